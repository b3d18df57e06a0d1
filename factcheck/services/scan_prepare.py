"""The first half of a scan: which claims are new or changed, and the keys they are found by.

Nothing here is more than can be made again. What is found out is kept in the database itself: a claim that
must be compared has no detectors in `claim_scan`, so that a scan that was stopped goes on where it was.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import Select, delete, func, insert, select
from sqlalchemy.orm import Session

from factcheck.models import Claim, ClaimKey, ClaimScan
from factcheck.reading.claim_keys import Key
from factcheck.services.rulings import Rulings
from factcheck.services.scan_candidates import keys_stored
from factcheck.services.scan_claims import load_claims, taking_part
from factcheck.services.scan_events import Kept, keep_events
from factcheck.services.scan_heat import cooled
from factcheck.services.scan_keys import keys_of, ruled_names
from factcheck.services.scan_texts import Texts
from factcheck.services.suggested_links import close_suggestions, forget
from factcheck.storage.asked import among
from factcheck.storage.derived import add_keys
from factcheck.storage.prepared import Given, prepared

_ROWS_AT_ONCE = 10_000
_NEW_STATE = insert(ClaimScan)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a claim must have been scanned with to be left alone: detectors and versions, from which
    confidence on, and how many claims may share a key."""

    detectors: frozenset[str]
    floor: float
    limit: int

    def text(self, also: str = "") -> str:
        """As it is stored; `also` is what the claim was scanned with before in the same state."""
        before = _parsed(also)
        named = set(self.detectors)
        if before is not None and (before.floor, before.limit) == (self.floor, self.limit):
            named |= before.detectors
        return ", ".join([*sorted(named), f"from {self.floor:.2f}", f"keys {self.limit}"])

    def met_by(self, text: str) -> bool:
        """Whether a claim scanned so need not be scanned again."""
        before = _parsed(text)
        return (
            before is not None
            and self.detectors <= before.detectors
            and before.floor <= self.floor
            and before.limit == self.limit
        )


def _parsed(text: str) -> Wanted | None:
    parts = text.split(", ")
    if len(parts) < 3 or not parts[-1].startswith("keys ") or not parts[-2].startswith("from "):
        return None
    return Wanted(frozenset(parts[:-2]), float(parts[-2][5:]), int(parts[-1][5:]))


@dataclass(slots=True)
class Pending:
    """The claims to compare, whole articles one after the other, and which of them are still waiting."""

    numbers: array[int] = field(default_factory=lambda: array("q"))
    waiting: bytearray = field(default_factory=bytearray)

    def add(self, numbers: Iterable[int]) -> None:
        """Claims to be compared."""
        for number in numbers:
            if number >= len(self.waiting):
                self.waiting.extend(bytes(number + 1 - len(self.waiting)))
            if not self.waiting[number]:
                self.waiting[number] = 1
                self.numbers.append(number)

    def waits(self, number: int) -> bool:
        """Whether a claim has still to be compared: then the pair is looked at when its turn comes."""
        return number < len(self.waiting) and bool(self.waiting[number])

    def done(self, numbers: Iterable[int]) -> None:
        """Claims that were compared."""
        for number in numbers:
            self.waiting[number] = 0


def claims_of(session: Session, articles: Sequence[int] | None, since: object | None) -> array[int]:
    """The claims that take part, whole articles one after the other."""
    query = taking_part().order_by(Claim.article_id, Claim.id)
    if articles is not None:
        query = query.where(Claim.article_id.in_(articles))
    if since is not None:
        query = query.where(Claim.made_at >= since)
    return array("q", session.scalars(query.execution_options(yield_per=_ROWS_AT_ONCE)))


def claims_among(session: Session, numbers: Iterable[int]) -> array[int]:
    """Those of the claims that take part, whole articles one after the other."""
    connection = session.connection()
    query = taking_part().where(among(connection, Claim.id, numbers)).order_by(Claim.article_id, Claim.id)
    return array("q", connection.scalars(query))


def claims_unseen(session: Session) -> array[int]:
    """The claims that take part and cannot be found yet: no scan has made keys for them."""
    seen = select(ClaimScan.claim_id)
    return array("q", session.scalars(taking_part().where(Claim.id.not_in(seen)).order_by(Claim.id)))


def count_claims(session: Session) -> int:
    """How many claims take part."""
    return session.scalar(select(func.count()).select_from(taking_part().subquery())) or 0


def scanned_among(session: Session, numbers: Iterable[int]) -> set[int]:
    """Those of the claims that a scan has made keys for."""
    return set(_scanned(session, numbers))


def count_scanned(session: Session) -> int:
    """How many claims a scan has made keys for."""
    return session.scalar(select(func.count()).select_from(ClaimScan)) or 0


def claims_gone(session: Session) -> set[int]:
    """The claims a scan has made keys for that no longer take part."""
    part = taking_part().scalar_subquery()
    return set(session.scalars(select(ClaimScan.claim_id).where(ClaimScan.claim_id.not_in(part))))


def take_out(session: Session, gone: set[int], limit: int) -> None:
    """Forget claims that no longer take part, and close what was suggested about them."""
    if gone:
        close_suggestions(session, gone)
        keys = Counter(key for own in keys_stored(session, sorted(gone)).values() for key in own)
        forget(session, gone, keys=True)
        cooled(session, keys, limit)


class Changes(NamedTuple):
    """Claims that have to be compared; of those that changed the state they are in and their keys; and what
    was read of articles."""

    pending: list[int]
    changed: dict[int, tuple[str, set[Key]]]
    events: dict[int, Kept]


@dataclass(slots=True)
class Preparing:
    """What claims are looked at with."""

    wanted: Wanted
    rulings: Rulings
    texts: Texts
    full: bool = False

    def look(self, numbers: Sequence[int], session: Session) -> Changes:
        """Which of these claims are new or changed, and their keys; writes nothing."""
        claims = load_claims(session, numbers, self.texts)
        scanned = _scanned(session, claims)
        found = Changes([], {}, {})
        for number in numbers:
            claim = claims.get(number)
            if claim is None:
                continue
            state = claim.state(ruled_names(claim, self.rulings))
            known = scanned.get(number)
            if known is None or known[0] != state:
                found.changed[number] = state, keys_of(claim, self.rulings, self.texts)
                found.pending.append(number)
            elif self.full or not self.wanted.met_by(known[1]):
                found.pending.append(number)
        found.events.update(self.texts.newly_read())
        return found

    def keep(self, found: Changes, session: Session) -> list[int]:
        """Bring the keys of these claims up to date; returns those that have to be compared."""
        if found.changed:
            known = _scanned(session, found.changed)
            _replace(session, found.changed, known, self.wanted.limit)
        keep_events(session, found.events)
        return found.pending


@dataclass(frozen=True, slots=True)
class Lots:
    """Many claims looked at some at a time."""

    preparing: Preparing
    numbers: array[int]
    size: int

    def __call__(self, at: int, session: Session) -> Changes:
        """What is new or changed in one lot."""
        return self.preparing.look(self.numbers[at * self.size : (at + 1) * self.size], session)


def _scanned(session: Session, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
    connection = session.connection()
    rows = connection.execute(_scanned_of(connection), {"numbers": list(numbers)})
    return {number: (state, detectors) for number, state, detectors in rows}


@prepared
def _scanned_of(given: Given) -> Select[int, str, str]:
    return select(ClaimScan.claim_id, ClaimScan.state, ClaimScan.detectors).where(
        ClaimScan.claim_id.in_(given.numbers())
    )


def _replace(
    session: Session, changed: dict[int, tuple[str, set[Key]]], known: Iterable[int], limit: int
) -> None:
    """Put state and keys of these claims in the place of those there are; they wait to be compared."""
    connection = session.connection()
    known = list(known)
    before = keys_stored(session, known) if known else {}
    if known:
        for table in (ClaimKey, ClaimScan):
            connection.execute(delete(table).where(among(connection, table.claim_id, known)))
    connection.execute(
        _NEW_STATE,
        [{"claim_id": number, "state": state, "detectors": ""} for number, (state, _) in changed.items()],
    )
    rows = [(number, *key) for number, (_, keys) in changed.items() for key in keys]
    add_keys(connection, sorted(rows, key=lambda row: row[1:]))  # the order of the larger index
    gone = Counter(key for number, keys in before.items() for key in keys - changed[number][1])
    cooled(session, gone, limit)


def waiting_claims(session: Session) -> list[int]:
    """Claims with keys that were not compared since."""
    query = select(Claim.id).join(ClaimScan, ClaimScan.claim_id == Claim.id).where(ClaimScan.detectors == "")
    return list(session.scalars(query.order_by(Claim.article_id, Claim.id)))
