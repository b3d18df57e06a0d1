"""New claims out of a spreadsheet, with all that hangs on them, in bulk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url, new_uid
from factcheck.domain.partial_date import DatePrecision
from factcheck.domain.span import Span
from factcheck.domain.text import fold_case
from factcheck.domain.vocabulary import ClaimStatus, Modality, Motivation, VerdictAction
from factcheck.errors import Clash
from factcheck.exchange.sheet_check import Check
from factcheck.models import (
    Annotation,
    ArticleVersion,
    Claim,
    ClaimAppearance,
    ClaimTag,
    Evidence,
    RatingLabel,
    Tag,
    Verdict,
)
from factcheck.services.anchors import anchor
from factcheck.storage.bulk import Refused
from factcheck.storage.bulk_audited import NewRow, add_rows


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of a claim stand in an article of ours."""

    version: ArticleVersion
    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A check that becomes a claim, with what its words mean here."""

    check: Check
    claimant: int | None
    label: RatingLabel | None
    place: Place | None


def write_claims(session: Session, new: Sequence[NewClaim], *, file: str, actor: str) -> list[int]:
    """Add the claims; returns their numbers, in their order.

    `file` is named where a rating has no reason of its own. Raises Clash when somebody added one of them
    meanwhile.
    """
    try:
        numbers = add_rows(session, Claim, [_claim(item, actor) for item in new])
        for number, item in zip(numbers, new, strict=True):
            if item.place:
                anchor(session, session.get_one(Claim, number), item.place.version, item.place.span)
        session.flush()
        both = list(zip(numbers, new, strict=True))
        add_rows(
            session, ClaimAppearance, [row for number, item in both for row in _appearances(number, item)]
        )
        add_rows(session, Evidence, [row for number, item in both for row in _evidence(number, item, actor)])
        add_rows(session, Annotation, [row for number, item in both for row in _notes(number, item, actor)])
        add_rows(
            session, Verdict, [_verdict(number, item, file, actor) for number, item in both if item.label]
        )
        tags = _tags(session, new)
        add_rows(
            session,
            ClaimTag,
            [
                {"claim_id": number, "tag_id": tag}
                for number, item in both
                for tag in dict.fromkeys(tags[fold_case(name)] for name in item.check.tags)
            ],
        )
    except Refused as refused:
        raise Clash(
            f"The database refuses a row: {refused.said}", "Nothing was taken in; try again."
        ) from refused
    return numbers


def _claim(item: NewClaim, actor: str) -> NewRow:
    check, place = item.check, item.place
    said = check.said
    return {
        "uid": check.key,
        "article_id": place.version.article_id if place else None,
        "quote": place.span.cut(place.version.text) if place else check.quote,
        "text": check.text,
        "claimant_id": item.claimant,
        "said_raw": said.raw if said else None,
        "said_earliest": said.first if said else None,
        "said_latest": said.last if said else None,
        "modality": Modality.ASSERTED,
        "status": check.status or (ClaimStatus.CHECKED if item.label else ClaimStatus.NEW),
        "assignee": check.assignee,
        "priority": check.priority,
        "due_on": check.due,
        "origin": "person",
        "made_by": actor,
    }


def _appearances(number: int, item: NewClaim) -> list[NewRow]:
    """Where it was seen beside its article; title, outlet and day are those of the first place."""
    check = item.check
    known = item.place.url if item.place else None
    places = list(dict.fromkeys(canonical_url(url) for url in check.seen_at))
    if check.archived and not places:
        places = [canonical_url(check.archived)]
    rows: list[NewRow] = []
    for place, url in enumerate(places):
        first = place == 0
        if url == known and not check.archived:
            continue
        rows.append(
            {
                "claim_id": number,
                "url": url,
                "archived_url": check.archived if first else None,
                "seen_on": _day(check) if first else None,
                "note": _origin(check) if first else None,
            }
        )
    return rows


def _day(check: Check) -> object:
    published = check.published
    return published.first if published and published.precision is DatePrecision.DAY else None


def _origin(check: Check) -> str | None:
    """Title and outlet, and a day of publication that is not one day."""
    vague = check.published.iso if check.published and not _day(check) else None
    return ", ".join(words for words in (check.title, check.outlet, vague) if words) or None


def _evidence(number: int, item: NewClaim, actor: str) -> list[NewRow]:
    return [
        {
            "uid": new_uid(),
            "claim_id": number,
            "url": source.url,
            "title": source.title,
            "stance": source.stance,
            "made_by": actor,
        }
        for source in item.check.evidence
    ]


def _notes(number: int, item: NewClaim, actor: str) -> list[NewRow]:
    check = item.check
    bodies = [(Motivation.COMMENTING, note) for note in check.notes]
    kept = rest_of(check)
    if kept:
        bodies.append((Motivation.DESCRIBING, kept))
    return [
        {"uid": new_uid(), "claim_id": number, "motivation": why, "body": body, "made_by": actor}
        for why, body in bodies
    ]


def rest_of(check: Check) -> str | None:
    """What no column of ours holds; of a claim that was seen nowhere, also what it was printed in."""
    lines = [check.rest] if check.rest else []
    if not check.seen_at and not check.archived:
        published = check.published.iso if check.published else None
        named = (("article", check.title), ("outlet", check.outlet), ("published", published))
        lines += [f"{name}: {words}" for name, words in named if words]
    return "\n".join(lines) or None


def _verdict(number: int, item: NewClaim, file: str, actor: str) -> NewRow:
    assert item.label is not None
    check = item.check
    return {
        "uid": new_uid(),
        "claim_id": number,
        "action": VerdictAction.RATE,
        "label_id": item.label.id,
        "justification": check.justification or f"As in {file}, row {check.row}; no reason is given there.",
        "article_version_id": item.place.version.id if item.place else None,
        "decided_by": actor,
    }


def _tags(session: Session, new: Sequence[NewClaim]) -> dict[str, int]:
    """The number of each tag by its folded name; new ones are made."""
    known = {fold_case(tag.name): tag.id for tag in session.scalars(select(Tag).order_by(Tag.id.desc()))}
    wanted = {fold_case(name): name for item in reversed(new) for name in item.check.tags}
    fresh = [(key, name) for key, name in wanted.items() if key not in known]
    numbers = add_rows(session, Tag, [{"name": name} for _, name in fresh])
    return known | {key: number for (key, _), number in zip(fresh, numbers, strict=True)}
