"""Whether two names mean one person: stored as a ruling, asked by the gates at the next scan."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.people import NAME, folded, name_key
from factcheck.domain.text import shown
from factcheck.domain.vocabulary import Answer, Judgement, Question, Reason
from factcheck.errors import BadInput
from factcheck.models import ClaimLink, Ruling
from factcheck.services.decisions import Decision, decide
from factcheck.services.explaining import NAMED, parsed, two_names
from factcheck.services.lookup import find
from factcheck.services.settling import Said, Settled, keep


def settle_people(
    session: Session, link: Ref, answer: Answer, note: str | None = None, *, actor: str
) -> Settled:
    """Store whether the two names a link tells of mean one person; a yes ends a conflict of names.

    Raises BadInput for a link that does not tell of two names.
    """
    row = find(session, link, ClaimLink, lock=True)
    number = settle_names(session, names_of(row), answer, note, actor=actor)
    if answer is not Answer.YES or row.conflict_kind not in NAMED:
        return Settled(number, False)
    decision = Decision(Judgement.DISMISSED, Reason.RESTATEMENT, note=note)
    return Settled(number, bool(decide(session, [link], decision, actor=actor)))


def settle_names(
    session: Session, names: tuple[str, str], answer: Answer, note: str | None = None, *, actor: str
) -> int | None:
    """Store whether two names mean one person; None where that was said already.

    Raises BadInput for an empty name, or two that differ in nothing.
    """
    if not all(folded(name) for name in names):
        raise BadInput("A name is empty.", "Give two: --name 'Anna Berg' --name 'A. Berg'")
    if folded(names[0]) == folded(names[1]):
        raise BadInput(f"{shown(names[0])} and {shown(names[1])} are one name.")
    left, right = _as_known(session, *sorted(map(name_key, names)))
    return keep(session, Said(Question.SAME_SUBJECT, answer, note), left, right, actor=actor)


def _as_known(session: Session, left: str, right: str) -> tuple[str, str]:
    """The keys of an earlier answer on the same names in another spelling: one question has one history."""
    query = select(Ruling.left_key, Ruling.right_key).where(Ruling.left_key.startswith(NAME))
    wanted = {folded(left), folded(right)}
    for row in session.execute(query.order_by(Ruling.id)):
        if row.right_key and {folded(row.left_key), folded(row.right_key)} == wanted:
            return row.left_key, row.right_key
    return left, right


def names_of(link: ClaimLink) -> tuple[str, str]:
    """The two names a link holds against each other: what was said of whom, else who said it.

    Raises BadInput where it tells of no two names.
    """
    found = two_names(link.conflict_kind, parsed(link.explanation))
    if found is None:
        raise BadInput(
            f"L{link.id} does not tell of two names.",
            "Give them: factcheck conflict same-person --name 'Anna Berg' --name 'A. Berg'",
        )
    return found
