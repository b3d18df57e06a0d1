"""A counter on stderr for work that takes longer than a moment."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from factcheck.render.terminal import describe
from factcheck.render.text import harmless, one_line, text_width

T = TypeVar("T")

_PAUSE = 0.1  # seconds: ten updates each second, and none for work done sooner


def progress(items: Iterable[T], total: int | None, label: str, err: TextIO) -> Iterator[T]:
    """Yield `items`, showing "label 12/300" on `err` if that is a terminal; the line is gone at the end.

    It is gone too when the loop is left early, by an error or by Ctrl-C. `total` None counts only.
    """
    facts = describe(err)
    if not facts.is_terminal:
        yield from items
        return
    line = _Line(err, facts.width)
    try:
        due = time.monotonic() + _PAUSE
        for done, item in enumerate(items, start=1):
            yield item
            if (now := time.monotonic()) >= due:
                line.show(f"{label} {done}" if total is None else f"{label} {done}/{total}")
                due = now + _PAUSE
    finally:
        line.clear()


class _Line:
    """One line written over and over, with blanks and carriage returns, which dumb terminals know too."""

    def __init__(self, err: TextIO, width: int) -> None:
        self._err = err
        self._room = width - 1  # a full line would wrap, and a carriage return not get back to its start
        self._shown = 0

    def show(self, text: str) -> None:
        text = harmless(one_line(text))
        while text_width(text) > self._room:
            text = text[1:]  # the count at the end is what matters
        blanks = " " * (self._shown - text_width(text))
        self._write(f"\r{text}{blanks}")
        self._shown = text_width(text)

    def clear(self) -> None:
        if self._shown:
            self._write(f"\r{' ' * self._shown}\r")
            self._shown = 0

    def _write(self, text: str) -> None:
        self._err.write(text)
        self._err.flush()
