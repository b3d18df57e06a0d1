"""Asking publishers to put something right, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import CONFLICTS, Judgement, Outcome, RatingClass
from factcheck.errors import BadInput, Clash, NotFound
from factcheck.models import Article, ArticleVersion, Claim, ClaimLink, Correction, RatingLabel, Verdict
from factcheck.services.correction_letter import LANGUAGES, Matter, write_letter
from factcheck.services.correction_matter import label_in, passage_of, place_of_publication, sources_on
from factcheck.services.decisions import current_decision
from factcheck.services.lookup import find, latest_version
from factcheck.services.verdicts import verdicts_in_force, version_judged

WAITING = 14
"""Days a publisher is given to answer, unless the desk says otherwise."""

_SHOWN_IN_TEXT = (Outcome.CORRECTED, Outcome.CLARIFICATION, Outcome.RETRACTION, Outcome.SILENT_EDIT)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it was remembered, and the letter that goes out."""

    number: int
    due_on: date
    letter: str
    gone_from: int | None
    """The article whose newest text no longer has the words; None where they still stand."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask, by when (None: in WAITING days), and in which language (None: that of the article)."""

    to: str
    due: date | None = None
    language: str | None = None
    note: str | None = None


def ask(session: Session, ref: Ref, asking: Asking, *, today: date, actor: str) -> Asked:
    """Write the letter on a rated claim or a confirmed conflict, and remember that it was sent.

    Raises BadInput for a claim without a rating or rated true, a conflict nobody confirmed, words that stand
    in no article, or a day already past; Clash where a request on the same matter is open.
    """
    if not asking.to.strip():
        raise BadInput("Whom do you ask? The name is empty.", "Give it: --to redaktion@example.org")
    due = asking.due or today + timedelta(days=WAITING)
    if due < today:
        raise BadInput(f"{due} is past.", "By when do you expect an answer? --due 2027-01-31")
    _refuse_open(session, ref)
    wrong, others, why = _link(session, ref) if ref.kind is Kind.LINK else _claim(session, ref)
    article = _article(session, wrong)
    verdict, label = _verdict(session, wrong)
    if label is not None and label.rating_class is RatingClass.TRUE:
        if ref.kind is Kind.CLAIM:
            raise BadInput(
                f"{ref} is rated {label.label}; there is nothing to put right.", f"See: factcheck show {ref}"
            )
        verdict, label = None, None
    language = _language(asking.language, article)
    matter = Matter(
        to=asking.to.strip(),
        title=article.title,
        passages=[passage_of(session, claim) for claim in (wrong, *others)],
        why=verdict.justification if verdict else why,
        label=label_in(session, label, language) if label else None,
        sources=sources_on(session, wrong),
        published=place_of_publication(session, verdict),
        due=due,
        sender=actor,
    )
    letter = write_letter(matter, language)
    row = Correction(
        uid=new_uid(),
        article_id=article.id,
        claim_id=wrong.id if ref.kind is Kind.CLAIM else None,
        link_id=ref.number if ref.kind is Kind.LINK else None,
        asked_of=matter.to,
        asked_on=today,
        due_on=due,
        letter=letter,
        note=asking.note,
        made_by=actor,
    )
    session.add(row)
    session.flush()
    standing = version_judged(session, wrong.id)  # None: a date in the markup stands in no text
    gone = standing is not None and standing != latest_version(session, article.id).id
    return Asked(row.id, due, letter, article.id if gone else None)


def close(
    session: Session, ref: Ref, outcome: Outcome, *, on: date, version: int | None, note: str | None
) -> None:
    """Say what came of a request; a changed text that shows it is named by its version.

    `version` None is the newest text, where it came after the request and the outcome is one that shows.
    Raises Clash for a request that was closed, NotFound for a version there is none of, BadInput for a day
    before it was asked.
    """
    row = find(session, ref, Correction, lock=True)
    if row.outcome is not None:
        raise Clash(
            f"{ref} was closed on {row.closed_on}: {row.outcome}.", f"To take that back: factcheck log {ref}"
        )
    if on < row.asked_on:
        raise BadInput(f"{ref} was asked on {row.asked_on}, after {on}.", "Give the day of the answer: --on")
    row.article_version_id = _shown_in(session, row, outcome, version)
    row.outcome, row.closed_on = outcome, on
    row.note = "\n".join(part for part in (row.note, note) if part) or None
    session.flush()


def _refuse_open(session: Session, ref: Ref) -> None:
    column = Correction.link_id if ref.kind is Kind.LINK else Correction.claim_id
    query = select(Correction).where(column == ref.number, Correction.outcome.is_(None))
    known = session.scalars(query.order_by(Correction.id)).first()
    if known is not None:
        raise Clash(
            f"K{known.id} on {ref} is open; {known.asked_of} was asked on {known.asked_on}.",
            f"Close it first: factcheck correction close K{known.id} --outcome …",
        )


def _link(session: Session, ref: Ref) -> tuple[Claim, list[Claim], str]:
    """The claim to be put right, the one it stands against, and why."""
    link = find(session, ref, ClaimLink)
    if link.relation not in CONFLICTS:
        raise BadInput(f"{ref} is no conflict but {link.relation}.", f"See: factcheck show {ref}")
    decision = current_decision(session, link.pair_key)
    if decision is None or decision.judgement is not Judgement.CONFIRMED:
        raise BadInput(
            f"Nobody has confirmed {ref}.",
            f"Decide first: factcheck conflict confirm {ref} --wrong C{link.left_id}",
        )
    left, right = session.get_one(Claim, link.left_id), session.get_one(Claim, link.right_id)
    if decision.wrong_claim_id is None and left.article_id != right.article_id:
        raise BadInput(
            f"{ref} is between two articles, and nobody said which claim is wrong.",
            f"Say it: factcheck conflict confirm {ref} --wrong C{left.id}",
        )
    wrong, other = (right, left) if decision.wrong_claim_id == right.id else (left, right)
    numbers = ("[1]", "[2]") if wrong is left else ("[2]", "[1]")  # as the letter numbers its passages
    return wrong, [other], decision.note or link.sentence.format(left=numbers[0], right=numbers[1])


def _claim(session: Session, ref: Ref) -> tuple[Claim, list[Claim], str]:
    claim = find(session, ref, Claim)
    if not verdicts_in_force(session, claim.id):
        raise BadInput(f"{ref} has no rating.", f'Rate it first: factcheck rate {ref} LABEL --because "…"')
    return claim, [], ""


def _article(session: Session, claim: Claim) -> Article:
    if claim.article_id is None:
        raise BadInput(f"C{claim.id} stands in no article, so nobody can correct it.")
    return session.get_one(Article, claim.article_id)


def _verdict(session: Session, claim: Claim) -> tuple[Verdict | None, RatingLabel | None]:
    """The rating that holds, the newest one of several scales."""
    held = verdicts_in_force(session, claim.id)
    verdict = max(held.values(), key=lambda one: one.id, default=None)
    if verdict is None or verdict.label_id is None:
        return None, None
    return verdict, session.get_one(RatingLabel, verdict.label_id)


def _language(given: str | None, article: Article) -> str:
    code = given or (article.language or "de").split("-")[0]
    if given and given not in LANGUAGES:
        raise BadInput(f"There is no letter in '{given}'.", f"There are: {', '.join(LANGUAGES)}.")
    return code if code in LANGUAGES else "en"


def _shown_in(session: Session, row: Correction, outcome: Outcome, version: int | None) -> int | None:
    if row.article_id is None:
        return None
    if version is not None:
        query = select(ArticleVersion.id).where(
            ArticleVersion.article_id == row.article_id, ArticleVersion.number == version
        )
        found = session.scalars(query).first()
        if found is None:
            raise NotFound(
                f"A{row.article_id} has no version {version}.", f"See: factcheck show A{row.article_id}"
            )
        return found
    newest = latest_version(session, row.article_id)
    came_after = newest.number > 1 and newest.captured_at >= row.made_at
    return newest.id if came_after and outcome in _SHOWN_IN_TEXT else None
