"""What is said about one subject where the answers exclude each other, and who stands behind each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from factcheck.domain.keys import attribute_key, subject_key
from factcheck.domain.nearest import nearest
from factcheck.errors import NotFound
from factcheck.render.page import Block, Gap, Heading, Table
from factcheck.render.rows import Cell, Rows
from factcheck.services.reports import Listed, find_report, run_file
from factcheck.services.showing_parts import Record, flat
from factcheck.storage.reader import Reader

BAR = 16
"""Characters of the longest bar: with it a table still fits 80 columns."""

_SHOWN = ("values", "behind it", "claims", "outlets", "claimants", "first_seen", "witness", "against")


def disputes(reader: Reader, subject: str, attribute: str | None) -> Listed:
    """The value groups of a subject, one row each.

    Raises NotFound, with the nearest, for a subject or attribute no value is about.
    """
    given = {"subject": subject_key(subject)}
    _require(reader, "subject", given)
    if attribute:
        given["attribute"] = attribute_key(attribute)
        _require(reader, "attribute", given)
    return run_file(reader, find_report("value-groups"), given)


def _require(reader: Reader, noun: str, given: dict[str, str]) -> None:
    wheres = " AND ".join(f"{name} = :{name}" for name in given)
    if reader.run(f"SELECT 1 AS one FROM claim_values WHERE {wheres} LIMIT 1", given).rows:
        return
    others = {name: value for name, value in given.items() if name != noun}
    where = "subject = :subject AND" if others else ""
    query = f"SELECT DISTINCT {noun} AS name FROM claim_values WHERE {where} {noun} <> '' ORDER BY 1"
    names = [str(name) for (name,) in reader.run(query, others).rows]
    known = [name for name in names if not name.startswith("article:")]  # about the date an article bears
    close = nearest(given[noun], known)
    about = f" about {given['subject']}" if others else ""
    there = f"There are: {', '.join(known[:8])}." if known else "No claim states a value yet."
    raise NotFound(
        f"No value{about} has the {noun} '{given[noun]}'.", f"Did you mean {close[0]}?" if close else there
    )


def disputes_page(found: Listed) -> list[Block]:
    """Each question as a heading and its groups as bars."""
    return list(_blocks(flat(found.rows)))


def _blocks(rows: list[Record]) -> Iterator[Block]:
    def question(row: Record) -> tuple[Cell, ...]:
        return tuple(row[name] for name in ("subject", "attribute", "unit", "reference", "scope"))

    for number, (asked, same) in enumerate(groupby(rows, question)):
        groups = list(same)
        if number:
            yield Gap()
        yield Heading(f"{_about(asked)}: {len(groups)} answers that exclude each other")
        most = max(int(row["claims"] or 0) for row in groups)
        table = [_line(row, most) for row in groups]
        yield Table(Rows(_SHOWN, table))


def _about(question: tuple[Cell, ...]) -> str:
    subject, attribute, unit, reference, scope = question
    parts = [f"{subject} {attribute}", None if unit in ("1", "day") else f"in {unit}"]
    parts += [f"for {reference}" if reference else None, f"only {scope}" if scope else None]
    return ", ".join(part for part in parts if part)


def _line(row: Record, most: int) -> tuple[Cell, ...]:
    bar = "#" * max(1, round(BAR * int(row["claims"] or 0) / most))
    return (row["values"], bar, *(row[name] for name in _SHOWN[2:]))
