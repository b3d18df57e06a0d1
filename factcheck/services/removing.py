"""Removing what nobody built on. What people did is withdrawn instead; the message says how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Judgement
from factcheck.errors import BadInput, Clash
from factcheck.models import Claim, ClaimLink, LinkDecision
from factcheck.services.decisions import current_decision
from factcheck.services.deleting import delete_rows
from factcheck.services.dependents import Edge, Key, hanging_on, is_part, load
from factcheck.services.history import untouched
from factcheck.services.lookup import CLASSES, find
from factcheck.services.row_names import describe, ids_and_counts

_REFUSED = {
    Kind.VERDICT: ("Ratings are only ever added.", "Retract it: factcheck rate --retract CLAIM"),
    Kind.OPERATION: ("An operation is part of the log.", "Take it back: factcheck undo {ref}"),
}


@dataclass(frozen=True, slots=True)
class Removed:
    """One thing that was named, what it was, and what went along with it."""

    id: str
    what: str
    along: str | None


def remove(session: Session, refs: Sequence[Ref], *, actor: str) -> list[Removed]:
    """Remove these with their own parts: all of them, or none.

    Raises BadInput for what is never removed, NotFound for an unknown id, Clash naming what hangs on one.
    """
    for ref in refs:
        if ref.kind in _REFUSED:
            why, way_out = _REFUSED[ref.kind]
            raise BadInput(f"{ref} cannot be removed. {why}", way_out.format(ref=ref))
    named = {Key(CLASSES[ref.kind].__tablename__, ref.number): ref for ref in refs}
    for ref in refs:
        find(session, ref, CLASSES[ref.kind], lock=True)
    going, edges = _with_parts(session, named)
    _refuse_if_held(named, going, edges)
    done = _say(session, named, {key: one.taker for key, one in going.items()})
    _reopen(session, [key for key in going if key.table == "claim_link"], actor)
    delete_rows(session, list(going))
    return done


class Going(NamedTuple):
    """Which of the rows named takes a row along, and by way of which machine-made claim."""

    taker: Key
    claim: Key | None = None


def _with_parts(session: Session, named: Iterable[Key]) -> tuple[dict[Key, Going], list[Edge]]:
    """Every row that would go, and all references to them."""
    going = {key: Going(key) for key in named}
    fresh, edges = list(going), list[Edge]()
    while fresh:
        found = hanging_on(session, fresh)
        edges += found
        machine = _machine_made(session, [edge.child for edge in found if edge.parent.table == "article"])
        fresh = []
        for edge in found:
            if edge.child not in going and (edge.child in machine or is_part(edge)):
                taker, claim = going[edge.parent]
                going[edge.child] = Going(taker, edge.child if edge.child in machine else claim)
                fresh.append(edge.child)
    return going, edges


def _machine_made(session: Session, keys: Iterable[Key]) -> set[Key]:
    """Claims no person made and nobody touched since."""
    claims = load(session, [key for key in keys if key.table == "claim"], lock=True)
    made = [key for key, row in claims.items() if isinstance(row, Claim) and row.origin != "person"]
    return untouched(session, made)


def _refuse_if_held(named: dict[Key, Ref], going: dict[Key, Going], edges: Sequence[Edge]) -> None:
    """A machine's claim that somebody built on counts as built on itself; a place as its claim."""
    holding: dict[Key, set[Key]] = {}
    for child, parent in edges:
        if child not in going and child.table != "claim_anchor":
            taker, claim = going[parent]
            holding.setdefault(taker, set()).add(claim or child)
    for key, children in holding.items():
        verb = "hangs" if len(children) == 1 else "hang"
        more = f" (nor can {len(holding) - 1} more)" if len(holding) > 1 else ""
        raise Clash(
            f"{named[key]} cannot be removed{more}: {ids_and_counts(children)} {verb} on it.",
            _way_out(named[key], children),
        )


def _way_out(ref: Ref, holding: set[Key]) -> str:
    if ref.kind is Kind.CLAIM:
        return f"Withdraw it instead: factcheck claim status {ref} withdrawn"
    if ref.kind is Kind.EVIDENCE:
        return f'Say on it what is wrong: factcheck edit {ref} --set note="…"'
    claims = " ".join(f"C{key.id}" for key in sorted(holding) if key.table == "claim")
    return f"Remove what may go first: factcheck remove {claims}"


def _say(session: Session, named: dict[Key, Ref], going: dict[Key, Key]) -> list[Removed]:
    names = describe(session, named)
    along: dict[Key, list[Key]] = {}
    for part, taker in going.items():
        if part not in named:
            along.setdefault(taker, []).append(part)
    return [
        Removed(str(ref), names[key].what, ids_and_counts(along[key]) if key in along else None)
        for key, ref in named.items()
    ]


def _reopen(session: Session, links: Sequence[Key], actor: str) -> None:
    """A decision stays under its pair for ever, so a pair without a link is put back to undecided."""
    pairs: dict[str, int] = {}
    for row in load(session, links).values():
        assert isinstance(row, ClaimLink)
        pairs.setdefault(row.pair_key, row.id)
    gone = {key.id for key in links}
    for pair, number in pairs.items():
        others = session.scalars(select(ClaimLink.id).where(ClaimLink.pair_key == pair))
        current = current_decision(session, pair)
        if current is None or current.judgement is Judgement.REOPENED or set(others) - gone:
            continue
        reopened = LinkDecision(
            uid=new_uid(), pair_key=pair, judgement=Judgement.REOPENED, note=f"L{number} was removed",
            decided_by=actor,
        )  # fmt: skip
        session.add(reopened)
    session.flush()
