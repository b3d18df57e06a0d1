"""One of two databases brought together: what it has, and what it did that the other does not know of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ChangeAction
from factcheck.models import Change, Operation, Setting
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS, Key, chunks, load
from factcheck.services.merge_references import needed, references
from factcheck.services.merge_undone import LEARNT, undone_merges
from factcheck.services.undoing import ADDED_ONLY
from factcheck.storage.audit import snapshot

_HISTORY = (*ADDED_ONLY, "verdict_evidence")
"""Tables of which an undo leaves every row, and takes it back by another one."""


class Made(NamedTuple):
    """One change of a row: what was done, and the columns before."""

    action: ChangeAction
    old: Row


class Side:
    """A database and its history. `news` are the changes the other side does not know, row by row.

    What a merge did that was taken back is none; but for what its undo had to leave, where `kept`.
    """

    def __init__(self, session: Session, *, kept: bool) -> None:
        self.session = session
        self.undone = undone_merges(session)
        self._kept = kept
        self.news: dict[Key, list[Made]] = {}
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
        news: dict[Key, list[Made]] = defaultdict(list)
        leave = self._leave()
        for some in chunks(sorted(number for number, uid in own if uid not in known)):
            query = select(Change.operation_id, Change.table_name, Change.row_id, Change.action, Change.old)
            for operation, table, row, action, old in self.session.execute(
                query.where(Change.operation_id.in_(some)).order_by(Change.id)
            ):
                if table in MODELS and not leave(operation, Key(table, row)):
                    news[Key(table, row)].append(Made(action, old or {}))
        self.news = dict(news)

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
        """Have these rows at hand."""
        wanted = [key for key in keys if key not in self._now]
        rows = load(self.session, wanted)
        self._now |= {key: snapshot(rows[key]) if key in rows else None for key in wanted}

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
            for key in self.news
            if (row := self.now(key)) is not None and self.before(key) is None
            for named in named_by(key.table, row, needed(key.table))
            if self.before(named) is not None
        }

    def before(self, key: Key) -> Row | None:
        """A row as it was before the news; None when it was not there."""
        return walked_back(self.now(key), self.news.get(key, ()))


def named_by(table: str, row: Row, columns: Iterable[str]) -> set[Key]:
    """The rows that some columns of a row refer to."""
    parents = references(table)
    return {Key(parents[column], int(str(row[column]))) for column in columns if row.get(column) is not None}


def walked_back(now: Row | None, made: Sequence[Made]) -> Row | None:
    """The row before some changes, from what it was after them."""
    row = dict(now) if now is not None else None
    for change in reversed(made):
        if change.action is ChangeAction.INSERT:
            row = None
        elif change.action is ChangeAction.DELETE:
            row = dict(change.old)
        elif row is not None:
            row |= change.old
    return row
