"""What comes in from files and goes out to them, with how far one is on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

from factcheck.cli.desk import stdout
from factcheck.errors import BadInput

T = TypeVar("T")


@contextmanager
def opened(file: Path) -> Iterator[BinaryIO]:
    """A file to read from; `-` is stdin. Raises BadInput when there is none."""
    if str(file) == "-":
        yield sys.stdin.buffer
        return
    if not file.is_file():
        raise BadInput(f"There is no file {file}.", "Name one that is there, or - for stdin.")
    with file.open("rb") as opened:
        yield opened


def write_text(pieces: Iterable[str], output: Path | None) -> None:
    """Write text to stdout or to a file, whole or not at all; a file is replaced, a database never.

    Raises BadInput for a folder or a database, OSError when it cannot be written.
    """
    if output is None or str(output) == "-":
        out = stdout()
        for piece in pieces:
            out.write(piece)
        return
    with replacing(output) as place, place.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(pieces)


def shown_progress(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """The items, with a counter on stderr where that is a terminal."""
    from factcheck.render.progress import progress

    return progress(items, total, label, sys.stderr)


def write_bytes(data: bytes, output: Path) -> None:
    """Write a file, whole or not at all; a file of that name is replaced, a database never.

    Raises BadInput for a folder or a database, OSError when it cannot be written.
    """
    with replacing(output) as place:
        place.write_bytes(data)


@contextmanager
def replacing(output: Path) -> Iterator[Path]:
    """Where to write what becomes `output` once all of it is written; left early, nothing is changed.

    A device or pipe is written to directly. Raises BadInput for a folder or a database, and OSError naming
    `output` when it cannot be written.
    """
    if output.exists() and not (output.is_file() or output.is_dir()):  # /dev/stdout, a pipe
        yield output
        return
    output = output.resolve()
    refuse_database(output)
    beside = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        yield beside
        beside.replace(output)
    except OSError as error:
        error.filename = error.filename and str(output)  # that was named, not the one beside it
        raise
    finally:
        beside.unlink(missing_ok=True)


def refuse_database(output: Path) -> None:
    """Raises BadInput for a folder, and for a database, which no output ever replaces."""
    from factcheck.storage.sqlite_file import is_sqlite_file

    if output.is_dir():
        raise BadInput(f"{output} is a folder.", f"Name a file: -o {output / 'report.csv'}")
    if is_sqlite_file(output):
        raise BadInput(f"{output} is a database and was left alone.", "Name another file with -o.")
