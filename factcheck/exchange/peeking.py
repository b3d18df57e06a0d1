"""A file whose beginning was looked at, and is read all the same."""

from __future__ import annotations

import io
from typing import Any, BinaryIO

_START = 64 * 1024


class Peeked(io.BufferedReader):
    """The file from its beginning; `start` is how it begins."""

    def __init__(self, file: BinaryIO) -> None:
        self.start = file.read(_START)
        super().__init__(_Again(self.start, file))


class _Again(io.RawIOBase):
    def __init__(self, start: bytes, file: BinaryIO) -> None:
        self._start = start
        self._file = file

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The beginning, then the rest."""
        some = self._start[: len(buffer)] or self._file.read(len(buffer))
        self._start = self._start[len(buffer) :]
        buffer[: len(some)] = some
        return len(some)
