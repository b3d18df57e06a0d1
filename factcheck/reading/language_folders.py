"""Where the languages are: folders named by their code, in every directory of `languages.__path__`.

A language kept elsewhere joins in by `languages.__path__.append(directory)` before the first text is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def files_named(name: str) -> dict[str, Path]:
    """Language code to its file of that name, alphabetical; the first directory that has one wins."""
    from pathlib import Path  # a tenth of the package's import time, so only for who reads a list

    from factcheck.reading import languages

    found: dict[str, Path] = {}
    for directory in languages.__path__:
        for path in Path(directory).glob(f"*/{name}"):
            found.setdefault(path.parent.name, path)
    return dict(sorted(found.items()))
