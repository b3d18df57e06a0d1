"""The ratings of imported records: verdicts of their publishers, each on the publisher's own scale."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from factcheck.domain.keys import uid_for
from factcheck.domain.label_key import label_key
from factcheck.domain.language_tag import language_tag
from factcheck.domain.vocabulary import VerdictAction
from factcheck.errors import BadInput
from factcheck.exchange.claim_review import Rating, Review
from factcheck.exchange.loose_values import host_of
from factcheck.models import ImportedRecord, RatingLabel, RatingScale, Verdict
from factcheck.models.base import utc_now
from factcheck.services.dependents import chunks
from factcheck.storage.bulk_audited import add_rows

_OLDEST = 1900


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict of each record (None without a rating), and how many verdicts and labels are new."""

    numbers: list[int | None]
    added: int
    labels: int


@dataclass(slots=True)
class _Holding:
    """The rating in force of a claim on a scale, as far as an import gave it."""

    verdict: int
    label: int


def judge(session: Session, reviews: Sequence[tuple[int, Review]], known: Collection[int]) -> Judged:
    """Rate claims as the records do; a rating takes the place of an earlier imported one on its scale.

    What the desk itself decided stays in force beside it.
    """
    scales = _scales(session, [review for _, review in reviews if review.rating])
    labels, new_labels = _labels(session, [(scales[r.uid], r) for _, r in reviews if r.rating])
    holding = _holding(session, known)
    numbers: dict[int, int] = {}
    added = 0
    waiting = [place for place, (_, review) in enumerate(reviews) if review.rating]
    while waiting:  # a second record on one claim and scale comes after the first
        now: dict[tuple[int, int], int] = {}
        later: list[int] = []
        for place in waiting:
            claim, review = reviews[place]
            key = (claim, scales[review.uid])
            (later.append(place) if key in now else now.__setitem__(key, place))
        added += _round(session, reviews, now, labels, holding, numbers)
        waiting = later
    return Judged([numbers.get(place) for place in range(len(reviews))], added, new_labels)


def _round(
    session: Session,
    reviews: Sequence[tuple[int, Review]],
    now: dict[tuple[int, int], int],
    labels: dict[tuple[int, str], int],
    holding: dict[tuple[int, int], _Holding],
    numbers: dict[int, int],
) -> int:
    new: list[tuple[tuple[int, int], int, int]] = []
    for key, place in now.items():
        rating = reviews[place][1].rating
        assert rating is not None
        label = labels[key[1], label_key(rating.label)]
        held = holding.get(key)
        if held is not None and held.label == label:
            numbers[place] = held.verdict
        else:
            new.append((key, place, label))
    rows = [
        _verdict(*reviews[place], label, holding[key].verdict if key in holding else None)
        for key, place, label in new
    ]
    for (key, place, label), number in zip(new, add_rows(session, Verdict, rows), strict=True):
        numbers[place] = number
        holding[key] = _Holding(number, label)
    return len(new)


def _verdict(claim: int, review: Review, label: int, before: int | None) -> dict[str, object]:
    assert review.rating is not None
    decided = review.published_at
    return {
        "uid": uid_for("verdict", review.record_uid),
        "claim_id": claim,
        "action": VerdictAction.RATE,
        "label_id": label,
        "justification": _why(review, review.rating),
        "decided_by": review.publisher or review.scale_name,
        "decided_at": decided if decided and decided.year >= _OLDEST else utc_now(),
        "supersedes_id": before,
    }  # fmt: skip


def _why(review: Review, rating: Rating) -> str:
    """A verdict has a reason; most reviews give theirs in the article, which is then named."""
    return rating.explanation or review.title or f"As published: {review.url or review.scale_name}"


def _holding(session: Session, known: Collection[int]) -> dict[tuple[int, int], _Holding]:
    """Also one that was taken back and brought back: it says the same, by the same and on the same day."""
    later, first = aliased(Verdict), aliased(Verdict)
    found: dict[tuple[int, int], _Holding] = {}
    for some in chunks(sorted(known)):
        as_imported = (
            select(first.id)
            .join(ImportedRecord, ImportedRecord.verdict_id == first.id)
            .where(
                first.claim_id == Verdict.claim_id,
                first.label_id == Verdict.label_id,
                first.decided_by == Verdict.decided_by,
                first.decided_at == Verdict.decided_at,
            )
        )
        query = (
            select(Verdict.claim_id, RatingLabel.scale_id, Verdict.id, RatingLabel.id)
            .join(RatingLabel, RatingLabel.id == Verdict.label_id)
            .where(
                Verdict.claim_id.in_(some),
                as_imported.exists(),
                ~select(later.id).where(later.supersedes_id == Verdict.id).exists(),
            )
            .order_by(Verdict.id)
        )
        for claim, scale, verdict, label in session.execute(query):
            found[claim, scale] = _Holding(verdict, label)
    return found


def _scales(session: Session, reviews: Sequence[Review]) -> dict[str, int]:
    """The scale of each review, by its uid: of the publisher's name, else of its address, else a new one."""
    rows = session.execute(select(RatingScale.id, RatingScale.name, RatingScale.homepage)).all()
    by_name = {label_key(name): number for number, name, _ in rows}
    by_host = {host: number for number, _, homepage in reversed(rows) if (host := host_of(homepage))}
    found: dict[str, int] = {}
    new: dict[str, list[Review]] = {}
    for review in reviews:
        key = label_key(review.scale_name)
        number = by_name.get(key) or (
            None if review.scale else by_host.get(host_of(review.publisher_url) or "")
        )
        if number is None:
            new.setdefault(key, []).append(review)
        else:
            found[review.uid] = number
    made = add_rows(session, RatingScale, [
        {
            "uid": uid_for("scale", key), "name": some[0].scale_name, "homepage": some[0].publisher_url,
            "note": "Made by an import; its labels are the publisher's own.",
        }
        for key, some in new.items()
    ])  # fmt: skip
    for some, number in zip(new.values(), made, strict=True):
        found |= {review.uid: number for review in some}
    return found


def _labels(
    session: Session, reviews: Sequence[tuple[int, Review]]
) -> tuple[dict[tuple[int, str], int], int]:
    """The label of each scale and key; those there are not yet are added below, unmapped."""
    found: dict[tuple[int, str], int] = {}
    last: dict[int, int] = {}
    for some in chunks(sorted({scale for scale, _ in reviews})):
        query = select(RatingLabel.scale_id, RatingLabel.label_key, RatingLabel.id, RatingLabel.position)
        for scale, key, number, position in session.execute(query.where(RatingLabel.scale_id.in_(some))):
            found[scale, key] = number
            last[scale] = max(position, last.get(scale, 0))
    rows: dict[tuple[int, str], dict[str, object]] = {}
    for scale, review in reviews:
        assert review.rating is not None
        place = scale, label_key(review.rating.label)
        if place not in found and place not in rows:
            last[scale] = last.get(scale, 0) + 1
            rows[place] = {
                "scale_id": scale, "label": review.rating.label, "label_key": place[1],
                "language": _language(review.language), "position": last[scale],
            }  # fmt: skip
    numbers = add_rows(session, RatingLabel, list(rows.values()))
    return found | dict(zip(rows, numbers, strict=True)), len(rows)


def _language(raw: str | None) -> str | None:
    try:
        return language_tag(raw) if raw else None
    except BadInput:
        return None
