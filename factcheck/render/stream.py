"""Where text is written to."""

from __future__ import annotations

from typing import Protocol

from factcheck.render.text import harmless


class Out(Protocol):
    """Anything with `write`; all that the data formats need."""

    def write(self, text: str, /) -> object: ...


class Harmless:
    """Passes text on with terminal commands shown instead of obeyed.

    Data formats must keep every character for the next program, but on a terminal the next reader
    is the terminal itself, and an article can hold any sequence.
    """

    def __init__(self, out: Out) -> None:
        self._out = out

    def write(self, text: str, /) -> None:
        self._out.write(harmless(text))
