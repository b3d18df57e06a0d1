"""What a scan finds in some claims held against all there are.

Nothing here writes: the database is looked at, and what was found is handed over to be stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy.orm import Session

from factcheck.detectors import Detector
from factcheck.detectors.chances import can_clash
from factcheck.detectors.occasion import one_event
from factcheck.domain.calibration import Counts
from factcheck.domain.event import Event
from factcheck.domain.finding import Finding, calibrated
from factcheck.services.rulings import Rulings
from factcheck.services.scan_candidates import candidates
from factcheck.services.scan_claims import Scanned, load_claims
from factcheck.services.scan_compare import Broken, Side, apart_by_hand, compare, side_of
from factcheck.services.scan_events import Kept
from factcheck.services.scan_hotness import Hotness
from factcheck.services.scan_options import Options
from factcheck.services.scan_outlines import KeptOutline, Outlines
from factcheck.services.scan_prepare import Pending
from factcheck.services.scan_suggestions import Suggestion, suggested
from factcheck.services.scan_texts import Texts
from factcheck.services.scan_views import plain_view_of, view_of

LOWEST = 0.3
"""Findings below this are not even counted."""

_KEPT = 1_500
"""Claims that are kept as they were read: each takes some ten kilobytes."""


class Seen(NamedTuple):
    """What was found in a pair when the turn of `number` came."""

    number: int
    other: int
    suggestion: Suggestion


@dataclass(slots=True)
class Looked:
    """What was found in some claims: each pair with the strongest finding of each kind, and how many pairs
    were compared. `events` and `outlines` are what was read of articles and claims."""

    seen: list[Seen] = field(default_factory=list)
    pairs: int = 0
    failed: int = 0
    broken: dict[Broken, int] = field(default_factory=dict)
    events: dict[int, Kept] = field(default_factory=dict)
    outlines: dict[int, KeptOutline] = field(default_factory=dict)


@dataclass(slots=True)
class Looking:
    """What every piece of one scan is compared with: detectors and all that is known. Claims that were read
    are kept for the next piece."""

    options: Options
    detectors: tuple[Detector, ...]
    hotness: Hotness
    rulings: Rulings
    reviewed: Counts
    texts: Texts
    _sides: dict[int, Side] = field(default_factory=dict)
    _outlines: Outlines = field(default_factory=Outlines)

    def __post_init__(self) -> None:
        self._outlines = Outlines(self.options.lexicon)

    def look(self, piece: Sequence[int], pending: Pending, session: Session) -> Looked:
        """Compare some claims with all there are."""
        found = Looked()
        pairs = list(_in_turn(piece, candidates(session, piece, self.hotness), pending))
        claims = load_claims(session, {number for pair in pairs for number in pair}, self.texts)
        self._outlines.load(session, claims)
        for number, other in pairs:
            if number in claims and other in claims:
                found.pairs += 1
                for suggestion in self._pair(claims[number], claims[other], found):
                    found.seen.append(Seen(number, other, suggestion))
        self._outlines.keep_only(_KEPT)
        if len(self._sides) > _KEPT:
            self._sides.clear()
        found.events, found.outlines = self.texts.newly_read(), self._outlines.newly_made()
        return found

    def _pair(self, one: Scanned, other: Scanned, found: Looked) -> Iterator[Suggestion]:
        """The strongest finding of each kind."""
        read = self._can_clash(one, other)
        if not read and not apart_by_hand(one, other, self.rulings):
            return
        both = self._side(one, read), self._side(other, read)
        findings, broken = compare(*both, self.detectors, self.rulings)
        found.failed += bool(broken)
        for failure in broken:
            found.broken[failure] = found.broken.get(failure, 0) + 1
        groups: dict[tuple[str, str], list[Finding]] = {}
        if self.reviewed:
            findings = sorted((calibrated(one, self.reviewed) for one in findings), key=Finding.order)
        for finding in findings:
            if finding.confidence >= LOWEST:
                groups.setdefault((finding.relation.value, finding.conflict_kind), []).append(finding)
        for group in groups.values():
            yield suggested(one, other, group, (both[0].view, both[1].view))

    def _can_clash(self, one: Scanned, other: Scanned) -> bool:
        """Whether the two have to be read. Of one event told by two articles each may name what it likes."""
        same_article = one.article_id is not None and one.article_id == other.article_id
        if can_clash(self._outlines.of(one), self._outlines.of(other), same_article):
            return True
        return not same_article and self._one_event(one, other)

    def _one_event(self, one: Scanned, other: Scanned) -> bool:
        events = [self._event(claim) for claim in (one, other) if claim.version is not None]
        return len(events) == 2 and bool(one_event(events[0], events[1]))

    def _event(self, claim: Scanned) -> Event:
        assert claim.version is not None
        return self.texts.event(claim.version, claim.language, claim.days)

    def _side(self, claim: Scanned, read: bool) -> Side:
        """The claim as it is read, or only as a whole; always as it is read once it was."""
        known = self._sides.get(claim.id)
        if known is None or (read and known.plain):
            if read:
                view = view_of(claim, self.rulings, self.texts)
            else:
                view = plain_view_of(claim, self.options.lexicon)
            known = self._sides[claim.id] = side_of(claim, view, self.rulings, plain=not read)
        return known


@dataclass(slots=True)
class InTurn:
    """The pieces of a scan, looked at in their order; each as it is when those before it are done."""

    looking: Looking
    pieces: Sequence[Sequence[int]]
    pending: Pending
    _done: int = 0

    def __call__(self, at: int, session: Session) -> Looked:
        """What was found in one piece."""
        for piece in self.pieces[self._done : at]:
            self.pending.done(piece)
        self._done = max(self._done, at)
        return self.looking.look(self.pieces[at], self.pending, session)


def _in_turn(
    piece: Sequence[int], others: Mapping[int, set[int]], pending: Pending
) -> Iterator[tuple[int, int]]:
    """Each pair once, when the turn of its second claim comes: of those that wait only with what is done."""
    done: set[int] = set()
    for number in piece:
        done.add(number)
        for other in sorted(others[number]):
            if not pending.waits(other) or other in done:
                yield number, other
