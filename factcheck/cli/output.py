"""Rows into a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from factcheck.errors import BadInput
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
_SQLITE = b"SQLite format 3\0"  # the first bytes of every SQLite file
_WIDTH = 120


def suffix_format(output: Path | None) -> Format:
    """The format the name of a file asks for; a table where it says nothing."""
    return _SUFFIXES.get(output.suffix.lower(), Format.TABLE) if output else Format.TABLE


def print_to(output: Path, rows: Rows, format_: Format, title: str) -> None:
    """Write rows to a file, whole or not at all; a file of that name is replaced, a database never.

    Raises BadInput for a folder or a database, OSError when it cannot be written.
    """
    if output.exists() and not (output.is_file() or output.is_dir()):  # /dev/stdout, a pipe
        with output.open("w", encoding="utf-8") as out:
            _write(rows, format_, out, title)
        return
    output = output.resolve()
    refuse_database(output)
    beside = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as out:
            _write(rows, format_, out, title)
        beside.replace(output)
    except OSError as error:
        error.filename = error.filename and str(output)  # that was named, not the one beside it
        raise
    finally:
        beside.unlink(missing_ok=True)


def refuse_database(output: Path) -> None:
    """Raises BadInput for a folder, and for a database, which no output ever replaces."""
    if output.is_dir():
        raise BadInput(f"{output} is a folder.", f"Name a file: -o {output / 'report.csv'}")
    if _is_database(output):
        raise BadInput(f"{output} is a database and was left alone.", "Name another file with -o.")


def _write(rows: Rows, format_: Format, out: TextIO, title: str) -> None:
    from factcheck.render.formats import write_rows

    write_rows(rows, format_, out, terminal=False, width=_WIDTH, colour=False, title=title)


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
