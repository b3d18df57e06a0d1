"""The second half of a scan: some claims held against all there are, in one transaction."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Select, Update, bindparam, select, update
from sqlalchemy.orm import Session

from factcheck.detectors import Detector
from factcheck.detectors.chances import can_clash
from factcheck.detectors.occasion import one_event
from factcheck.domain.calibration import Counts
from factcheck.domain.claim_outline import Outline
from factcheck.domain.event import Event
from factcheck.domain.finding import Finding, calibrated
from factcheck.models import Claim, ClaimLink, ClaimScan
from factcheck.services.rulings import Rulings
from factcheck.services.scan_candidates import candidates
from factcheck.services.scan_claims import Scanned, load_claims
from factcheck.services.scan_compare import Side, apart_by_hand, compare, side_of
from factcheck.services.scan_hotness import Hotness
from factcheck.services.scan_links import NEW, RETURNED, Links, Stored
from factcheck.services.scan_options import Options, Scanning
from factcheck.services.scan_prepare import Pending, Wanted
from factcheck.services.scan_texts import Texts
from factcheck.services.scan_views import outline, plain_view_of, view_of
from factcheck.services.suggested_links import close_links
from factcheck.storage.asked import among
from factcheck.storage.prepared import Given, prepared

LOWEST = 0.3
"""Findings below this are not even counted."""

_COMPARED_AT_ONCE = 500
_KEPT = 5_000


@dataclass(slots=True)
class Comparing:
    """What every piece of one scan is compared with: detectors and all that is known. Claims that were read
    are kept for the next piece."""

    options: Options
    detectors: tuple[Detector, ...]
    wanted: Wanted
    hotness: Hotness
    rulings: Rulings
    reviewed: Counts
    texts: Texts
    actor: str
    _sides: dict[int, Side] = field(default_factory=dict)
    _outlines: dict[int, Outline] = field(default_factory=dict)

    def compare(self, piece: Sequence[int], pending: Pending, session: Session) -> Scanning:
        """Compare some claims with all there are; what was seen of each pair is stored, the rest closed."""
        part, stored = Scanning(), list[Stored]()
        pairs = list(_in_turn(piece, candidates(session, piece, self.hotness), pending))
        claims = load_claims(session, {number for pair in pairs for number in pair}, self.texts)
        links = Links(session, piece)
        seen: dict[int, set[tuple[int, str, str]]] = defaultdict(set)
        for number, other in pairs:
            if number in claims and other in claims:
                for finding, outcome in self._pair(claims[number], claims[other], links, part):
                    seen[number].add((other, finding.relation.value, finding.conflict_kind))
                    stored += [outcome] if outcome else []
        links.write()
        part.new = [one.link.id for one in stored if one.outcome == NEW]
        part.returned = [one.link.id for one in stored if one.outcome == RETURNED]
        part.counts["closed"] = self._close(session, piece, links, seen, pending)
        self._mark(session, piece)
        for kept in (self._sides, self._outlines):
            if len(kept) > _KEPT:
                kept.clear()
        return part

    def _close(
        self, session: Session, piece: Sequence[int], links: Links,
        seen: Mapping[int, set[tuple[int, str, str]]], pending: Pending,
    ) -> int:  # fmt: skip
        """Take away what detectors suggested before and do not find any more."""
        asked, done, closed = {detector.id for detector in self.detectors}, set[int](), 0
        for number in piece:
            done.add(number)
            left_over = [
                link
                for link in links.suggestions_of(number)
                if link.origin in asked
                and (other := other_of(link, number), link.relation.value, link.conflict_kind)
                not in seen.get(number, ())
                and (not pending.waits(other) or other in done)
            ]
            for link in left_over:
                links.forget(link)
            closed += close_links(session, left_over)
        return closed

    def _pair(
        self, one: Scanned, other: Scanned, links: Links, part: Scanning
    ) -> Iterator[tuple[Finding, Stored | None]]:
        """The strongest finding of each kind, and what became of it; None where it is held back."""
        part.counts["pairs"] += 1
        read = self._can_clash(one, other)
        if not read and not apart_by_hand(one, other, self.rulings):
            return
        both = self._side(one, read), self._side(other, read)
        findings, broken = compare(*both, self.detectors, self.rulings)
        part.counts["failed"] += bool(broken)
        for failure in broken:
            part.broken[failure] = part.broken.get(failure, 0) + 1
        groups: dict[tuple[str, str], list[Finding]] = {}
        if self.reviewed:
            findings = sorted((calibrated(one, self.reviewed) for one in findings), key=Finding.order)
        for finding in findings:
            if finding.confidence >= LOWEST:
                groups.setdefault((finding.relation.value, finding.conflict_kind), []).append(finding)
        for group in groups.values():
            if group[0].confidence < self.options.floor and not links.known(one, other, group[0]):
                part.counts["held_back"] += 1
                yield group[0], None
                continue
            stored = links.store(one, other, group, (both[0].view, both[1].view), self.actor)
            part.counts[stored.outcome] += 1
            part.counts[NEW] += stored.outcome == RETURNED
            yield group[0], stored

    def _can_clash(self, one: Scanned, other: Scanned) -> bool:
        """Whether the two have to be read. Of one event told by two articles each may name what it likes."""
        same_article = one.article_id is not None and one.article_id == other.article_id
        if not same_article and self._one_event(one, other):
            return True
        return can_clash(self._outline(one), self._outline(other), same_article)

    def _one_event(self, one: Scanned, other: Scanned) -> bool:
        events = [self._event(claim) for claim in (one, other) if claim.version is not None]
        return len(events) == 2 and bool(one_event(events[0], events[1]))

    def _event(self, claim: Scanned) -> Event:
        assert claim.version is not None
        return self.texts.event(claim.version, claim.language, claim.days, self.options.lexicon)

    def _outline(self, claim: Scanned) -> Outline:
        if claim.id not in self._outlines:
            self._outlines[claim.id] = outline(claim, self.options.lexicon)
        return self._outlines[claim.id]

    def _side(self, claim: Scanned, read: bool) -> Side:
        """The claim as it is read, or only as a whole; always as it is read once it was."""
        known = self._sides.get(claim.id)
        if known is None or (read and known.plain):
            lexicon = self.options.lexicon
            if read:
                view = view_of(claim, self.rulings, self.texts, lexicon)
            else:
                view = plain_view_of(claim, lexicon)
            known = self._sides[claim.id] = side_of(claim, view, self.rulings, plain=not read)
        return known

    def _mark(self, session: Session, piece: Sequence[int]) -> None:
        """Say that these claims are compared in the state they are in."""
        session.flush()
        connection = session.connection()
        before: dict[str, list[int]] = defaultdict(list)
        for text, number in connection.execute(_scanned_with(connection), {"numbers": list(piece)}):
            before[text].append(number)
        for text, numbers in before.items():
            connection.execute(_mark(connection), {"numbers": numbers, "now": self.wanted.text(text)})


@prepared
def _scanned_with(given: Given) -> Select[str, int]:
    return select(ClaimScan.detectors, ClaimScan.claim_id).where(ClaimScan.claim_id.in_(given.numbers()))


@prepared
def _mark(given: Given) -> Update:
    which = ClaimScan.claim_id.in_(given.numbers())
    return update(ClaimScan).where(which).values(detectors=bindparam("now"))


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


def other_of(link: ClaimLink, number: int) -> int:
    """The other claim of a link."""
    return link.right_id if number == link.left_id else link.left_id


def pieces_of(numbers: array[int], session: Session) -> list[list[int]]:
    """Claims to compare in one transaction: whole articles, as many as fit."""
    connection = session.connection()
    query = select(Claim.id, Claim.article_id).where(among(connection, Claim.id, numbers))
    of = {number: article for number, article in connection.execute(query) if article is not None}
    pieces: list[list[int]] = [[]]
    article: int | None = None
    for number in numbers:
        here = of.get(number)
        if len(pieces[-1]) >= _COMPARED_AT_ONCE and (here is None or here != article):
            pieces.append([])
        pieces[-1].append(number)
        article = here
    return pieces
