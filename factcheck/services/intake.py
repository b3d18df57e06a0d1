"""Files, folders and standard input as texts that can be taken in; nothing here touches the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from factcheck.domain.text import normalise
from factcheck.errors import BadInput, NotFound
from factcheck.reading.encoding import decode

LARGEST = 10 * 1024 * 1024
"""Bytes of one article. A long book has two million characters; more is a wrong file."""

_MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown"}


@dataclass(frozen=True, slots=True)
class Source:
    """A text as it will be stored, and where it came from."""

    origin: str
    media_type: str
    text: str


def find_files(names: Sequence[str]) -> list[Path | None]:
    """The files meant, folders opened in the order of their names; None stands for standard input.

    Raises NotFound for what is not there, BadInput for a folder without texts.
    """
    found: list[Path | None] = []
    for name in names:
        path = Path(name)
        if name == "-":
            found.append(None)
        elif path.is_dir():
            found += _texts_in(path)
        elif path.exists():
            found.append(path)
        else:
            raise NotFound(f"There is no file {name}.", "Nothing was added.")
    return list(dict.fromkeys(found))


def read_sources(files: Iterable[Path | None], stdin: BinaryIO) -> Iterable[Source]:
    """The text of each file, one by one.

    Raises BadInput naming the file that is empty, binary, too large or unreadable.
    """
    for file in files:
        yield _from_stdin(stdin) if file is None else _from_file(file)


def _texts_in(folder: Path) -> list[Path]:
    texts = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in _MEDIA_TYPES and path.is_file() and not _hidden(path.relative_to(folder))
    )
    if not texts:
        raise BadInput(f"{folder} holds no texts.", "Looked for: *.txt, *.md.")
    return texts


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _from_file(path: Path) -> Source:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BadInput(
                f"{path} is too large ({size / 1e6:.0f} MB); an article has at most {LARGEST / 1e6:.0f} MB."
            )
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)  # a pipe or device has no size
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.") from error
    return _source(path.name, _MEDIA_TYPES.get(path.suffix.lower(), "text/plain"), raw, str(path))


def _from_stdin(stdin: BinaryIO) -> Source:
    return _source("stdin", "text/plain", stdin.read(LARGEST + 1), "Standard input")


def _source(origin: str, media_type: str, raw: bytes, name: str) -> Source:
    if len(raw) > LARGEST:
        raise BadInput(f"{name} is too large; an article has at most {LARGEST / 1e6:.0f} MB.")
    try:
        text = normalise(decode(raw).text)
    except BadInput as error:
        raise BadInput(f"{name}: {error.message}", error.hint) from error
    if not text.strip():
        raise BadInput(f"{name} is empty.", "Nothing was added.")
    return Source(origin, media_type, text)
