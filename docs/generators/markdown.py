"""Pieces of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; nothing when it has no rows."""
    lines = [_line(row) for row in rows]
    return [_line(headers), _line(["---"] * len(headers)), *lines, ""] if lines else []


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """Text as code; a vertical bar inside is left to the table to escape."""
    return f"`{text}`"


def fenced(lines: Iterable[str], language: str = "") -> list[str]:
    """A block of code."""
    return [f"```{language}", *lines, "```", ""]
