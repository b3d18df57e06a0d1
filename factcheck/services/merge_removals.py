"""What was removed there goes here too, unless somebody here changed it or built on it."""

from __future__ import annotations

from factcheck.models import Base
from factcheck.services.deleting import delete_rows
from factcheck.services.dependents import Key, hanging_on, is_part, owner_of
from factcheck.services.merge_fields import Choice
from factcheck.services.merge_matching import Matching
from factcheck.services.merge_outcomes import GONE, Conflict, Outcome, Outcomes, id_of
from factcheck.services.merge_side import Side
from factcheck.services.row_names import ids_and_counts, name_row

_FOR_EVER = ("verdict", "verdict_evidence", "link_decision", "article_version", "claim_anchor")
"""Rows that never go by themselves; texts and places go with their article or claim."""


def remove_gone(ours: Side, theirs: Side, matching: Matching, outcomes: Outcomes) -> None:
    """Remove what they removed; say what stays, and why."""
    going: dict[Key, Key] = {}
    gone = {
        key: row
        for key in theirs.news.changed()
        if theirs.now(key) is None and (row := theirs.before(key)) is not None
    }
    if not gone:
        return
    built_on = ours.built_on()
    for table in (table.name for table in Base.metadata.sorted_tables if table.name not in _FOR_EVER):
        rows = {key.id: row for key, row in gone.items() if key.table == table}
        for number, here in (matching.gone(table, rows) if rows else {}).items():
            mine, key = Key(table, here), Key(table, number)
            if _goes(ours, mine, key, built_on, outcomes):
                going[mine] = key
    parts = _with_parts(ours, set(going), outcomes, going)
    names = {key: name_row(ours.session, key.table, ours.now(key) or {}) for key in going if key in parts}
    owners = {key: owner_of(key.table, ours.now(key) or {}) for key in names}
    delete_rows(ours.session, parts)
    for key, name in names.items():
        if owners[key] not in going:
            outcomes.add(Outcome("removed", id_of(going[key]), id_of(key), name.what))


def _goes(ours: Side, here: Key, there: Key, built_on: set[Key], outcomes: Outcomes) -> bool:
    """Asked about where it was changed here meanwhile."""
    before, now = ours.before(here), ours.now(here)
    if now is None or here not in ours.news or before == now or here in built_on:
        return True  # what is built on is kept without a question, and said
    line = Outcome("conflict", id_of(there), id_of(here), name_row(ours.session, here.table, now).what,
                   "it was removed there, and changed here")  # fmt: skip
    return outcomes.choose(Conflict(there, GONE), line) is Choice.THEIRS


def _with_parts(ours: Side, keys: set[Key], outcomes: Outcomes, named: dict[Key, Key]) -> set[Key]:
    """What goes with these rows; without those on which something hangs that stays."""
    while True:
        going = set(keys)
        fresh = set(keys)
        held: dict[Key, set[Key]] = {}
        taker = {key: key for key in keys}
        while fresh:
            edges = hanging_on(ours.session, fresh)
            fresh = set()
            for edge in edges:
                if edge.child in going:
                    continue
                if is_part(edge) and edge.child not in ours.news:
                    going.add(edge.child)
                    taker[edge.child] = taker[edge.parent]
                    fresh.add(edge.child)
        for edge in hanging_on(ours.session, going):
            if edge.child not in going:
                held.setdefault(taker[edge.parent], set()).add(edge.child)
        if not held:
            return going
        for key, holding in held.items():
            what = name_row(ours.session, key.table, ours.now(key) or {}).what
            held_by = f"{ids_and_counts(holding)} {'hangs' if len(holding) == 1 else 'hang'}"
            outcomes.add(Outcome("kept", id_of(named[key]), id_of(key), what,
                                 f"it was removed there, but {held_by} on it here"))  # fmt: skip
        keys -= held.keys()
