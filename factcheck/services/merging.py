"""Two databases become one: what each did since they had the same is put together, and nothing is lost.

Only what their operations did that ours does not know of is looked at. What comes in is written through the
session, so that the merge is one operation with its changes, and can be undone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.errors import Clash
from factcheck.models import Base, Setting
from factcheck.models.operation import Row
from factcheck.render.rows import Rows
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
from factcheck.services.merge_side import Side
from factcheck.services.merge_texts import anchor_in_new_texts, next_number
from factcheck.services.merge_undone import LEARNT
from factcheck.services.row_names import name_row
from factcheck.storage.audit import decode
from factcheck.storage.moved import MOVED_TO

__all__ = ["Choice", "Conflict", "Merged", "Outcome", "merge", "settled"]

UNCHANGING = (
    "article_version", "claim_anchor", "verdict", "verdict_evidence", "link_decision", "ruling",
    "imported_record", "imported_feed",
)  # fmt: skip
"""Tables whose rows are only ever added."""

_TABLES = [table.name for table in Base.metadata.sorted_tables if table.name in MODELS and "id" in table.c]


@dataclass(frozen=True, slots=True)
class Merged:
    """What was done, and what both sides changed where nobody said whose is to hold."""

    rows: Rows
    conflicts: dict[Conflict, Outcome]


def settled(merged: Merged) -> Merged:
    """The same. Raises Clash where something both sides changed is still open."""
    if merged.conflicts:
        raise Clash(
            f"{len(merged.conflicts)} of these were changed on both sides; nothing was written.",
            "Say whose holds: --prefer mine, theirs or ask.",
        )
    return merged


def merge(
    session: Session, theirs: Session, *, prefer: Choice | None, answers: Mapping[Conflict, Choice]
) -> Merged:
    """Take in what another database has that ours does not know of.

    Where a conflict is left open, ours was gone on with: the caller then takes everything back.
    """
    one = _Merge(Side(session, kept=False), Side(theirs, kept=True), Outcomes(prefer, answers))
    known, known_there = one.ours.known(), one.theirs.known()
    one.theirs.find_news(known)
    if not one.theirs.news:
        return Merged(one.outcomes.rows(), {})
    one.ours.find_news(known_there)
    one.run()
    session.flush()
    if one.outcomes.lines:
        uid = session.info["operation"].uid
        session.add(Setting(key=f"{LEARNT}{uid}", value=" ".join(sorted(known_there - known))))
        session.flush()
    return Merged(one.outcomes.rows(), one.outcomes.conflicts)


class _Merge:
    """One merge under way."""

    def __init__(self, ours: Side, theirs: Side, outcomes: Outcomes) -> None:
        self.ours = ours
        self.theirs = theirs
        self.outcomes = outcomes
        self.session = ours.session
        self.matching = Matching(ours, theirs)
        self.again = Again(ours)
        self.brought_back: set[Key] = set()
        self._built_on: set[Key] = set()

    def run(self) -> None:
        """Every table, what others refer to first; then what has gone, and the places of words."""
        needed = self._needed()
        self._built_on = self.theirs.built_on()
        for table in _TABLES:
            numbers = needed[table] | self._parts_of_brought_back(table)
            self._table(table, {n: row for n in sorted(numbers) if (row := self._travels(Key(table, n)))})
        self._judgements()
        anchor_in_new_texts(self.session, self._new_texts())
        remove_gone(self.ours, self.theirs, self.matching, self.outcomes)

    def _judgements(self) -> None:
        """What holds of ratings, decisions and answers, now that all of them are here."""
        again, theirs, matching, outcomes = self.again, self.theirs, self.matching, self.outcomes
        rate_again(again, theirs, matching, outcomes)
        tell_rivals(again, {here: key.id for key, here in matching.new("verdict")}, outcomes)
        join_decisions(self.ours, theirs, matching, outcomes, again)
        answer_again(again, theirs, matching, outcomes)

    def _new_texts(self) -> Iterator[int]:
        """Texts, by their number here, that one of the two sides does not have."""
        yield from (key.id for key in self.ours.news if key.table == "article_version")
        theirs = (key for key in self.theirs.news if key.table == "article_version")
        yield from (self.matching.numbers[key] for key in theirs if key in self.matching.numbers)

    def _needed(self) -> dict[str, set[int]]:
        """Their rows that were changed, and all that these refer to."""
        needed: dict[str, set[int]] = defaultdict(set)
        for key in self.theirs.news:
            needed[key.table].add(key.id)
        for table in reversed(_TABLES):
            fresh = set(needed[table])
            while fresh:
                keys = [Key(table, number) for number in sorted(fresh)]
                self.theirs.read(keys)
                more = {named for key in keys for named in self._named(key)}
                fresh = {key.id for key in more if key.table == table} - needed[table]
                for key in more:
                    needed[key.table].add(key.id)
        return needed

    def _named(self, key: Key) -> Iterable[Key]:
        for row in (self.theirs.now(key), self.theirs.before(key)):
            for column, parent in references(key.table).items():
                if row is not None and row.get(column) is not None:
                    yield Key(parent, int(str(row[column])))

    def _parts_of_brought_back(self, table: str) -> set[int]:
        if table not in OWNERS or not self.brought_back:
            return set()
        owner, column = OWNERS[table]
        columns = MODELS[table].__table__.c
        numbers = [key.id for key in self.brought_back if key.table == owner]
        found = set(self.theirs.session.scalars(select(columns.id).where(columns[column].in_(numbers))))
        self.brought_back |= {Key(table, number) for number in found}
        return found

    def _travels(self, key: Key) -> Row | None:
        """Their row; None when it is gone, or says something of their file only."""
        row = self.theirs.now(key)
        if key.table == "setting" and row and str(row["key"]).startswith((MOVED_TO, LEARNT)):
            return None
        return row

    def _table(self, table: str, rows: dict[int, Row]) -> None:
        self.matching.match(table, rows)
        new: dict[int, Row] = {}
        for number, row in rows.items():
            key = Key(table, number)
            if key in self.matching.numbers:
                if key in self.theirs.news and table not in UNCHANGING:
                    self._compare(key, row)
            elif self._is_wanted(key, row):
                new[number] = row
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
        gone = [key for key in self.ours.news if key.table == table and self.ours.now(key) is None]
        if "uid" not in row:
            return bool(gone)
        return any((self.ours.before(key) or {}).get("uid") == row["uid"] for key in gone)

    def _compare(self, key: Key, row: Row) -> None:
        mine = Key(key.table, self.matching.numbers[key])
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

    def _insert(self, table: str, rows: dict[int, Row]) -> None:
        """Rows of one table, each after the one of its own table that it refers to."""
        if table == "article_version":  # the number of the next text hangs on that of the last one
            for number, row in rows.items():
                here = self._translated(table, row)
                here["number"] = next_number(self.session, here)
                (inserted,) = insert_new(self.session, table, [here])
                self._added(Key(table, number), inserted, row)
            return
        for numbers in in_order(table, rows):
            for some in chunks(numbers):
                new = insert_new(self.session, table, [self._translated(table, rows[one]) for one in some])
                for number, inserted in zip(some, new, strict=True):
                    self._added(Key(table, number), inserted, rows[number])

    def _translated(self, table: str, row: Row) -> Row:
        """A row as it is written here, without its number and the count of its edits."""
        here = self.matching.translated(table, row)
        return {column: value for column, value in here.items() if column not in ("id", "revision")}

    def _added(self, key: Key, here: int, row: Row) -> None:
        self.matching.settle(key, here, new=True)
        self._say("added", key, row)

    def _say(self, result: str, key: Key, row: Row, because: str | None = None) -> None:
        if result == "added" and key.table in OWNERS and self.matching.is_part_of_new(key.table, row):
            return  # told with what it is a part of
        ours = self.matching.numbers.get(key)
        here = id_of(Key(key.table, ours)) if ours is not None else None
        self.outcomes.add(Outcome(result, id_of(key), here, self._what(key, row), because))

    def _what(self, key: Key, row: Row) -> str:
        return name_row(self.theirs.session, key.table, row).what


def _called(group: tuple[str, ...]) -> str:
    return group[0].removesuffix("_id").removesuffix("_raw").replace("_", " ")
