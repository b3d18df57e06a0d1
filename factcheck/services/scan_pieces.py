"""The second half of a scan: what was found in some claims is stored, in one transaction."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, Update, bindparam, select, update
from sqlalchemy.orm import Session

from factcheck.detectors import Detector
from factcheck.models import Claim, ClaimLink, ClaimScan
from factcheck.services.dependents import chunks
from factcheck.services.scan_events import keep_events
from factcheck.services.scan_links import NEW, RETURNED, Links, Stored
from factcheck.services.scan_looking import Looked
from factcheck.services.scan_options import Options, Scanning
from factcheck.services.scan_outlines import keep_outlines
from factcheck.services.scan_prepare import Pending, Wanted
from factcheck.services.suggested_links import close_links
from factcheck.storage.prepared import Given, prepared

_COMPARED_AT_ONCE = 500
_ASKED_AT_ONCE = 10_000

Pairs = Mapping[int, set[tuple[int, str, str]]]
"""Of each claim the others with relation and kind of what was found."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What every piece of one scan is stored with."""

    options: Options
    detectors: tuple[Detector, ...]
    wanted: Wanted
    actor: str

    def keep(self, piece: Sequence[int], looked: Looked, pending: Pending, session: Session) -> Scanning:
        """Store what was found in some claims, and close what is not found any more."""
        part, stored = Scanning(), list[Stored]()
        part.counts.update(pairs=looked.pairs, failed=looked.failed)
        part.broken = dict(looked.broken)
        links = Links(session, piece)
        seen: dict[int, set[tuple[int, str, str]]] = defaultdict(set)
        for number, other, found in looked.seen:
            seen[number].add((other, found.relation.value, found.conflict_kind))
            if found.confidence < self.options.floor and not links.known(found):
                part.counts["held_back"] += 1
                continue
            one = links.store(found, self.actor)
            part.counts[one.outcome] += 1
            part.counts[NEW] += one.outcome == RETURNED
            stored.append(one)
        links.write()
        keep_events(session, looked.events)
        keep_outlines(session, looked.outlines)
        part.new = [one.link.id for one in stored if one.outcome == NEW]
        part.returned = [one.link.id for one in stored if one.outcome == RETURNED]
        part.counts["closed"] = self._close(session, piece, links, seen, pending)
        self._mark(session, piece)
        return part

    def _close(
        self, session: Session, piece: Sequence[int], links: Links, seen: Pairs, pending: Pending
    ) -> int:
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


def other_of(link: ClaimLink, number: int) -> int:
    """The other claim of a link."""
    return link.right_id if number == link.left_id else link.left_id


def pieces_of(numbers: array[int], session: Session) -> list[array[int]]:
    """Claims to compare in one transaction: whole articles, as many as fit."""
    connection = session.connection()
    pieces: list[array[int]] = []
    piece = array("q")
    article: int | None = None
    for some in chunks(numbers, _ASKED_AT_ONCE):
        rows = connection.execute(_articles_of(connection), {"numbers": some})
        of = {row[0]: row[1] for row in rows}
        for number in some:
            here = of.get(number)
            if len(piece) >= _COMPARED_AT_ONCE and (here is None or here != article):
                pieces.append(piece)
                piece = array("q")
            piece.append(number)
            article = here
    return [*pieces, piece] if piece else pieces


@prepared
def _articles_of(given: Given) -> Select[int, int | None]:
    return select(Claim.id, Claim.article_id).where(Claim.id.in_(given.numbers()))
