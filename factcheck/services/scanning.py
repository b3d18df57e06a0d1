"""The detectors run over the claims of the database: what is new or changed against all that is there.

A scan is many short transactions, each of whole articles: stopped at any moment it leaves what it has
finished, and the next one goes on from there. The same claims give the same findings whatever the order in
which they came, and however many scans it took.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Protocol, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from factcheck.domain.calibration import Counts
from factcheck.domain.keys import new_uid
from factcheck.models import Article, Claim, Scan
from factcheck.render.rows import Cell
from factcheck.services.candidate_rows import NAME
from factcheck.services.dependents import chunks
from factcheck.services.extraction import extract
from factcheck.services.lookup import find
from factcheck.services.rulings import Rulings
from factcheck.services.scan_begin import begin
from factcheck.services.scan_compare import detectors_named
from factcheck.services.scan_hotness import Hotness
from factcheck.services.scan_marks import Mark
from factcheck.services.scan_options import Options, Scanning, chosen
from factcheck.services.scan_pieces import Comparing, pieces_of
from factcheck.services.scan_prepare import (
    Pending,
    Wanted,
    claims_unseen,
    heated,
    prepare,
    waiting_claims,
)
from factcheck.services.scan_rows import found_rows
from factcheck.services.scan_texts import Texts

T = TypeVar("T")

_READ_AT_ONCE = 50
_PREPARED_AT_ONCE = 2_000
_MANY = 5_000


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
        begun = self.write(partial(begin, articles, self.options, self.detectors))
        self.rulings, self.reviewed, wanted = begun.rulings, begun.reviewed, begun.wanted
        hotness = Hotness(wanted.limit)
        pending = self._prepare(begun.numbers, wanted, hotness)
        pieces = self.write(partial(pieces_of, pending.numbers)) if pending.numbers else []
        comparing = Comparing(
            self.options, self.detectors, wanted, hotness, self.rulings, self.reviewed, self.texts, self.actor
        )
        for piece in self.progress(pieces, len(pieces), "Comparing"):
            self._add(self.write(partial(comparing.compare, piece, pending)))
            pending.done(piece)
        self.found.hot = {f"{key.kind}: {key.key}": number for key, number in hotness.hot.items()}
        self.found.counts["claims"] = len(pending.numbers)
        self.found.rows = self.write(partial(self._end, begun.mark))
        return self.found

    def _articles(self, session: Session) -> tuple[list[int] | None, list[int]]:
        """The articles asked for, None for all; and those of them that were never read."""
        named = self.options.articles
        articles = None if named is None else [find(session, ref, Article).id for ref in named]
        return articles, _unread(session, articles) if self.options.extract else []

    def _prepare(self, numbers: array[int], wanted: Wanted, hotness: Hotness) -> Pending:
        """The claims to compare: new and changed ones, and those that others make worth another look."""
        pending = Pending()
        pieces = list(chunks(numbers, _PREPARED_AT_ONCE))
        full, lexicon = self.options.full, self.options.lexicon
        for some in self.progress(pieces, len(pieces), "Looking for changes"):
            pending.add(self.write(partial(prepare, some, self.rulings, wanted, full, lexicon, self.texts)))
        if (
            self.options.part and pending.numbers
        ):  # those it leaves out can be found by it, and are compared another time
            for some in chunks(self.write(claims_unseen), _PREPARED_AT_ONCE):
                self.write(partial(prepare, some, self.rulings, wanted, full, lexicon, self.texts))
        if len(pending.numbers) > _MANY:
            self.write(hotness.count_all)
        for some in chunks(list(pending.numbers), _PREPARED_AT_ONCE):
            self.write(partial(heated, some, hotness))
        waiting = self.write(waiting_claims)
        asked = set(numbers) if self.options.part else set(waiting)
        pending.add(number for number in waiting if number in asked)
        return pending

    def _add(self, part: Scanning) -> None:
        self.found.counts.update(part.counts)
        self.found.new += part.new
        self.found.returned += part.returned
        for failure, number in part.broken.items():
            self.found.broken[failure] = self.found.broken.get(failure, 0) + number

    def _end(self, mark: Mark, session: Session) -> list[tuple[Cell, ...]]:
        """Keep the run, and tell what is new."""
        if not self.options.part:
            mark.end(session)
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
