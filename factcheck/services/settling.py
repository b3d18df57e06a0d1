"""What people know about the subjects of a pair: stored as rulings, asked by the gates at the next scan.

Each question is about two subjects, or an attribute. Where no subject key tells the two claims apart, the
sentences themselves stand for their subjects: the ruling then holds for these words, reprints included.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.ruling_keys import words_key
from factcheck.domain.vocabulary import Answer, Judgement, Question, Reason
from factcheck.errors import BadInput, NotFound
from factcheck.models import Claim, ClaimLink, ClaimValue, Ruling
from factcheck.services.decisions import Decision, decide
from factcheck.services.flags import values_apart
from factcheck.services.lookup import find


@dataclass(frozen=True, slots=True)
class Settled:
    """What a ruling did: its number, None where it was said already, and whether the pair was dismissed."""

    ruling: int | None
    dismissed: bool


@dataclass(frozen=True, slots=True)
class Said:
    """An answer of a person about a link."""

    question: Question
    answer: Answer
    note: str | None = None
    part: Ref | None = None
    """For part_of: the claim that speaks of the part."""


_DISMISSED_FOR = {
    (Question.SAME_SUBJECT, Answer.NO): Reason.DIFFERENT_SUBJECT,
    (Question.PART_OF, Answer.YES): Reason.SCOPE_MISMATCH,
    (Question.SEVERAL_VALUES, Answer.YES): Reason.SEVERAL_POSSIBLE,
}
"""The answers after which a pair is no conflict, and why it is none."""


def settle(session: Session, link: Ref, said: Said, *, actor: str) -> Settled:
    """Store an answer about the subjects of a link; one that makes the pair no conflict dismisses it.

    Raises BadInput when the link does not tell what the question is about.
    """
    row = find(session, link, ClaimLink, lock=True)
    left, right = _keys(session, row, said)
    number = keep(session, said, left, right, actor=actor)
    reason = _DISMISSED_FOR.get((said.question, said.answer))
    if reason is None:
        return Settled(number, False)
    decision = Decision(Judgement.DISMISSED, reason, note=said.note)
    return Settled(number, bool(decide(session, [link], decision, actor=actor)))


def withdraw_ruling(session: Session, number: int, note: str | None, *, actor: str) -> int | None:
    """Let an answer no longer hold; returns the number of the row that says so, None if it does not hold.

    Raises NotFound for a number that is not there.
    """
    row = session.get(Ruling, number)
    if row is None:
        raise NotFound(f"There is no ruling {number}.", "See: factcheck conflict rulings")
    said = Said(row.question, Answer.WITHDRAWN, note)
    return keep(session, said, row.left_key, row.right_key, actor=actor)


def latest(session: Session, question: Question, left: str, right: str | None) -> Ruling | None:
    """The last answer given to a question, withdrawn or not."""
    query = select(Ruling).where(
        Ruling.question == question, Ruling.left_key == left, Ruling.right_key.is_not_distinct_from(right)
    )
    return session.scalars(query.order_by(Ruling.id.desc()).limit(1)).first()


def keep(session: Session, said: Said, left: str, right: str | None, *, actor: str) -> int | None:
    """Add an answer about two keys; returns its number, None where it was said already."""
    before = latest(session, said.question, left, right)
    holds = before.answer if before else Answer.WITHDRAWN
    if holds is said.answer:
        return None
    row = Ruling(
        uid=new_uid(), question=said.question, left_key=left, right_key=right, answer=said.answer,
        note=said.note, decided_by=actor,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def _keys(session: Session, link: ClaimLink, said: Said) -> tuple[str, str | None]:
    values = _values(session, link)
    if said.question is Question.SEVERAL_VALUES:
        return _attribute(link, *values), None
    keys = _subjects(session, link, *values)
    if said.question is Question.SAME_SUBJECT:
        return min(keys), max(keys)
    if said.part is None or said.part.number not in (link.left_id, link.right_id):
        raise BadInput(
            f"L{link.id} links C{link.left_id} and C{link.right_id}; which one speaks of the part?",
            f"Name it: factcheck conflict part-of L{link.id} --part C{link.left_id}",
        )
    return keys if said.part.number == link.left_id else (keys[1], keys[0])


def _values(session: Session, link: ClaimLink) -> tuple[ClaimValue | None, ClaimValue | None]:
    """The two values the link holds against each other; where it names none, the two farthest apart."""
    named = [link.left_value_id, link.right_value_id]
    left, right = (session.get(ClaimValue, number) if number else None for number in named)
    if left and right:
        return left, right
    found = values_apart(session, *(session.get_one(Claim, n) for n in (link.left_id, link.right_id)))
    return (found.left, found.right) if found else (None, None)


def _attribute(link: ClaimLink, left: ClaimValue | None, right: ClaimValue | None) -> str:
    if left and right and left.attribute == right.attribute and left.subject_key == right.subject_key:
        return f"{left.subject_key}|{left.attribute}"
    raise BadInput(
        f"L{link.id} does not tell of which subject and attribute there may be several values.",
        f"Dismiss only this pair: factcheck conflict dismiss L{link.id} --reason several_possible",
    )


def _subjects(
    session: Session, link: ClaimLink, left: ClaimValue | None, right: ClaimValue | None
) -> tuple[str, str]:
    """The keys of the two subjects; of the two sentences where the subjects have none, or one for both."""
    if left and right and left.subject_key and right.subject_key and left.subject_key != right.subject_key:
        return left.subject_key, right.subject_key
    claims = [find(session, Ref(Kind.CLAIM, number), Claim) for number in (link.left_id, link.right_id)]
    one, other = (words_key(claim.quote or claim.text) for claim in claims)
    if one == other:
        raise BadInput(f"Both claims of L{link.id} say the same words.", "Dismiss it: see conflict dismiss")
    return one, other
