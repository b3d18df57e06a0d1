"""One of two databases brought together: what it has, and what it did that the other does not know of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from sqlalchemy import Date, Enum, select
from sqlalchemy.orm import Session

from factcheck.models import Change, Operation, Setting
from factcheck.models.base import UTCDateTime
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS, Key, by_table, chunks
from factcheck.services.merge_news import Made, News
from factcheck.services.merge_references import needed, references
from factcheck.services.merge_undone import LEARNT, undone_merges
from factcheck.services.undoing import ADDED_ONLY
from factcheck.storage.audit import encode

_HISTORY = (*ADDED_ONLY, "verdict_evidence")
"""Tables of which an undo leaves every row, and takes it back by another one."""

_AT_HAND = 2_000
"""Rows kept after they were read: some hundred are looked at together, and seldom again."""


class Side:
    """A database and its history. `news` are the changes the other side does not know, row by row.

    What a merge did that was taken back is none; but for what its undo had to leave, where `kept`.
    """

    def __init__(self, session: Session, *, kept: bool) -> None:
        self.session = session
        self.undone = undone_merges(session)
        self._kept = kept
        self.news = News()
        self._now: dict[Key, Row | None] = {}

    def known(self) -> set[str]:
        """The operations that are in this database: its own, and those that merges brought in."""
        learnt = self.session.scalars(select(Setting.value).where(Setting.key.startswith(LEARNT)))
        return {uid for line in learnt for uid in line.split()} | set(
            self.session.scalars(select(Operation.uid))
        )

    def find_news(self, known: set[str]) -> None:
        """Read what was changed by operations that are not among `known`."""
        own = self.session.execute(select(Operation.id, Operation.uid)).all()
        leave = self._leave()
        for some in chunks(sorted(number for number, uid in own if uid not in known)):
            query = select(Change.operation_id, Change.table_name, Change.row_id, Change.action, Change.old)
            for operation, table, row, action, old in self.session.execute(
                query.where(Change.operation_id.in_(some))
                .order_by(Change.id)
                .execution_options(yield_per=500)
            ):
                if table in MODELS and not leave(operation, Key(table, row)):
                    self.news.add(Key(table, row), Made(action, old or {}))
        self.news.sort()

    def _leave(self) -> Callable[[int, Key], bool]:
        """Whether a change by an operation is left out, as it was taken back."""
        undone = self.undone
        if not self._kept:
            return lambda operation, _key: operation in undone.operations
        back = {
            Key(*row)
            for some in chunks(sorted(undone.undos))
            for row in self.session.execute(
                select(Change.table_name, Change.row_id).where(Change.operation_id.in_(some))
            )
        }
        return lambda operation, key: (
            operation in undone.operations and (key in back or key.table in _HISTORY)
        )

    def read(self, keys: Iterable[Key]) -> None:
        """Have these rows at hand; some hundred at a time."""
        wanted = [key for key in keys if key not in self._now]
        if len(self._now) + len(wanted) > _AT_HAND:
            self._now = {}
            wanted = list(keys)
        for table, numbers in by_table(wanted).items():
            found = rows_of(self.session, table, numbers)
            self._now |= {Key(table, number): found.get(number) for number in numbers}

    def now(self, key: Key) -> Row | None:
        """A row as it is; None when it is gone."""
        if key not in self._now:
            self.read([key])
        return self._now[key]

    def forget(self, key: Key) -> None:
        """Read a row anew when it is asked for again: it was changed."""
        self._now.pop(key, None)

    def built_on(self) -> set[Key]:
        """What was there before, and has something new hanging on it that cannot be without it."""
        return {
            named
            for table, numbers in self.news.new()
            for named in self.named_by(table, numbers, needed(table))
            if not self.news.is_new(named) and self.before(named) is not None
        }

    def named_by(self, table: str, numbers: Sequence[int], columns: Iterable[str]) -> Iterator[Key]:
        """The rows that some columns of rows of a table refer to; one may come several times."""
        parents = references(table)
        found = MODELS[table].__table__.c
        wanted = [name for name in columns if name in parents]
        for some in chunks(numbers) if wanted else ():
            query = select(*(found[name] for name in wanted)).where(found.id.in_(some))
            for name, values in zip(wanted, zip(*self.session.execute(query), strict=True), strict=False):
                yield from (Key(parents[name], value) for value in set(values) - {None})

    def before(self, key: Key) -> Row | None:
        """A row as it was before the news; None when it was not there."""
        return None if self.news.is_new(key) else self.news.before(key, self.now(key))


def named_by(table: str, row: Row | None) -> Iterator[Key]:
    """The rows that a row refers to."""
    for column, parent in references(table).items():
        if row is not None and row.get(column) is not None:
            yield Key(parent, int(str(row[column])))


def rows_of(session: Session, table: str, numbers: Iterable[int]) -> dict[int, Row]:
    """Rows of a table by number, as the audit writes them; not by way of the session's objects."""
    columns = MODELS[table].__table__.c
    names, coded = _columns(table)
    session.flush()
    found: dict[int, Row] = {}
    for some in chunks(numbers):
        for values in session.execute(select(*columns).where(columns.id.in_(some))):
            row: Row = dict(zip(names, values, strict=True))
            for name in coded:
                row[name] = encode(row[name])
            found[values.id] = row
    return found


@cache
def _columns(table: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All columns, and those whose values are no plain text or number."""
    columns = MODELS[table].__table__.c
    coded = (column.name for column in columns if isinstance(column.type, Enum | UTCDateTime | Date))
    return tuple(column.name for column in columns), tuple(coded)
