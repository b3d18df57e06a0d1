"""Who checks which claims, by when."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.partial_date import parse_date
from factcheck.domain.text import normalise
from factcheck.errors import BadInput
from factcheck.models import Claim, Operation
from factcheck.services.lookup import find, known_name


def assign(
    session: Session,
    claims: Sequence[Ref],
    assignee: str | None,
    *,
    due: str | None = None,
    priority: int | None = None,
    new: bool = False,
) -> list[int]:
    """Give claims to somebody, or to nobody (None); returns the numbers of those that were changed.

    `due` and `priority` stay as they are where they are not given; a month is due on its last day. Raises
    NotFound for an unknown claim, BadInput for a date, a priority outside 1 to 5, or a name close to that of
    somebody who works here (unless `new`).
    """
    person = _person(session, assignee, new=new) if assignee is not None else None
    day = parse_date(due).last if due else None
    if priority is not None and not 1 <= priority <= 5:
        raise BadInput(f"{priority} is no priority.", "It runs from 1 (first) to 5.")
    changed = []
    for claim in [find(session, ref, Claim, lock=True) for ref in claims]:
        before = (claim.assignee, claim.due_on, claim.priority)
        after = (person, day or claim.due_on, priority or claim.priority)
        if before != after:
            claim.assignee, claim.due_on, claim.priority = after
            changed.append(claim.id)
    session.flush()
    return changed


def _person(session: Session, name: str, *, new: bool) -> str:
    """The name as it is known here: by claims given to somebody, or by work in the log."""
    wanted = " ".join(normalise(name).split())
    if not wanted:
        raise BadInput("To whom? The name is empty.", "To take a claim from everybody: --nobody")
    if wanted.isdecimal():
        raise BadInput(f"'{wanted}' is a number, not a name.", f"A claim is named with its letter: C{wanted}")
    working = select(Operation.actor).distinct().order_by(Operation.actor)
    given = select(Claim.assignee).where(Claim.assignee.is_not(None)).distinct().order_by(Claim.assignee)
    known = [*session.scalars(working), *(str(person) for person in session.scalars(given))]
    return known_name(wanted, known, "assignee", new=new) or wanted
