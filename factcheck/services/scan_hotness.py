"""Keys that too many claims share: they bring nobody together, and are counted and told instead."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Integer, Select, bindparam, func, select
from sqlalchemy.orm import Session

from factcheck.models import ClaimKey
from factcheck.reading.claim_keys import Key
from factcheck.services.scan_witnesses import witnesses
from factcheck.storage.prepared import Given, paired, prepared

_FEWEST_HOT = 200
_MOST_COLD = 2_000
_SHARE = 0.005
_COMMON_WORD = 100

PROBED = "attribute"
"""The kind whose pairs the values' own index finds, as far as they are apart."""


def strong_limit(claims: int) -> int:
    """How many claims may share a key before it generates nothing: 0.5 %, at least 200, at most 2,000.

    Counted from the last power of two, so that it changes rarely: each change asks for all pairs again.
    """
    step = 1 << max(claims.bit_length() - 1, 0)
    return min(_MOST_COLD, max(_FEWEST_HOT, int(step * _SHARE)))


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
            .having(counted > min(_COMMON_WORD, self.limit))
        )
        for kind, key, number in session.connection().execute(query):
            if number > self.limit_of(kind):
                self.hot[Key(kind, key)] = number
        self._whole = True

    def cold(self, session: Session, keys: Collection[Key]) -> set[Key]:
        """Those of the keys that are shared by few."""
        if not self._whole:
            self._count(session, [key for key in keys if key not in self.hot and key not in self._cold])
        return {key for key in keys if key not in self.hot}

    def _count(self, session: Session, keys: Iterable[Key]) -> None:
        for key, number in count_up_to(session, keys, max(self.limit, _COMMON_WORD) + 1).items():
            most = self.limit_of(key.kind)
            if number > most:
                self.hot[key] = min(number, most + 1)
            else:
                self._cold.add(key)


def count_up_to(session: Session, keys: Iterable[Key], most: int) -> dict[Key, int]:
    """How many claims have each of these keys; nobody looks further than `most`."""
    if not (wanted := sorted(keys)):
        return {}
    connection = session.connection()
    rows = connection.execute(_counts(connection), {**paired(wanted), "most": most})
    return {Key(kind, key): number for kind, key, number in rows}


@prepared
def _counts(given: Given) -> Select[str, str, int]:
    asked = given.pairs()
    few = (
        select(ClaimKey.claim_id)
        .where(ClaimKey.kind == asked.c.first, ClaimKey.key == asked.c.second)
        .limit(bindparam("most", type_=Integer()))
        .correlate(asked)
        .subquery()
    )
    number = select(func.count()).select_from(few).correlate(asked).scalar_subquery()
    return select(asked.c.first, asked.c.second, number)
