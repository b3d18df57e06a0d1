"""What two databases hold, told without their numbers, so that it can be compared."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from factcheck.services.exporting import export_lines
from factcheck.services.merge_references import references
from factcheck.settings import Target

LOG = ("operation", "change")
APART = {"id", "revision", "uid"}
BY_ARRIVAL = {"article_version": {"number", "captured_at", "origin"}}
"""What each desk has of its own: how texts are counted, and when and from which file a text was taken in that
both have, as it never changes afterwards."""

Records = dict[str, dict[int, dict[str, Any]]]


def records(target: Target) -> Records:
    """Every row of the export, by table and number."""
    found: Records = defaultdict(dict)
    lines = "".join(export_lines(target, lambda rows, _count, _table: rows)).splitlines()
    for line in lines[1:]:
        row = json.loads(line)
        found[row.pop("table")][row["id"]] = row
    return found


def content(target: Target) -> dict[str, list[str]]:
    """All rows but the log, with what they refer to in place of its number."""
    found = records(target)
    told = {
        table: sorted(
            json.dumps(_told(found, table, row), sort_keys=True)
            for row in rows.values()
            if not str(row.get("key")).startswith("merged ")
        )
        for table, rows in found.items()
        if table not in LOG
    }
    return {table: rows for table, rows in told.items() if rows}


def _told(found: Records, table: str, row: dict[str, Any]) -> dict[str, Any]:
    named = references(table)
    told: dict[str, Any] = {"uid": row.get("uid")}
    for column, value in row.items():
        if column in APART or column in BY_ARRIVAL.get(table, ()):
            continue
        told[column] = _named(found, named[column], value) if column in named else value
    if table == "claim_link":
        sides = [[told.pop(f"{side}_id"), told.pop(f"{side}_value_id", None)] for side in ("left", "right")]
        told |= {"sides": sorted(sides, key=str), "sentence": None, "direction": None}
    return told


def _named(found: Records, table: str, number: int) -> Any:
    row = found[table][number]
    return row["uid"] if "uid" in row else _told(found, table, row)
