"""Rows into a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from factcheck.cli.files import replacing
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from factcheck.render.rows import Rows

_SUFFIXES = {
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".md": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
}
_WIDTH = 120


def suffix_format(output: Path | None) -> Format:
    """The format the name of a file asks for; a table where it says nothing."""
    return _SUFFIXES.get(output.suffix.lower(), Format.TABLE) if output else Format.TABLE


def print_to(output: Path, rows: Rows, format_: Format, title: str) -> None:
    """Write rows to a file, whole or not at all; a file of that name is replaced, a database never.

    Raises BadInput for a folder or a database, OSError when it cannot be written.
    """
    with replacing(output) as place, place.open("w", encoding="utf-8", newline="\n") as out:
        _write(rows, format_, out, title)


def _write(rows: Rows, format_: Format, out: TextIO, title: str) -> None:
    from factcheck.render.formats import write_rows

    write_rows(rows, format_, out, terminal=False, width=_WIDTH, colour=False, title=title)
