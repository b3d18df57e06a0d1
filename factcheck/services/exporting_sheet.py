"""Claims, and any listing or report, as sheets for a spreadsheet program. Reads only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from factcheck.domain.nearest import nearest
from factcheck.domain.partial_date import iso_days
from factcheck.errors import NotFound
from factcheck.exchange.sheet_fields import GERMAN, Field
from factcheck.exchange.sheet_grid import Cell
from factcheck.exchange.sheet_xlsx_out import OutSheet
from factcheck.render.rows import Rows
from factcheck.services.report_runs import run_report
from factcheck.services.reports import find_report, listing, report_paths, run_file
from factcheck.services.setting_list import setting_value
from factcheck.storage.reader import Cell as Stored
from factcheck.storage.reader import Reader

LISTINGS = ("claims", "conflicts", "verdicts")
_DAYS = ("_on", "_at", "earliest", "latest", "day", "date")
"""How columns of days and times end; text that looks like one elsewhere stays text."""

_ORDER = [field for field in Field if field not in (Field.NOTE, Field.LEFT_OUT, Field.UID)]


@dataclass(frozen=True, slots=True)
class SheetWish:
    """What is wanted: names of listings or reports; for claims the scale, the language, and all of them."""

    names: Sequence[str]
    scale: str | None = None
    language: str | None = None
    everything: bool = False


def sheets(reader: Reader, wish: SheetWish) -> list[OutSheet]:
    """A sheet for each name; `report` before the name of a report may stand or not.

    Raises NotFound with the nearest name, BadInput for a report that wants parameters.
    """
    names = [name for name in wish.names if name != "report"] or ["claims"]
    return [_sheet(reader, name, wish) for name in names]


def _sheet(reader: Reader, name: str, wish: SheetWish) -> OutSheet:
    if name == "claims":
        return checks_sheet(reader, wish)
    if name in LISTINGS:
        return _of_rows(name, run_file(reader, listing(name), {}).rows)
    known = report_paths()
    if name not in known:
        close = nearest(name, [*LISTINGS, *known])
        hint = f"{close[0]}?" if close else f"There are {', '.join(LISTINGS)} and: factcheck report list"
        raise NotFound(f"There is no listing or report '{name}' to export.", hint)
    return _of_rows(name, run_report(reader, find_report(name), {}).rows)


def _of_rows(name: str, rows: Rows) -> OutSheet:
    dated = [column.endswith(_DAYS) for column in rows.columns]
    cells = [
        [_dated(cell) if is_day else cell for is_day, cell in zip(dated, row, strict=True)]
        for row in rows.rows
    ]
    return OutSheet(name, rows.headers(), cells)


def _dated(cell: Stored) -> Cell:
    if isinstance(cell, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cell):
        return date.fromisoformat(cell)
    if isinstance(cell, str) and re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T", cell):
        return datetime.fromisoformat(cell).astimezone(UTC).replace(tzinfo=None, microsecond=0)
    return cell


def checks_sheet(reader: Reader, wish: SheetWish) -> OutSheet:
    """The claims in the columns that `import` knows, so that they can be worked on elsewhere and come back.

    Candidates, rejected and withdrawn ones only when everything is wanted.
    """
    scale = wish.scale or setting_value(reader, "default_scale")
    language = (wish.language or setting_value(reader, "language") or "en")[:2].lower()
    some = "" if wish.everything else "WHERE status NOT IN ('candidate', 'rejected', 'withdrawn')"
    claims = _dicts(reader, f"SELECT * FROM claims {some} ORDER BY claim_id")
    parts = _Parts(reader, scale)
    notes = max((len(parts.notes[claim["claim_id"]]) for claim in claims), default=0)
    fields = [*_ORDER, *[Field.NOTE] * max(1, notes), Field.UID]
    rows = []
    for claim in claims:
        cells = _check_cells(claim, parts)
        bodies = [*parts.notes[claim["claim_id"]], *[None] * notes]
        rows.append([*(cells.get(field) for field in _ORDER), *bodies[: max(1, notes)], str(claim["uid"])])
    counted: dict[Field, int] = defaultdict(int)
    header = []
    for field in fields:
        counted[field] += 1
        name = GERMAN[field] if language == "de" else field.value
        header.append(name if counted[field] == 1 else f"{name} {counted[field]}")
    return OutSheet("Checks", header, rows)


class _Parts:
    """What hangs on claims, by their numbers."""

    def __init__(self, reader: Reader, scale: str | None) -> None:
        self.places = _grouped(reader, "SELECT * FROM appearances ORDER BY appearance_id")
        self.evidence = _grouped(reader, "SELECT * FROM evidence_items ORDER BY evidence_id")
        verdicts = _dicts(reader, "SELECT * FROM current_verdicts ORDER BY verdict_id")
        self.verdicts = {item["claim_id"]: item for item in verdicts if item["scale"] == scale}
        self.articles = {item["article_id"]: item for item in _dicts(reader, "SELECT * FROM articles")}
        self.notes: dict[Stored, list[str]] = defaultdict(list)
        for note in _dicts(reader, "SELECT * FROM annotations ORDER BY annotation_id"):
            self.notes[note["claim_id"]].append(str(note["body"]))


def _check_cells(claim: Mapping[str, Stored], parts: _Parts) -> dict[Field, Cell]:
    number = claim["claim_id"]
    places, article = parts.places[number], parts.articles.get(claim["article_id"], {})
    first = places[0] if places else {}
    verdict = parts.verdicts.get(number, {})
    addresses = [article.get("canonical_url"), *(place["url"] for place in places)]
    return {
        Field.TEXT: claim["text"],
        Field.QUOTE: claim["quote"],
        Field.CLAIMANT: claim["claimant"] or claim["claimant_raw"],
        Field.SAID: _days(claim["said_earliest"], claim["said_latest"]),
        Field.SOURCE: "\n".join(dict.fromkeys(str(url) for url in addresses if url)) or None,
        Field.ARCHIVED: next((place["archived_url"] for place in places if place["archived_url"]), None),
        Field.TITLE: article.get("title") or first.get("note"),
        Field.OUTLET: article.get("outlet"),
        Field.PUBLISHED: _days(article.get("published_earliest"), article.get("published_latest"))
        or _days(first.get("seen_on"), first.get("seen_on")),
        Field.RATING: verdict.get("label"),
        Field.JUSTIFICATION: verdict.get("justification"),
        Field.EVIDENCE: "\n".join(_source(item) for item in parts.evidence[number]) or None,
        Field.STATUS: claim["status"],
        Field.ASSIGNEE: claim["assignee"],
        Field.DUE: _days(claim["due_on"], claim["due_on"]),
        Field.PRIORITY: claim["priority"],
        Field.TAGS: claim["tags"],
    }


def _source(item: Mapping[str, Stored]) -> str:
    stance = "" if item["stance"] == "context" else f"[{item['stance']}]"
    words = str(item["title"] or item["quote"] or item["note"] or "")
    return (
        " ".join([stance, str(item["url"] or item["archived_url"] or ""), words]).strip().replace("\n", " ")
    )


def _days(first: Stored, last: Stored) -> Cell:
    """One day as a date, a month or year as people write it, other days as a range."""
    if not first or not last:
        return None
    start, end = date.fromisoformat(str(first)), date.fromisoformat(str(last))
    return start if start == end else iso_days(start, end)


def _dicts(reader: Reader, sql: str) -> list[dict[str, Stored]]:
    answer = reader.run(sql)
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _grouped(reader: Reader, sql: str) -> dict[Stored, list[dict[str, Stored]]]:
    found: dict[Stored, list[dict[str, Stored]]] = defaultdict(list)
    for item in _dicts(reader, sql):
        found[item["claim_id"]].append(item)
    return found
