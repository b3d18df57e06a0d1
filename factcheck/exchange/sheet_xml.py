"""What the library for XLSX does not tell of a streamed sheet: formulas without a value, merged cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import IO
from xml.etree.ElementTree import iterparse

_MOST = 100_000
"""Merged areas, and formulas, that are minded."""

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Area:
    """Merged cells: the column of the first, counted from 0, and the first and last row."""

    column: int
    first: int
    last: int


@dataclass(slots=True)
class SheetMarks:
    """Formulas that were never calculated, by row and column (from 0), and the areas of merged cells."""

    uncalculated: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)


def sheet_marks(file: IO[bytes]) -> SheetMarks:
    """Read the XML of one sheet, in which `check_parts` has found no document type.

    A formula whose result is an empty text has a value, though an empty one. Raises ParseError for bad XML.
    """
    marks = SheetMarks()
    found = 0
    for _, element in iterparse(file):
        tag = element.tag.rpartition("}")[2]
        if tag == "c":
            children = {child.tag.rpartition("}")[2]: child for child in element}
            place = _CELL.fullmatch(element.get("r", ""))
            calculated = (
                "is" in children
                or ("v" in children and (children["v"].text or element.get("t") == "str"))  # "" is a value
            )
            if place and "f" in children and not calculated and found < _MOST:
                formula = f"={children['f'].text or ''}"
                marks.uncalculated.setdefault(int(place[2]), {})[_number(place[1])] = formula
                found += 1
        elif tag == "mergeCell" and len(marks.merged) < _MOST:
            first, _, last = element.get("ref", "").partition(":")
            start, end = _CELL.fullmatch(first), _CELL.fullmatch(last)
            if start and end:
                marks.merged.append(Area(_number(start[1]), int(start[2]), int(end[2])))
        if tag in ("row", "mergeCell"):
            element.clear()
    return marks


def _number(name: str) -> int:
    number = 0
    for letter in name:
        number = 26 * number + ord(letter) - 64
    return number - 1
