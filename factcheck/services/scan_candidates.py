"""Which claims are worth holding against each other: those with a rare key in common, or with values apart.

Every answer depends on the claims in the database alone, never on the order in which they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import and_, func, or_, select, text, tuple_
from sqlalchemy.orm import Session, aliased

from factcheck.models import Claim, ClaimKey, ClaimValue
from factcheck.reading.claim_keys import Key
from factcheck.services.dependents import chunks
from factcheck.services.scan_keys import PRINTED, STRONG, WEAK
from factcheck.services.scan_witnesses import witnesses

_FEWEST_HOT = 200
_MOST_COLD = 2_000
_SHARE = 0.005
_COMMON_WORD = 100
_KEYS_AT_ONCE = 200

Postings = dict[Key, list[int]]
PROBED = "attribute"
"""The kind whose pairs the values' own index finds, as far as they are apart."""


def strong_limit(claims: int) -> int:
    """How many claims may share a key before it generates nothing: 0.5 %, at least 200, at most 2,000.

    Counted from the last power of two, so that it changes rarely: each change asks for all pairs again.
    """
    step = 1 << max(claims.bit_length() - 1, 0)
    return min(_MOST_COLD, max(_FEWEST_HOT, int(step * _SHARE)))


_FEW = text(
    "SELECT count(*) FROM (SELECT 1 FROM claim_key WHERE kind = :kind AND key = :key LIMIT :most) AS few"
)  # text, since a scan asks it for every key and making the statement costs more than running it


class Hotness:
    """Which keys too many claims share. Counted once a run; `limit` is that of strong keys."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.hot: dict[Key, int] = {}
        self._cold: set[Key] = set()
        self._whole = False
        self._witnesses: dict[Key, set[tuple[int, int]]] = {}

    def witnesses(self, session: Session, key: Key) -> set[tuple[int, int]]:
        """The pairs that stand for all of a hot key."""
        if key not in self._witnesses:
            self._witnesses[key] = witnesses(session, key.key)
        return self._witnesses[key]

    def limit_of(self, kind: str) -> int:
        """The most claims a key of this kind may have. A printed date belongs to one article."""
        return _COMMON_WORD if kind == "word" else self.limit

    def count_all(self, session: Session) -> None:
        """Find every hot key in one pass over the table, for scans of many claims."""
        counted = func.count()
        query = (
            select(ClaimKey.kind, ClaimKey.key, counted)
            .group_by(ClaimKey.kind, ClaimKey.key)
            .having(counted > _COMMON_WORD)
        )
        for kind, key, number in session.execute(query):
            if number > self.limit_of(kind):
                self.hot[Key(kind, key)] = number
        self._whole = True

    def cold(self, session: Session, keys: Collection[Key]) -> set[Key]:
        """Those of the keys that are shared by few."""
        if not self._whole:
            unknown = [key for key in keys if key not in self.hot and key not in self._cold]
            connection = session.connection()
            for key in unknown:
                asked = {"kind": key.kind, "key": key.key, "most": self.limit_of(key.kind) + 1}
                number = connection.execute(_FEW, asked).scalar_one()
                if number > self.limit_of(key.kind):
                    self.hot[key] = number
                else:
                    self._cold.add(key)
        return {key for key in keys if key not in self.hot}


def keys_stored(session: Session, numbers: Sequence[int]) -> dict[int, set[Key]]:
    """The keys of these claims."""
    found: dict[int, set[Key]] = defaultdict(set)
    for some in chunks(numbers):
        query = select(ClaimKey.claim_id, ClaimKey.kind, ClaimKey.key).where(ClaimKey.claim_id.in_(some))
        for number, kind, key in session.execute(query):
            found[number].add(Key(kind, key))
    return found


def candidates(session: Session, numbers: Sequence[int], hotness: Hotness) -> dict[int, set[int]]:
    """For each of these claims the others to hold it against; never itself."""
    keys = keys_stored(session, numbers)
    cold = hotness.cold(session, {key for own in keys.values() for key in own})
    postings = _postings(session, [key for key in cold if key.kind in STRONG | WEAK and key.kind != PROBED])
    found = {number: _meeting(number, keys[number], postings) for number in numbers}
    for one, other in _within_articles(session, numbers):
        found[one].add(other)
    hot = {key.key for key in hotness.hot if key.kind == PROBED}
    for one, other in _values_apart(session, numbers, hot):
        found[one].add(other)
    for key in sorted(
        {key for own in keys.values() for key in own if key.kind == PROBED} & hotness.hot.keys()
    ):
        for one, other in hotness.witnesses(session, key):
            for mine, theirs in ((one, other), (other, one)):
                if mine in found:
                    found[mine].add(theirs)
    for number in numbers:
        found[number].discard(number)
    return found


def _postings(session: Session, keys: Iterable[Key]) -> Postings:
    """The claims of each key."""
    found: Postings = defaultdict(list)
    for some in chunks(sorted(keys), _KEYS_AT_ONCE):
        query = select(ClaimKey.kind, ClaimKey.key, ClaimKey.claim_id).where(
            tuple_(ClaimKey.kind, ClaimKey.key).in_(some)
        )
        for kind, key, number in session.execute(query):
            found[Key(kind, key)].append(number)
    return found


def _meeting(number: int, keys: Collection[Key], postings: Postings) -> set[int]:
    """The claims that share one strong key or two weak ones."""
    once: set[int] = set()
    met: set[int] = set()
    for key in keys:
        others = postings.get(key)
        if not others:
            continue
        if key.kind in STRONG:
            met.update(others)
        else:
            met.update(once.intersection(others))
            once.update(others)
    return met


def _within_articles(session: Session, numbers: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs of one article: with two weak keys or a strong one, however common; and every claim with the
    dates the article is printed under."""
    mine = set(numbers)
    articles: set[int] = set()
    for some in chunks(numbers):
        query = select(Claim.article_id).where(Claim.id.in_(some), Claim.article_id.is_not(None))
        articles |= {number for number in session.scalars(query.distinct()) if number is not None}
    pairs: set[tuple[int, int]] = set()
    for article in sorted(articles):
        query_keys = (
            select(ClaimKey.claim_id, ClaimKey.kind, ClaimKey.key)
            .join(Claim, Claim.id == ClaimKey.claim_id)
            .where(Claim.article_id == article)
        )
        keys: dict[int, set[Key]] = defaultdict(set)
        postings: Postings = defaultdict(list)
        for number, kind, key in session.execute(query_keys):
            keys[number].add(Key(kind, key))
            postings[Key(kind, key)].append(number)
        printed = {number for key, found in postings.items() if key.kind == PRINTED for number in found}
        for number in mine & keys.keys():
            pairs |= {(number, other) for other in _meeting(number, keys[number], postings)}
            pairs |= {(number, other) for other in (keys if number in printed else printed)}
    return pairs


def _values_apart(session: Session, numbers: Sequence[int], hot: set[str]) -> set[tuple[int, int]]:
    """Claims whose values of one subject and attribute share no number: two index ranges for each value."""
    mine, theirs = aliased(ClaimValue), aliased(ClaimValue)
    same = and_(
        theirs.subject_key == mine.subject_key,
        theirs.attribute == mine.attribute,
        theirs.claim_id != mine.claim_id,
    )
    tests = (
        and_(theirs.unit == mine.unit, theirs.lo > mine.hi),
        and_(theirs.unit == mine.unit, theirs.hi < mine.lo),
        and_(
            mine.unit.is_(None),
            theirs.unit.is_(None),
            or_(theirs.truth != mine.truth, theirs.entity_key != mine.entity_key),
        ),
    )
    found: set[tuple[int, int]] = set()
    for some in chunks(numbers):
        for test in tests:
            query = (
                select(mine.claim_id, theirs.claim_id)
                .join(theirs, and_(same, test))
                .join(ClaimKey, and_(ClaimKey.claim_id == theirs.claim_id, ClaimKey.kind == PROBED,
                                     ClaimKey.key == theirs.subject_key + "|" + theirs.attribute))
                .where(mine.claim_id.in_(some), mine.subject_key != "")
            )  # fmt: skip
            if hot:
                query = query.where((mine.subject_key + "|" + mine.attribute).not_in(hot))
            found |= {(one, other) for one, other in session.execute(query)}
    return found
