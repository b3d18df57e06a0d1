"""One merge under way: table by table, some hundred rows at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import select

from factcheck.models import Base
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS, OWNERS, Key, chunks, load
from factcheck.services.merge_again import Again, answer_again, rate_again
from factcheck.services.merge_fields import Choice, settle
from factcheck.services.merge_inserts import in_order, insert_new
from factcheck.services.merge_judgements import join_decisions
from factcheck.services.merge_matching import Matching
from factcheck.services.merge_outcomes import GONE, Conflict, Outcome, Outcomes, id_of, shown_fields
from factcheck.services.merge_ratings import tell_rivals
from factcheck.services.merge_references import references
from factcheck.services.merge_removals import remove_gone
from factcheck.services.merge_side import Side, named_by
from factcheck.services.merge_texts import anchor_in_new_texts, is_placed, next_number
from factcheck.services.merge_undone import LEARNT
from factcheck.services.row_names import name_row
from factcheck.storage.audit import decode
from factcheck.storage.moved import MOVED_TO

UNCHANGING = (
    "article_version", "claim_anchor", "verdict", "verdict_evidence", "link_decision", "ruling",
    "imported_record", "imported_feed",
)  # fmt: skip
"""Tables whose rows are only ever added."""

Progress = Callable[[Iterable[int], int, str], Iterable[int]]
"""Shows how far a merge is: the numbers of rows it goes through, how many, and what they are."""


def unseen(numbers: Iterable[int], _count: int, _label: str) -> Iterable[int]:
    """Show nothing."""
    return numbers


_TABLES = [table.name for table in Base.metadata.sorted_tables if table.name in MODELS and "id" in table.c]


class Merge:
    """One merge under way."""

    def __init__(self, ours: Side, theirs: Side, outcomes: Outcomes, progress: Progress) -> None:
        self.ours = ours
        self.theirs = theirs
        self.outcomes = outcomes
        self.progress = progress
        self.session = ours.session
        self.matching = Matching(ours, theirs)
        self.again = Again(ours)
        self.brought_back: set[Key] = set()
        self._twins: set[int] = set()
        self._built_on: set[Key] = set()

    def run(self) -> None:
        """Every table, what others refer to first; then what has gone, and the places of words."""
        more = self._needed_besides()
        self._built_on = self.theirs.built_on()
        for table in _TABLES:
            besides = more[table] | self._parts_of_brought_back(table)
            numbers = self.theirs.news.numbers(table)
            self._table(table, sorted(besides.union(numbers)) if besides else numbers)
        self._judgements()
        anchor_in_new_texts(self.session, self._new_texts())
        remove_gone(self.ours, self.theirs, self.matching, self.outcomes)

    def _judgements(self) -> None:
        """What holds of ratings, decisions and answers, now that all of them are here."""
        again, theirs, matching, outcomes = self.again, self.theirs, self.matching, self.outcomes
        rate_again(again, theirs, matching, outcomes)
        tell_rivals(again, theirs, matching, outcomes)
        join_decisions(self.ours, theirs, matching, outcomes, again)
        answer_again(again, theirs, matching, outcomes)

    def _new_texts(self) -> Iterator[int]:
        """Texts, by their number here, that one of the two sides does not have."""
        yield from self.ours.news.numbers("article_version")
        for number in self.theirs.news.numbers("article_version"):
            if (here := self.matching.here("article_version", number)) is not None:
                yield here

    def _needed_besides(self) -> dict[str, set[int]]:
        """Rows of theirs that were not changed, to which those refer that were, and what these refer to."""
        besides: dict[str, set[int]] = defaultdict(set)
        for table in reversed(_TABLES):
            for key in self.theirs.news.changed(table):
                self._need(besides, named_by(table, self.theirs.before(key)))
            fresh: Collection[int] = [*self.theirs.news.numbers(table), *besides[table]]
            while fresh:
                known = set(besides[table])
                self._need(besides, self.theirs.named_by(table, sorted(fresh), references(table)))
                fresh = besides[table] - known
        return besides

    def _need(self, besides: dict[str, set[int]], named: Iterable[Key]) -> None:
        for key in named:
            if key not in self.theirs.news:
                besides[key.table].add(key.id)

    def _parts_of_brought_back(self, table: str) -> set[int]:
        if table not in OWNERS or not self.brought_back:
            return set()
        owner, column = OWNERS[table]
        columns = MODELS[table].__table__.c
        numbers = [key.id for key in self.brought_back if key.table == owner]
        found = {
            number
            for some in chunks(numbers)
            for number in self.theirs.session.scalars(select(columns.id).where(columns[column].in_(some)))
        }
        self.brought_back |= {Key(table, number) for number in found}
        return found

    def _travels(self, key: Key) -> Row | None:
        """Their row; None when it is gone, or says something of their file only."""
        row = self.theirs.now(key)
        if key.table == "setting" and row and str(row["key"]).startswith((MOVED_TO, LEARNT)):
            return None
        return row

    def _rows(self, table: str, numbers: Iterable[int]) -> dict[int, Row]:
        self.theirs.read([Key(table, number) for number in numbers])
        return {number: row for number in numbers if (row := self._travels(Key(table, number)))}

    def _table(self, table: str, numbers: Sequence[int]) -> None:
        """Some hundred rows at a time: first what has a uid that is here or is part of something new, as most
        do; then, when all of these have found theirs, what is known by what it says.
        """
        for group in in_order(self.theirs, table, numbers):
            left: list[int] = []
            shown = self.progress(group, len(group), f"Merging {table.replace('_', ' ')}")
            for some in chunks(shown):
                rows = self._rows(table, some)
                self.matching.by_uid(table, rows)
                parts = {n: row for n, row in rows.items() if self.matching.is_part_of_new(table, row)}
                waits = [n for n in rows if n not in parts and self.matching.here(table, n) is None]
                left += waits
                self._take(table, {n: row for n, row in rows.items() if n not in set(waits)})
            for some in chunks(left):
                rows = self._rows(table, some)
                self.matching.by_likeness(table, rows)
                self._take(table, rows)

    def _take(self, table: str, rows: Mapping[int, Row]) -> None:
        """Compare what was found here, and put in what is new."""
        new: dict[int, Row] = {}
        for number, row in rows.items():
            key = Key(table, number)
            if self.matching.here(table, number) is None:
                if self._is_wanted(key, row):
                    new[number] = row
            elif key in self.theirs.news and table not in UNCHANGING:
                self._compare(key, row)
        self._insert(table, new)

    def _is_wanted(self, key: Key, row: Row) -> bool:
        """Whether a row that is not here comes in: what is new does; what was removed here is asked about."""
        lacking = self.matching.lacks(key.table, row)
        if lacking:
            what = ", ".join(sorted({id_of(one) for one in lacking}))
            self._say("left out", key, row, f"as {what} is not here")
            return False
        if key in self.brought_back or self.theirs.before(key) is None:
            return True
        if key in self._built_on or not self._was_removed(key.table, row):
            self.brought_back.add(key)  # or they know of the removal, and have it all the same
            return True
        line = Outcome("conflict", id_of(key), None, name_row(self.theirs.session, key.table, row).what,
                       "it was removed here, and changed there")  # fmt: skip
        if self.outcomes.choose(Conflict(key, GONE), line) is Choice.MINE:
            return False
        self.brought_back.add(key)
        return True

    def _was_removed(self, table: str, row: Row) -> bool:
        """Whether it was removed here by an operation they do not know of."""
        gone = [key for key in self.ours.news.changed(table) if self.ours.now(key) is None]
        if "uid" not in row:
            return bool(gone)
        return any((self.ours.before(key) or {}).get("uid") == row["uid"] for key in gone)

    def _compare(self, key: Key, row: Row) -> None:
        here = self.matching.here(*key)
        assert here is not None
        mine = Key(key.table, here)
        now, theirs = self.ours.now(mine), self.matching.translated(key.table, row)
        before = self.theirs.before(key)
        if now is None:
            return
        settled = settle(
            now,
            self.ours.before(mine),
            theirs,
            self.matching.translated(key.table, before) if before else None,
        )
        taken = dict(settled.taken)
        for group in settled.disputed:
            because = (
                f"{_called(group)}: here {shown_fields(now, group)}, there {shown_fields(theirs, group)}"
            )
            line = Outcome("conflict", id_of(key), id_of(mine), self._what(key, row), because)
            if self.outcomes.choose(Conflict(key, group[0]), line) is Choice.THEIRS:
                taken |= {column: theirs[column] for column in group if column in theirs}
        if "uid" in now and str(theirs["uid"]) < str(now["uid"]):
            taken["uid"] = theirs[
                "uid"
            ]  # found to be one by what they say: the same uid from now on, on both sides
        if taken:
            self._change(mine, taken)
        if told := [column for column in taken if column not in ("uid", "made_at", "made_by")]:
            self._say("changed", key, row, f"{_called(tuple(told))}: {shown_fields(taken, tuple(told))}")

    def _change(self, key: Key, values: Row) -> None:
        row = load(self.session, [key])[key]
        for column, value in values.items():
            setattr(row, column, decode(MODELS[key.table], column, value))
        self.session.flush()
        self.ours.forget(key)

    def _insert(self, table: str, rows: Mapping[int, Row]) -> None:
        """Rows of one table that do not refer to each other."""
        if table == "article_version":  # the number of the next text hangs on that of the last one
            later = {n: row for n, row in rows.items() if not self.matching.is_part_of_new(table, row)}
            for number, row in later.items():
                here = self._translated(table, row)
                here["number"], twin = next_number(self.session, here)
                if twin is not None:
                    self.matching.settle(Key(table, number), twin)
                    self._twins.add(twin)
                    continue
                self._put_in(table, {number: row}, [here])
            rows = {number: row for number, row in rows.items() if number not in later}
        if table == "claim_anchor" and self._twins:
            rows = self._one_place_each(rows)
        self._put_in(table, rows, [self._translated(table, row) for row in rows.values()])

    def _one_place_each(self, rows: Mapping[int, Row]) -> dict[int, Row]:
        """Places of words, without those in a text that was taken for one that they had in between: the words
        stand there already.
        """
        kept: dict[int, Row] = {}
        seen: set[tuple[object, object]] = set()
        for number, row in rows.items():
            here = self._translated("claim_anchor", row)
            place = here["claim_id"], here["article_version_id"]
            if place in seen or (place[1] in self._twins and is_placed(self.session, here)):
                continue
            seen.add(place)
            kept[number] = row
        return kept

    def _put_in(self, table: str, rows: Mapping[int, Row], here: Sequence[Row]) -> None:
        inserted = insert_new(self.session, table, here)
        for (number, row), new in zip(rows.items(), inserted, strict=True):
            self._added(Key(table, number), new, row)

    def _translated(self, table: str, row: Row) -> Row:
        """A row as it is written here, without its number and the count of its edits."""
        here = self.matching.translated(table, row)
        return {column: value for column, value in here.items() if column not in ("id", "revision")}

    def _added(self, key: Key, here: int, row: Row) -> None:
        self.matching.settle(key, here, new=True)
        if key.table not in OWNERS or not self.matching.is_part_of_new(key.table, row):
            self.outcomes.added(key, here, self._what(key, row))  # else told with what it is a part of

    def _say(self, result: str, key: Key, row: Row, because: str | None = None) -> None:
        ours = self.matching.here(*key)
        here = id_of(Key(key.table, ours)) if ours is not None else None
        self.outcomes.add(Outcome(result, id_of(key), here, self._what(key, row), because))

    def _what(self, key: Key, row: Row) -> str:
        return name_row(self.theirs.session, key.table, row).what


def _called(group: tuple[str, ...]) -> str:
    return group[0].removesuffix("_id").removesuffix("_raw").replace("_", " ")
