"""JSON of any size, one record at a time: an array, lines, or an object around a long array.

What comes from elsewhere may be cut off, mis-encoded, or nested without end: each is told with its line.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from factcheck.errors import BadInput
from factcheck.exchange.json_value import DECODER, LONGEST, in_few_words, of_pairs, parse, refuse_depth
from factcheck.exchange.oddity import Place

LONG_ARRAYS = frozenset({"dataFeedElement", "claims", "pages"})
"""Keys of an outermost object whose array is read element by element: a feed, an answer of Google's API."""

_CHUNK = 64 * 1024
_FIRST_LINE = 512 * 1024
_BLANKS = re.compile(r"[ \t\r\n]*")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that is no JSON; the next one can be read all the same."""

    message: str


@dataclass(frozen=True, slots=True)
class Around:
    """What an object says beside its long array, whose place in it an empty one keeps."""

    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One value and its place."""

    place: Place
    value: Any


def read_json(file: BinaryIO, name: str) -> Iterator[Item]:
    """The records of a file. Raises BadInput, with the line, for what cannot be read on from."""
    text = _Text(file, name)
    match text.peek():
        case "[":
            yield from text.array(Place(""))
        case "{" if text.is_lines():
            yield from text.lines()
        case "{":
            yield from text.object()
            if text.peek():
                raise text.wrong("something follows after the end of the JSON")
        case "":
            raise BadInput(f"{name} is empty.", "Nothing was taken in.")
        case _:
            raise text.wrong("this is no JSON: it begins neither with [ nor with {")


class _Text:
    """The text of a file, as far as it was read and not used up yet."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self.name = name
        start = file.read(4)
        encoding = next((name for mark, name in _MARKS if start.startswith(mark)), "utf-8")
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._ended = False
        self._text = ""
        self._at = 0
        self._lines = 1
        self._counted = 0  # up to where line ends were counted
        self._take(start)

    def wrong(self, what: str, at: int | None = None) -> BadInput:
        """The error for something at a place in the text at hand."""
        return BadInput(f"{self.name}, line {self._line(at)}: {what}.")

    def peek(self) -> str:
        """The next character that is no blank; empty at the end."""
        while True:
            found = _BLANKS.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._more()

    def array(self, place: Place) -> Iterator[Item]:
        """Each element of the array that begins here."""
        self._at += 1
        number = 0
        while (sign := self.peek()) != "]":
            if number:
                if sign != ",":
                    raise self._expected("a comma or ]", sign)
                self._at += 1
                sign = self.peek()
            if not sign:
                raise self._expected("another element", sign)
            here = Place(f"line {self._line()}", place.path).at(number)
            yield Item(here, self.value())
            number += 1
        self._at += 1

    def object(self) -> Iterator[Item]:
        """What is in the long arrays of the object that begins here, and then what is around them; where it
        has none, the object itself."""
        line, streamed, first = self._line(), False, True
        rest: list[tuple[str, Any]] = []
        self._at += 1
        while (sign := self.peek()) != "}":
            if not first:
                if sign != ",":
                    raise self._expected("a comma or }", sign)
                self._at += 1
                sign = self.peek()
            if sign != '"':
                raise self._expected("a key", sign)
            key = self.value()
            if (sign := self.peek()) != ":":
                raise self._expected("a colon", sign)
            self._at += 1
            first = False
            if self.peek() == "[" and key in LONG_ARRAYS:
                streamed = True
                yield from self.array(Place("", Place("").at(key).path))
                rest.append((key, []))
            else:
                rest.append((key, self.value()))
        self._at += 1
        yield Item(Place(f"line {line}"), Around(of_pairs(rest)) if streamed else of_pairs(rest))

    def is_lines(self) -> bool:
        """Whether the first line is an object, and another one follows on the next."""
        line = self._to_line_end(_FIRST_LINE)
        try:
            parse(line)
        except ValueError:
            return False
        while True:
            found = _BLANKS.match(self._text, self._at + len(line))
            end = found.end() if found else 0
            if end < len(self._text) or self._ended:
                return self._text[end : end + 1] == "{"
            self._more()

    def lines(self) -> Iterator[Item]:
        """One value a line; a line that is no JSON is told and passed over."""
        while self.peek():
            place, line = Place(f"line {self._line()}"), self._to_line_end()
            try:
                yield Item(place, parse(line))
            except ValueError as error:
                yield Item(place, Broken(f"this line is no JSON: {in_few_words(error)}"))
            self._at += len(line)

    def value(self) -> Any:
        """The value that begins here."""
        while True:
            try:
                value, end = DECODER.raw_decode(self._text, self._at)
            except RecursionError:
                raise self.wrong("the JSON is nested too deeply") from None
            except ValueError as error:
                if self._ended or len(self._text) - self._at > LONGEST:
                    raise self.wrong(self._no_json(error), getattr(error, "pos", None)) from None
                self._more()
                continue
            if end == len(self._text) and not self._ended:
                self._more()
                continue
            try:
                refuse_depth(value, self._text[self._at : end])
            except ValueError as error:
                raise self.wrong(str(error)) from None
            self._at = end
            return value

    def _no_json(self, error: ValueError) -> str:
        open_ended = str(error).startswith("Unterminated string") or (
            getattr(error, "pos", 0) >= len(self._text.rstrip())
        )
        if self._ended and open_ended:
            return "the JSON ends in the middle: the file was cut off"
        return f"this is no JSON ({in_few_words(error)})"

    def _expected(self, what: str, sign: str) -> BadInput:
        if not sign:
            return self.wrong("the JSON ends in the middle: the file was cut off")
        return self.wrong(f"this is no JSON: {what} should stand where {sign!r} does")

    def _to_line_end(self, longest: int = LONGEST) -> str:
        while (end := self._text.find("\n", self._at)) < 0 and not self._ended:
            if len(self._text) - self._at > longest:
                break
            self._more()
        return self._text[self._at :] if end < 0 else self._text[self._at : end]

    def _line(self, at: int | None = None) -> int:
        at = self._at if at is None else at
        if at < self._counted:
            return self._lines - self._text.count("\n", at, self._counted)
        self._lines += self._text.count("\n", self._counted, at)
        self._counted = at
        return self._lines

    def _more(self) -> None:
        """Read on, at least as much again as is waiting."""
        if self._at:
            self._line()
            self._text, self._at, self._counted = self._text[self._at :], 0, 0
        self._take(self._file.read(max(_CHUNK, len(self._text))))

    def _take(self, more: bytes) -> None:
        self._ended = not more
        try:
            self._text += self._decoder.decode(more, self._ended)
        except UnicodeDecodeError as error:
            line = self._line(len(self._text)) + more.count(b"\n", 0, error.start)
            raise BadInput(
                f"{self.name}, line {line}: this is not {error.encoding.upper()}.", "Save it again as UTF-8."
            ) from None
