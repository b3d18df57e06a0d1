"""The detectors run over the claims of the database: what is new or changed against all that is there.

A scan is many short transactions, each of whole articles: stopped at any moment it leaves what it has
finished, and the next one goes on from there. The same claims give the same findings whatever the order in
which they came, and however many scans it took.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Protocol, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.models import Article, Claim, Scan
from factcheck.render.rows import Cell
from factcheck.services.candidate_rows import NAME
from factcheck.services.dependents import chunks
from factcheck.services.extraction import extract
from factcheck.services.lookup import find
from factcheck.services.scan_begin import Begun, begin
from factcheck.services.scan_compare import detectors_named
from factcheck.services.scan_heat import heated
from factcheck.services.scan_helpers import Helpers, Steps, Writer
from factcheck.services.scan_hotness import Hotness
from factcheck.services.scan_looking import InTurn, Looked, Looking
from factcheck.services.scan_marks import Mark
from factcheck.services.scan_options import Options, Scanning, chosen
from factcheck.services.scan_pieces import Keeping, pieces_of
from factcheck.services.scan_prepare import (
    Changes,
    Lots,
    Pending,
    Preparing,
    claims_unseen,
    waiting_claims,
)
from factcheck.services.scan_rows import found_rows
from factcheck.services.scan_texts import Texts

T = TypeVar("T")

_READ_AT_ONCE = 50
_PREPARED_AT_ONCE = 2_000
_MANY = 5_000


class Progress(Protocol):
    """Hands out the items, and may show how far it is."""

    def __call__(self, items: Iterable[T], total: int, label: str) -> Iterator[T]:
        """All items in their order."""


def quietly(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """Progress nobody looks at."""
    yield from items


def scan(
    write: Writer,
    options: Options,
    *,
    actor: str,
    progress: Progress = quietly,
    helpers: Helpers | None = None,
) -> Scanning:
    """Extract what was not read yet, compare what is new or changed, and store what is found.

    With `helpers` many claims are looked at by several processes, which changes nothing of what is found.
    Raises NotFound for an unknown article, BadInput for an unknown detector.
    """
    return _Run(write, options, actor, progress, helpers).run()


class _Run:
    def __init__(
        self, write: Writer, options: Options, actor: str, progress: Progress, helpers: Helpers | None
    ) -> None:
        self.write = write
        self.options = options
        self.actor = actor
        self.progress = progress
        self.helpers = helpers
        self.detectors = chosen(options.detectors)
        self.found = Scanning()
        self.started = datetime.now(UTC)
        self.texts = Texts(options.lexicon)

    def run(self) -> Scanning:
        """All of it, step by step; each step is a transaction."""
        articles, unread = self.write(self._articles)
        for some in chunks(self.progress(unread, len(unread), "Reading"), _READ_AT_ONCE):
            self.found.candidates += self.write(partial(_read, some, self.actor))
            self.found.read += len(some)
        begun = self.write(partial(begin, articles, self.options, self.detectors))
        hotness = Hotness(begun.wanted.limit)
        pending = self._prepare(begun, hotness)
        looking = Looking(
            self.options, self.detectors, hotness, begun.rulings, begun.reviewed, self.texts
        )  # fmt: skip
        self._compare(looking, Keeping(self.options, self.detectors, begun.wanted, self.actor), pending)
        self.found.hot = {f"{key.kind}: {key.key}": number for key, number in hotness.hot.items()}
        self.found.counts["claims"] = len(pending.numbers)
        self.found.rows = self.write(partial(self._end, begun.mark))
        return self.found

    def _compare(self, looking: Looking, keeping: Keeping, pending: Pending) -> None:
        pieces = self.write(partial(pieces_of, pending.numbers)) if pending.numbers else []

        def keep(at: int, found: Looked, session: Session) -> Scanning:
            return keeping.keep(pieces[at], found, pending, session)

        steps = Steps(InTurn(looking, pieces, pending), keep, len(pieces))
        helpers = self.helpers if len(pending.numbers) > _MANY else None
        for at, part in enumerate(self.progress(steps.taken(self.write, helpers), len(pieces), "Comparing")):
            self._add(part)
            pending.done(pieces[at])

    def _articles(self, session: Session) -> tuple[list[int] | None, list[int]]:
        """The articles asked for, None for all; and those of them that were never read."""
        named = self.options.articles
        articles = None if named is None else [find(session, ref, Article).id for ref in named]
        return articles, _unread(session, articles) if self.options.extract else []

    def _prepare(self, begun: Begun, hotness: Hotness) -> Pending:
        """The claims to compare: new and changed ones, and those that others make worth another look."""
        numbers, pending, part = begun.numbers, Pending(), self.options.part
        preparing = Preparing(
            begun.wanted, begun.rulings, self.texts, self.options.full
        )  # fmt: skip
        for found in self._prepared(numbers, preparing):
            pending.add(found)
        if part and pending.numbers:
            # those it leaves out can be found by it, and are compared another time
            for _ in self._prepared(self.write(claims_unseen), preparing):
                pass
        if len(pending.numbers) > _MANY:
            self.write(hotness.count_all)
        for some in chunks(pending.numbers, _PREPARED_AT_ONCE):
            self.write(partial(heated, some, hotness))
        waiting = self.write(waiting_claims)
        asked = set(numbers) if part else None
        pending.add(number for number in waiting if asked is None or number in asked)
        return pending

    def _prepared(self, numbers: array[int], preparing: Preparing) -> Iterator[list[int]]:
        """Claims brought up to date, some at a time; of each lot those that have to be compared."""
        pieces = -(-len(numbers) // _PREPARED_AT_ONCE)

        def keep(_at: int, found: Changes, session: Session) -> list[int]:
            return preparing.keep(found, session)

        steps = Steps(Lots(preparing, numbers, _PREPARED_AT_ONCE), keep, pieces)
        helpers = self.helpers if len(numbers) > _MANY else None
        return self.progress(steps.taken(self.write, helpers), pieces, "Looking for changes")

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
