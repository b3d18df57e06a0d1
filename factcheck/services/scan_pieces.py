"""The second half of a scan: some claims held against all there are, in one transaction."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from factcheck.detectors import Detector
from factcheck.domain.calibration import Counts
from factcheck.domain.finding import Finding, calibrated
from factcheck.models import Claim, ClaimLink, ClaimScan
from factcheck.services.dependents import chunks
from factcheck.services.rulings import Rulings
from factcheck.services.scan_candidates import Hotness, candidates
from factcheck.services.scan_claims import Scanned, load_claims
from factcheck.services.scan_compare import Side, compare, side_of
from factcheck.services.scan_keys import ruled_names
from factcheck.services.scan_links import NEW, RETURNED, Links
from factcheck.services.scan_options import Options, Scanning
from factcheck.services.scan_prepare import Pending, Wanted
from factcheck.services.scan_texts import Texts
from factcheck.services.scan_views import view_of
from factcheck.services.suggested_links import close_links, forget

LOWEST = 0.3
"""Findings below this are not even counted."""

_COMPARED_AT_ONCE = 200
_MANY = 5_000
_SIDES_KEPT = 5_000


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

    def compare(self, piece: Sequence[int], pending: Pending, session: Session) -> Scanning:
        """Compare some claims with all there are; what was seen of each pair is stored, the rest closed."""
        part = Scanning()
        others = candidates(session, piece, self.hotness)
        mine = set(piece)
        claims = load_claims(session, sorted(mine.union(*others.values())), self.texts)
        links = Links(session, piece)
        done: set[int] = set()
        asked = {detector.id for detector in self.detectors}
        for number in piece:
            claim = claims.get(number)
            if claim is None:
                continue
            done.add(number)
            seen: set[tuple[int, str, str]] = set()
            for other in sorted(others[number]):
                if other not in claims:
                    continue
                if pending.waits(other) and other not in done:
                    continue
                self._pair(session, claim, claims[other], links, part, seen)
            left_over = [
                link
                for link in links.suggestions_of(number)
                if link.origin in asked
                and (other := other_of(link, number), link.relation.value, link.conflict_kind) not in seen
                and (not pending.waits(other) or other in done)
            ]
            for link in left_over:
                links.forget(link)
            part.counts["closed"] += close_links(session, left_over)
        session.flush()
        part.new = [link.id for link in part.new_links]
        part.returned = [link.id for link in part.returned_links]
        self._mark(session, [claims[number] for number in sorted(done)])
        if len(self._sides) > _SIDES_KEPT:
            self._sides.clear()
        return part

    def _pair(
        self, session: Session, one: Scanned, other: Scanned, links: Links, part: Scanning,
        seen: set[tuple[int, str, str]],
    ) -> None:  # fmt: skip
        part.counts["pairs"] += 1
        both = self._side(one), self._side(other)
        findings, broken = compare(*both, self.detectors, self.rulings)
        if broken:
            part.counts["failed"] += 1
        for failure in broken:
            part.broken[failure] = part.broken.get(failure, 0) + 1
        groups: dict[tuple[str, str], list[Finding]] = {}
        for finding in sorted((calibrated(one, self.reviewed) for one in findings), key=Finding.order):
            if finding.confidence >= LOWEST:
                groups.setdefault((finding.relation.value, finding.conflict_kind), []).append(finding)
        for question, group in groups.items():
            seen.add((other.id, *question))
            if group[0].confidence < self.options.floor and not links.known(one, other, group[0]):
                part.counts["held_back"] += 1
                continue
            stored = links.store(one, other, group, (both[0].view, both[1].view), self.actor)
            part.counts[stored.outcome] += 1
            if stored.outcome == RETURNED:
                part.counts[NEW] += 1
                part.returned_links.append(stored.link)
            elif stored.outcome == NEW:
                part.new_links.append(stored.link)

    def _side(self, claim: Scanned) -> Side:
        if claim.id not in self._sides:
            view = view_of(claim, self.rulings, self.texts, self.options.lexicon)
            self._sides[claim.id] = side_of(claim, view, self.rulings)
        return self._sides[claim.id]

    def _mark(self, session: Session, claims: Sequence[Scanned]) -> None:
        """Say that these claims are compared in the state they are in."""
        session.flush()
        before = {
            row.claim_id: row.detectors
            for some in chunks([claim.id for claim in claims])
            for row in session.execute(
                select(ClaimScan.claim_id, ClaimScan.detectors).where(ClaimScan.claim_id.in_(some))
            )
        }
        forget(session, [claim.id for claim in claims])
        rows = [
            {
                "claim_id": claim.id,
                "state": claim.state(ruled_names(claim, self.rulings)),
                "detectors": self.wanted.text(before.get(claim.id, "")),
            }
            for claim in claims
        ]
        if rows:
            session.connection().execute(insert(ClaimScan), rows)


def other_of(link: ClaimLink, number: int) -> int:
    """The other claim of a link."""
    return link.right_id if number == link.left_id else link.left_id


def pieces_of(numbers: array[int], hotness: Hotness, session: Session) -> list[list[int]]:
    """Claims to compare in one transaction: whole articles, as many as fit."""
    if len(numbers) > _MANY:
        hotness.count_all(session)
    pieces: list[list[int]] = [[]]
    article: int | None = None
    for some in chunks(numbers):
        query = select(Claim.id, Claim.article_id).where(Claim.id.in_(some))
        of = {row.id: row.article_id for row in session.execute(query)}
        for number in some:
            here = of.get(number)
            if len(pieces[-1]) >= _COMPARED_AT_ONCE and (here is None or here != article):
                pieces.append([])
            pieces[-1].append(number)
            article = here
    return pieces
