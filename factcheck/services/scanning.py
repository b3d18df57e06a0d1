"""The detectors run over the claims of the database: what is new or changed against all that is there.

A scan is many short transactions, each of whole articles: stopped at any moment it leaves what it has
finished, and the next one goes on from there. The same claims give the same findings whatever the order in
which they came, and however many scans it took.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

import factcheck.detectors as shipped
from factcheck.detectors import Detector
from factcheck.domain.calibration import Counts
from factcheck.domain.finding import THRESHOLD, Finding, calibrated
from factcheck.domain.ids import Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import CONFLICTS
from factcheck.errors import BadInput
from factcheck.models import Article, Claim, ClaimLink, ClaimScan, Scan
from factcheck.render.rows import Cell
from factcheck.services.calibrating import reviewed
from factcheck.services.candidate_rows import NAME
from factcheck.services.dependents import chunks
from factcheck.services.extraction import extract
from factcheck.services.lookup import find
from factcheck.services.rulings import Rulings, rulings_in_force
from factcheck.services.scan_candidates import Hotness, candidates, strong_limit
from factcheck.services.scan_claims import Scanned, load_claims
from factcheck.services.scan_compare import Broken, Side, compare, detectors_named, side_of
from factcheck.services.scan_keys import ruled_names
from factcheck.services.scan_links import NEW, RETURNED, Links
from factcheck.services.scan_prepare import (
    Pending,
    Wanted,
    claims_of,
    claims_unseen,
    count_claims,
    heated,
    prepare,
    take_out,
    waiting_claims,
)
from factcheck.services.scan_rows import RELATION, found_rows
from factcheck.services.scan_texts import Texts
from factcheck.services.scan_views import view_of
from factcheck.services.suggested_links import close_links, forget

T = TypeVar("T")

LOWEST = 0.3
"""Findings below this are not even counted."""

_READ_AT_ONCE = 50
_PREPARED_AT_ONCE = 2_000
_COMPARED_AT_ONCE = 200
_MANY = 5_000
_SIDES_KEPT = 5_000


class Writer(Protocol):
    """Runs a function in a transaction of its own and returns what it returned."""

    def __call__(self, work: Callable[[Session], T]) -> T:
        """Commit what `work` did, or nothing of it."""


class Progress(Protocol):
    """Hands out the items, and may show how far it is."""

    def __call__(self, items: Iterable[T], total: int, label: str) -> Iterator[T]:
        """All items in their order."""


def quietly(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """Progress nobody looks at."""
    yield from items


@dataclass(frozen=True, slots=True)
class Options:
    """What a scan is asked for. `articles` None is all of them, `detectors` None every one."""

    articles: tuple[Ref, ...] | None = None
    since: datetime | None = None
    detectors: tuple[str, ...] | None = None
    full: bool = False
    floor: float = THRESHOLD
    extract: bool = True
    lexicon: Path | None = None

    def text(self) -> str:
        """As it is kept with the run."""
        given = {
            "articles": [str(ref) for ref in self.articles] if self.articles else None,
            "since": self.since and self.since.isoformat(),
            "detectors": self.detectors,
            "full": self.full or None,
            "min_confidence": self.floor,
            "lexicon": str(self.lexicon) if self.lexicon else None,
        }
        return json.dumps({name: value for name, value in given.items() if value is not None})


@dataclass(slots=True)
class Scanning:
    """What a scan found: the numbers of the links that are new or came back, and how often what happened."""

    new: list[int] = field(default_factory=list)
    returned: list[int] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    broken: dict[Broken, int] = field(default_factory=dict)
    read: int = 0
    candidates: int = 0
    hot: dict[str, int] = field(default_factory=dict)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    new_links: list[ClaimLink] = field(default_factory=list)
    returned_links: list[ClaimLink] = field(default_factory=list)

    @property
    def alarms(self) -> int:
        """How many of the new findings are conflicts."""
        return sum(row[RELATION] in CONFLICTS for row in self.rows)


def chosen(names: Sequence[str] | None) -> tuple[Detector, ...]:
    """The detectors of these names, in the order they are asked. Raises BadInput for an unknown name."""
    known = [detector.id for detector in shipped.DETECTORS]
    for name in names or ():
        if name not in known:
            raise BadInput(f"There is no detector '{name}'.", f"There are: {', '.join(known)}.")
    return tuple(one for one in shipped.DETECTORS if not names or one.id in names)


def scan(write: Writer, options: Options, *, actor: str, progress: Progress = quietly) -> Scanning:
    """Extract what was not read yet, compare what is new or changed, and store what is found.

    Raises NotFound for an unknown article, BadInput for an unknown detector.
    """
    return _Run(write, options, actor, progress).run()


class _Run:
    def __init__(self, write: Writer, options: Options, actor: str, progress: Progress) -> None:
        self.write = write
        self.options = options
        self.actor = actor
        self.progress = progress
        self.detectors = chosen(options.detectors)
        self.found = Scanning()
        self.started = datetime.now(UTC)
        self.rulings = Rulings({}, {}, {})
        self.reviewed: Counts = {}
        self.texts = Texts()

    def run(self) -> Scanning:
        """All of it, step by step; each step is a transaction."""
        articles, unread = self.write(self._articles)
        for some in chunks(self.progress(unread, len(unread), "Reading"), _READ_AT_ONCE):
            self.found.candidates += self.write(partial(_read, some, self.actor))
            self.found.read += len(some)
        self.rulings, limit, gone, numbers = self.write(partial(self._begin, articles))
        wanted = Wanted(frozenset(detectors_named(self.detectors)), self.options.floor, limit)
        pending = self._prepare(numbers, wanted, gone)
        hotness = Hotness(limit)
        pieces = self.write(partial(_pieces, pending.numbers, hotness)) if pending.numbers else []
        sides: dict[int, Side] = {}
        for piece in self.progress(pieces, len(pieces), "Comparing"):
            self._add(self.write(partial(self._compare, piece, pending, hotness, wanted, sides)))
            pending.done(piece)
        self.found.hot = {f"{key.kind}: {key.key}": number for key, number in hotness.hot.items()}
        self.found.counts["claims"] = len(pending.numbers)
        self.found.rows = self.write(self._end)
        return self.found

    def _articles(self, session: Session) -> tuple[list[int] | None, list[int]]:
        """The articles asked for, None for all; and those of them that were never read."""
        named = self.options.articles
        articles = None if named is None else [find(session, ref, Article).id for ref in named]
        return articles, _unread(session, articles) if self.options.extract else []

    def _begin(
        self, articles: Sequence[int] | None, session: Session
    ) -> tuple[Rulings, int, int, array[int]]:
        """What people know, how many claims may share a key, how many take part no more, and who does."""
        self.reviewed = reviewed(session)
        limit = strong_limit(count_claims(session))
        gone = take_out(session, limit)
        return rulings_in_force(session), limit, gone, claims_of(session, articles, self.options.since)

    def _prepare(self, numbers: array[int], wanted: Wanted, gone: int) -> Pending:
        """The claims to compare: new and changed ones, and those that others make worth another look."""
        pending = Pending()
        pieces = list(chunks(numbers, _PREPARED_AT_ONCE))
        full, lexicon = self.options.full, self.options.lexicon
        for some in self.progress(pieces, len(pieces), "Looking for changes"):
            pending.add(self.write(partial(prepare, some, self.rulings, wanted, full, lexicon, self.texts)))
        part = self.options.articles is not None or self.options.since is not None
        if part and pending.numbers:  # those it leaves out can be found by it, and are compared another time
            for some in chunks(self.write(claims_unseen), _PREPARED_AT_ONCE):
                self.write(partial(prepare, some, self.rulings, wanted, full, lexicon, self.texts))
        for some in chunks(list(pending.numbers), _PREPARED_AT_ONCE):
            self.write(partial(heated, some, wanted.limit))
        if pending.numbers or gone:
            waiting = self.write(waiting_claims)
            asked = set(numbers) if part else set(waiting)
            pending.add(number for number in waiting if number in asked)
        return pending

    def _compare(
        self, piece: Sequence[int], pending: Pending, hotness: Hotness, wanted: Wanted,
        sides: dict[int, Side], session: Session,
    ) -> Scanning:  # fmt: skip
        """Compare some claims with all there are; what was seen of each pair is stored, the rest closed."""
        part = Scanning()
        others = candidates(session, piece, hotness)
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
                self._pair(session, claim, claims[other], links, sides, part, seen)
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
        self._mark(session, [claims[number] for number in sorted(done)], wanted)
        if len(sides) > _SIDES_KEPT:
            sides.clear()
        return part

    def _pair(
        self, session: Session, one: Scanned, other: Scanned, links: Links, sides: dict[int, Side],
        part: Scanning, seen: set[tuple[int, str, str]],
    ) -> None:  # fmt: skip
        part.counts["pairs"] += 1
        both = self._side(one, sides), self._side(other, sides)
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

    def _side(self, claim: Scanned, sides: dict[int, Side]) -> Side:
        if claim.id not in sides:
            view = view_of(claim, self.rulings, self.texts, self.options.lexicon)
            sides[claim.id] = side_of(claim, view, self.rulings)
        return sides[claim.id]

    def _mark(self, session: Session, claims: Sequence[Scanned], wanted: Wanted) -> None:
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
                "detectors": wanted.text(before.get(claim.id, "")),
            }
            for claim in claims
        ]
        if rows:
            session.connection().execute(insert(ClaimScan), rows)

    def _add(self, part: Scanning) -> None:
        self.found.counts.update(part.counts)
        self.found.new += part.new
        self.found.returned += part.returned
        for failure, number in part.broken.items():
            self.found.broken[failure] = self.found.broken.get(failure, 0) + number

    def _end(self, session: Session) -> list[tuple[Cell, ...]]:
        """Keep the run, and tell what is new."""
        counts = self.found.counts
        row = {name: counts[name] for name in ("claims", "pairs", "new", "known", "suppressed", "returned",
                                               "held_back", "failed")}  # fmt: skip
        session.connection().execute(
            insert(Scan),
            [
                {
                    **row,
                    "uid": new_uid(),
                    "started_at": self.started,
                    "finished_at": datetime.now(UTC),
                    "detectors": ", ".join(detectors_named(self.detectors)),
                    "options": self.options.text(),
                    "hot_keys": len(self.found.hot),
                    "hot_claims": sum(self.found.hot.values()),
                    "made_by": self.actor,
                }
            ],
        )
        return found_rows(session, self.found.new, self.found.returned)


def other_of(link: ClaimLink, number: int) -> int:
    """The other claim of a link."""
    return link.right_id if number == link.left_id else link.left_id


def _unread(session: Session, articles: Sequence[int] | None) -> list[int]:
    """Articles from which no candidate was ever taken."""
    read = select(Claim.article_id).where(Claim.origin == NAME, Claim.article_id.is_not(None))
    query = select(Article.id).where(Article.id.not_in(read)).order_by(Article.id)
    if articles is not None:
        query = query.where(Article.id.in_(articles))
    return list(session.scalars(query))


def _read(numbers: Sequence[int], actor: str, session: Session) -> int:
    """Extract from some articles; returns how many candidates are new."""
    rows = session.scalars(select(Article).where(Article.id.in_(numbers)).order_by(Article.id))
    return sum(len(extract(session, row, actor=actor).new) for row in rows)


def _pieces(numbers: array[int], hotness: Hotness, session: Session) -> list[list[int]]:
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
