"""Files, folders, addresses and standard input as texts to take in; nothing here touches the database."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from factcheck.domain.text import normalise
from factcheck.errors import BadInput, NotFound
from factcheck.reading.encoding import decode
from factcheck.web.page import PageDate

LARGEST = 10 * 1024 * 1024
"""Bytes of one article. A long book has two million characters; more is a wrong file."""

_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a web page says of itself: `url` is its own address, `dates` are those of its markup."""

    title: str | None = None
    byline: str | None = None
    site: str | None = None
    language: str | None = None
    url: str | None = None
    dates: tuple[PageDate, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A text as it will be stored, and where it came from."""

    origin: str
    media_type: str
    text: str
    page: PageFacts | None = None


Named = Path | str | None
"""A file, the address of a page, or standard input."""


def find_files(names: Sequence[str]) -> list[Named]:
    """The files meant, folders opened in the order of their names; None stands for standard input.

    Raises NotFound for what is not there, BadInput for an empty name and a folder without texts.
    """
    found: list[Named] = []
    for name in names:
        path = Path(name)
        if name.lower().startswith(("http://", "https://")):
            found.append(name)
        elif name == "-":
            found.append(None)
        elif not name.strip():
            raise BadInput("The name of a file is empty.", "Nothing was added.")
        elif path.is_dir():
            found += _texts_in(path)
        elif path.exists():
            found.append(path)
        else:
            raise NotFound(f"There is no file {name}.", "Nothing was added.")
    return list(dict.fromkeys(found))


def not_fetched(url: str) -> Source:
    """What stands in for the network where a command does not use it."""
    raise BadInput(
        f"{url} is an address, and this command reads files.", "To take the page in: factcheck article add"
    )


def read_sources(
    files: Iterable[Named],
    stdin: BinaryIO,
    fetch: Callable[[str], Source] = not_fetched,
    pass_over: Callable[[Path, BadInput], bool] = lambda _path, _error: False,
) -> Iterable[Source]:
    """The text of each file, one by one; `fetch` gets pages by their address.

    Raises BadInput naming the file that is empty, binary, too large or unreadable, unless `pass_over` says to
    go on without it.
    """
    for file in files:
        if isinstance(file, str):
            yield fetch(file)
        elif file is None:
            yield _from_stdin(stdin)
        else:
            try:
                source = _from_file(file)
            except BadInput as error:
                if not pass_over(file, error):
                    raise
            else:
                yield source


def _texts_in(folder: Path) -> list[Path]:
    texts = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in _MEDIA_TYPES and path.is_file() and not _hidden(path.relative_to(folder))
    )
    if not texts:
        raise BadInput(f"{folder} holds no texts.", "Looked for: *.txt, *.md, *.html.")
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
    if media_type == "text/html" or _PAGE.match(raw):
        from factcheck.services.web_pages import page_source

        return replace(page_source(raw, name), origin=origin)
    try:
        text = normalise(decode(raw).text)
    except BadInput as error:
        raise BadInput(f"{name}: {error.message}", error.hint) from error
    if not text.strip():
        raise BadInput(f"{name} is empty.", "Nothing was added.")
    return Source(origin, media_type, text)
