"""What was changed, when, and by whom: operations, or the history of named things."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.ids import Kind, Ref
from factcheck.errors import NotFound
from factcheck.render.rows import Cell, Rows
from factcheck.services.days import read_day
from factcheck.services.listed_by import LISTED_BY
from factcheck.services.reports import Listed, check_sort, listing, run_file, sorted_rows
from factcheck.storage.reader import Reader

_QUIET = ("uid", "revision", "id")
"""Columns whose change says nothing to a person."""
_TABLE = ("operation", "done_at", "actor", "thing", "changed")
_TELLING = {
    "claim": ("quote", "text"),
    "value": ("subject_key", "attribute", "display"),
    "passage": ("state",),
    "appearance": ("url",),
    "note": ("motivation", "body"),
    "evidence": ("stance", "title", "url", "quote", "note"),
    "link": ("relation", "sentence"),
    "article": ("title",),
}
"""The columns by which people know a row that is gone."""
_KINDS = (Kind.ARTICLE, Kind.CLAIM, Kind.LINK, Kind.EVIDENCE, Kind.VERDICT, Kind.CORRECTION, Kind.OPERATION)


@dataclass(frozen=True, slots=True)
class History:
    """One row a changed row, the newest first; `more` says that the limit left some out."""

    rows: Rows
    more: bool = False

    def for_page(self) -> Rows:
        """Only what a page about one operation needs, the first change first."""
        names = ("thing", "changed")
        places = [self.rows.columns.index(name) for name in names]
        return Rows(names, [tuple(row[place] for place in places) for row in reversed(self.rows.rows)])


def list_operations(
    reader: Reader, filters: Mapping[str, str | None], *, sort: str | None = None, limit: int | None = None
) -> Listed:
    """Operations that pass the filters, the newest first. Raises BadInput for a wrong date."""
    return run_file(reader, listing("operations"), _given(filters), sort=sort, limit=limit)


def changes_of(
    reader: Reader,
    refs: Sequence[Ref],
    filters: Mapping[str, str | None],
    *,
    sort: str | None = None,
    limit: int | None = None,
) -> History:
    """Each change of these things and of what hangs on them, the newest first.

    Raises NotFound for a thing that never was, BadInput for a wrong date or column.
    """
    file = listing("changes")
    if sort:
        check_sort(sort, file)
    found: dict[Cell, tuple[Cell, ...]] = {}
    for ref in refs:
        rows = _of(reader, ref, filters)
        found.update({row[0]: row for row in rows.rows})
    columns = tuple(column.name for column in file.columns)
    ordered = sorted_rows(columns, found.values(), sort or "-change", file)
    kept = [_told(dict(zip(columns, row, strict=True))) for row in ordered[:limit]]
    names = ("change", "operation", "done_at", "actor", "command", "action", "thing", "changed", "old", "new")
    rows = Rows(names, [tuple(row[name] for name in names) for row in kept], _TABLE)
    return History(rows, more=limit is not None and len(ordered) > limit)


def _of(reader: Reader, ref: Ref, filters: Mapping[str, str | None]) -> Rows:
    if ref.kind not in _KINDS:
        raise NotFound(f"There is no {ref}.")
    rows = run_file(reader, listing("changes"), {ref.kind.noun: ref.number, **_given(filters)}).rows
    if (
        not rows.rows
        and not run_file(reader, listing("changes"), {ref.kind.noun: ref.number}, limit=1).rows.rows
    ):
        raise NotFound(f"There is no {ref}, and never was.", f"See: {LISTED_BY[ref.kind]}")
    return rows


def _given(filters: Mapping[str, str | None]) -> dict[str, str]:
    given = {name: value for name, value in filters.items() if value is not None}
    if "since" in given:
        given["since"] = read_day("since", given["since"], {})
    return given


def _told(row: dict[str, Cell]) -> dict[str, Cell]:
    old, new = (_values(row[name]) for name in ("old", "new"))
    belongs = row["belongs"] or (f"C{old['claim_id']}" if old.get("claim_id") else None)
    return {**row, "thing": _thing(row, belongs), "changed": _changed(row, old, new)}


def _thing(row: Mapping[str, Cell], belongs: Cell) -> str:
    """`C4` for a thing with an id of its own, `value of C4` for what hangs on one."""
    if row["what"] in ("claim", "article", "link", "evidence", "verdict", "correction"):
        return str(belongs)
    what = str(row["what"]).replace("_", " ")
    return f"{what} of {belongs}" if belongs else what


def _changed(row: Mapping[str, Cell], old: Mapping[str, Cell], new: Mapping[str, Cell]) -> str:
    if row["action"] == "insert":
        return f"added: {row['words']}" if row["words"] else "added"
    if row["action"] == "delete":
        told = _removed(str(row["what"]), old)
        return f"removed: {told}" if told else "removed"
    fields = [key for key in new if key not in _QUIET]
    return "; ".join(f"{_name(key)}: {_or_none(old.get(key))} → {_or_none(new[key])}" for key in fields)


def _removed(what: str, old: Mapping[str, Cell]) -> str:
    """What a row that is gone said, in a few words."""
    if what in _TELLING:
        return " ".join(str(old[key]) for key in _TELLING[what] if old.get(key) is not None)
    return ", ".join(f"{_name(key)} {value}" for key, value in old.items() if _speaks(key, value))


def _values(raw: Cell) -> dict[str, Cell]:
    found = json.loads(str(raw)) if raw else {}
    return found if isinstance(found, dict) else {}


def _speaks(key: str, value: Cell) -> bool:
    return value is not None and key not in _QUIET and not key.endswith(("_id", "_at", "_key"))


def _name(key: str) -> str:
    return key.removesuffix("_id").replace("_", " ")


def _or_none(value: Cell) -> Cell:
    return "nothing" if value is None else value
