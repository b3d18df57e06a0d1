"""The first half of a scan: which claims are new or changed, and the keys they are found by.

Nothing here is more than can be made again. What is found out is kept in the database itself: a claim that
must be compared has no detectors in `claim_scan`, so that a scan that was stopped goes on where it was.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Select, delete, func, insert, select
from sqlalchemy.orm import Session

from factcheck.models import Claim, ClaimKey, ClaimLink, ClaimScan, LinkDecision
from factcheck.reading.claim_keys import Key
from factcheck.services.rulings import Rulings
from factcheck.services.scan_candidates import keys_stored
from factcheck.services.scan_claims import load_claims, taking_part
from factcheck.services.scan_hotness import PROBED, Hotness
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


def claims_unseen(session: Session) -> list[int]:
    """The claims that take part and cannot be found yet: no scan has made keys for them."""
    seen = select(ClaimScan.claim_id)
    return list(session.scalars(taking_part().where(Claim.id.not_in(seen)).order_by(Claim.id)))


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


def prepare(
    numbers: Sequence[int],
    rulings: Rulings,
    wanted: Wanted,
    full: bool,
    lexicon: Path | None,
    texts: Texts,
    session: Session,
) -> list[int]:
    """Bring the keys of these claims up to date; returns those that have to be compared."""
    claims = load_claims(session, numbers, texts)
    scanned = _scanned(session, claims)
    pending: list[int] = []
    changed: dict[int, tuple[str, set[Key]]] = {}
    for number in numbers:
        claim = claims.get(number)
        if claim is None:
            continue
        state = claim.state(ruled_names(claim, rulings))
        known = scanned.get(number)
        if known is None or known[0] != state:
            changed[number] = state, keys_of(claim, rulings, texts, lexicon)
            pending.append(number)
        elif full or not wanted.met_by(known[1]):
            pending.append(number)
    if changed:
        _replace(session, changed, changed.keys() & scanned.keys(), wanted.limit)
    return pending


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


def cooled(session: Session, gone: Counter[Key], limit: int) -> None:
    """A key that few share again generates pairs again: all that have it are to be compared."""
    hotness = Hotness(limit)
    for key, number in gone.items():
        most = hotness.limit_of(key.kind)
        if number > most or most - number < _count(session, key) <= most:
            having = select(ClaimKey.claim_id).where(ClaimKey.kind == key.kind, ClaimKey.key == key.key)
            forget(session, session.scalars(having).all())


def _count(session: Session, key: Key) -> int:
    query = select(func.count()).where(ClaimKey.kind == key.kind, ClaimKey.key == key.key)
    return session.scalar(query) or 0


def heated(numbers: Sequence[int], hotness: Hotness, session: Session) -> None:
    """Let claims be compared again because of keys that these claims have made too common.

    What joined them is no reason any more; and of a hot subject only the pairs between groups are kept.
    """
    own = keys_stored(session, numbers)
    counted = Counter(key for keys in own.values() for key in keys)
    suggested = session.scalar(select(ClaimLink.id).where(ClaimLink.origin != "person").limit(1)) is not None
    asked = [key for key in counted if suggested or key.kind == PROBED]
    found: set[int] = set()
    for key in set(asked) - hotness.cold(session, asked):
        if key.kind == PROBED:
            pairs = hotness.witnesses(session, key) ^ set(_linked_by(session, key))
        elif _count(session, key) - counted[key] <= hotness.limit_of(key.kind):
            pairs = set(_linked_by(session, key))
        else:
            continue
        found |= {number for pair in pairs for number in pair}
    forget(session, found)


def _linked_by(session: Session, key: Key) -> list[tuple[int, int]]:
    """The pairs that have this key and a link nobody decided on."""
    having = select(ClaimKey.claim_id).where(ClaimKey.kind == key.kind, ClaimKey.key == key.key)
    query = select(ClaimLink.left_id, ClaimLink.right_id).where(
        ClaimLink.origin != "person",
        ClaimLink.left_id.in_(having),
        ClaimLink.right_id.in_(having),
        ClaimLink.pair_key.not_in(select(LinkDecision.pair_key)),
    )
    return [(left, right) for left, right in session.execute(query)]


def waiting_claims(session: Session) -> list[int]:
    """Claims with keys that were not compared since."""
    query = select(Claim.id).join(ClaimScan, ClaimScan.claim_id == Claim.id).where(ClaimScan.detectors == "")
    return list(session.scalars(query.order_by(Claim.article_id, Claim.id)))
