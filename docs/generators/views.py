"""The views with their columns: types and meanings come from the columns they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Column, Double, Integer

from factcheck.models import Base
from factcheck.settings import own_folder
from factcheck.storage.revisions import HEAD
from generators.markdown import code, table
from generators.view_words import OF_COLUMNS, OF_SIDES, OF_VIEWS

_VIEW = re.compile(r"CREATE VIEW (\w+) AS\s+SELECT (.*?);\n", re.DOTALL)
_ALIAS = re.compile(r"(?:\bJOIN|\A)\s*(\w+)\s+(\w+)")
_PLAIN = re.compile(r"(?:coalesce\()?(\w+)\.(\w+)\b.*?(?:AS (\w+))?\Z", re.DOTALL)
_WRAPPED = re.compile(r"(ON_DAY|AT_TIME|DAY)\((\w+)\.(\w+)\) AS (\w+)\Z")
_LETTERED = re.compile(r"'([A-Z])' \|\| \w+\.\w+ AS (\w+)\Z")
_KINDS = {
    "A": "an article",
    "C": "a claim",
    "E": "evidence",
    "K": "a correction",
    "L": "a link",
    "R": "an operation",
    "V": "a verdict",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A column of a view."""

    name: str
    type: str
    meaning: str


def views_part() -> Iterator[str]:
    """The part of the page about the views."""
    yield "## Views"
    yield ""
    views = all_views()
    for name, columns in views.items():
        yield f"### {name}"
        yield ""
        yield OF_VIEWS[name]
        yield ""
        same = next((other for other in views if other != name and views[other] == columns), None)
        if same is not None and list(views).index(same) < list(views).index(name):
            yield from (f"It has the columns of [{same}](#{same}).", "")
            continue
        rows = [(code(column.name), column.type, column.meaning) for column in columns]
        yield from table(("Column", "Type", "Meaning"), rows)


def all_views(folder: Path | None = None) -> dict[str, list[Shown]]:
    """Every view of the newest revision with its columns, in their order."""
    path = (folder or own_folder("migrations")) / "views" / f"{HEAD}.sql"
    sql = "\n".join(
        line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("--")
    )
    views: dict[str, list[Shown]] = {}
    for name, select in _VIEW.findall(sql + "\n"):
        items, source = _halves(select)
        aliases = {alias: table for table, alias in _ALIAS.findall(source)}
        if source.split()[0] in views and (len(source.split()) == 1 or source.split()[1] == "WHERE"):
            aliases = {"": source.split()[0]}
        views[name] = [shown for item in items for shown in _shown(name, item, aliases, views)]
    return views


def _halves(select: str) -> tuple[list[str], str]:
    """The items of a SELECT list, split at commas outside brackets, and what stands behind its FROM."""
    items, depth, start = [], 0, 0
    for place, character in enumerate(select):
        depth += (character == "(") - (character == ")")
        ended = depth == 0 and re.match(r"\sFROM\s", select[place : place + 6])
        if ended or (depth == 0 and character == ","):
            items.append(" ".join(select[start:place].split()))
            start = place + 1
        if ended:
            return items, " ".join(select[place + 6 :].split())
    raise ValueError(f"no FROM in {select}")


def _shown(view: str, item: str, aliases: dict[str, str], views: dict[str, list[Shown]]) -> Iterator[Shown]:
    if "" in aliases:  # a view on a view, without aliases
        for column in views[aliases[""]]:
            if item in ("*", column.name):
                yield column
        return
    name = re.split(r"[ .]", item)[-1]
    type_, meaning = _source(item, aliases, views)
    side, _, rest = name.partition("_")
    if side in ("left", "right") and rest in OF_SIDES:
        yield Shown(name, type_, OF_SIDES[rest].format(side=side))
    else:
        yield Shown(name, type_, OF_COLUMNS.get((view, name)) or OF_COLUMNS.get(("", name)) or meaning)


def _source(item: str, aliases: dict[str, str], views: dict[str, list[Shown]]) -> tuple[str, str]:
    """Type and meaning of what is shown; the meaning is empty where only the words know it."""
    if match := _LETTERED.match(item):
        return "text", f"Id of {_KINDS[match[1]]} as people write it, such as `{match[1]}3`."
    if match := _WRAPPED.match(item):
        return "text", _looked_up(aliases[match[2]], match[3], views)[1]
    if item.startswith(("(SELECT count(", "length(")):
        return "integer", ""
    if (match := _PLAIN.match(item)) and match[1] in aliases:
        return _looked_up(aliases[match[1]], match[2], views)
    return "text", ""


def _looked_up(source: str, name: str, views: dict[str, list[Shown]]) -> tuple[str, str]:
    if source in views:
        [column] = [column for column in views[source] if column.name == name]
        return column.type, column.meaning
    found = Base.metadata.tables[source].columns[name]
    return _type(found), "Number of the row." if found.primary_key else (found.doc or "")


def _type(column: Column[object]) -> str:
    if isinstance(column.type, Integer):
        return "integer"
    return "double" if isinstance(column.type, Double) else "text"
