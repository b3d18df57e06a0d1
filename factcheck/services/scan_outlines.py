"""Outlines of claims, kept between scans: making one takes longer than asking it of many pairs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Delete, Select, delete, insert, select
from sqlalchemy.orm import Session

from factcheck.domain.claim_outline import Name, Outline
from factcheck.domain.text import sha256
from factcheck.domain.vocabulary import Speech
from factcheck.models import ClaimOutline
from factcheck.reading.frame_outline import outline_of
from factcheck.services.scan_claims import Scanned
from factcheck.services.scan_events import readers
from factcheck.services.scan_views import with_own_dates
from factcheck.storage.prepared import Given, prepared

_DIGITS = 32


class KeptOutline(NamedTuple):
    """An outline as it is stored; `state` tells whether it would be made the same again."""

    state: str
    outline: str


@dataclass(slots=True)
class Outlines:
    """The outlines of claims, by number. Those made from a desk's own words, which may change at any time,
    are not kept."""

    lexicon: Path | None = None
    _readers: str = field(default_factory=readers)
    _known: dict[int, Outline] = field(default_factory=dict)
    _kept: dict[int, KeptOutline] = field(default_factory=dict)
    _new: dict[int, KeptOutline] = field(default_factory=dict)

    def load(self, session: Session, numbers: Iterable[int]) -> None:
        """Fetch what is stored of these claims."""
        if self.lexicon is None:
            missing = [number for number in numbers if number not in self._known]
            self._kept = kept_outlines(session, missing)

    def of(self, claim: Scanned) -> Outline:
        """The outline of a claim."""
        if claim.id not in self._known:
            self._known[claim.id] = with_own_dates(claim, self._read(claim))
        return self._known[claim.id]

    def newly_made(self) -> dict[int, KeptOutline]:
        """What was made since this was asked last and is not stored."""
        found, self._new = self._new, {}
        return found

    def keep_only(self, most: int) -> None:
        """Let go of everything where there is more than that."""
        if len(self._known) > most:
            self._known.clear()

    def _read(self, claim: Scanned) -> Outline:
        quoted = claim.speech is Speech.DIRECT
        if self.lexicon is not None:
            return outline_of(claim.reading, claim.language, self.lexicon, quoted=quoted)
        state = sha256(json.dumps([self._readers, claim.language, quoted, claim.reading]))[:_DIGITS]
        kept = self._kept.pop(claim.id, None)
        if kept is not None and kept.state == state:
            return unpacked(kept.outline)
        found = outline_of(claim.reading, claim.language, quoted=quoted)
        self._new[claim.id] = KeptOutline(state, packed(found))
        return found


def packed(found: Outline) -> str:
    """As it is stored; the same bytes every time. What marks a name is told by the places of its marks."""
    marks = sorted(found.marks)
    at = {mark: place for place, mark in enumerate(marks)}
    return json.dumps(
        [
            found.language,
            [[sorted(at[mark] for mark in one.marks), one.stem, one.role, one.clause] for one in found.names],
            marks, sorted(found.concepts), sorted(found.places), sorted(found.runs),
            [int(one) for one in (found.none, found.weekday, found.own, found.office, found.one_clause)],
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )  # fmt: skip


def unpacked(text: str) -> Outline:
    """What was packed."""
    language, names, marks, concepts, places, runs, told = json.loads(text)
    return Outline(
        language,
        tuple(
            Name(frozenset([marks[one] for one in own]), stem, role, clause)
            for own, stem, role, clause in names
        ),
        frozenset(marks), frozenset(concepts), frozenset(places), frozenset(runs), *map(bool, told),
    )  # fmt: skip


def kept_outlines(session: Session, claims: Iterable[int]) -> dict[int, KeptOutline]:
    """What is stored of some claims."""
    connection = session.connection()
    rows = connection.execute(_outlines_of(connection), {"numbers": list(claims)})
    return {number: KeptOutline(state, outline) for number, state, outline in rows}


@prepared
def _outlines_of(given: Given) -> Select[int, str, str]:
    columns = ClaimOutline.claim_id, ClaimOutline.state, ClaimOutline.outline
    return select(*columns).where(ClaimOutline.claim_id.in_(given.numbers()))


@prepared
def _before(given: Given) -> Delete:
    return delete(ClaimOutline).where(ClaimOutline.claim_id.in_(given.numbers()))


_NEW_OUTLINE = insert(ClaimOutline)


def keep_outlines(session: Session, found: Mapping[int, KeptOutline]) -> None:
    """Store the outlines of some claims, in the place of those there are."""
    if not found:
        return
    connection = session.connection()
    connection.execute(_before(connection), {"numbers": list(found)})
    connection.execute(
        _NEW_OUTLINE, [{"claim_id": number, **kept._asdict()} for number, kept in sorted(found.items())]
    )
