"""A text folded for searching, with the way back to its own offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from factcheck.domain.span import Span
from factcheck.domain.text import ALIKE, SKIPPED, WHITE_SPACE

_GAP = f"[{re.escape(WHITE_SPACE + SKIPPED)}]{{2,}}|[{SKIPPED}]|…"
_UNSEEN = dict.fromkeys(map(ord, SKIPPED))


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` as it is searched, and pieces that say where each stretch of it came from.

    Piece i begins at `at[i]` in the folded text and `source[i]` in the original. A piece is either plain
    (one character for one, `ends[i]` is -1) or the folding of one place up to `ends[i]`, whose inside has
    no offset of its own. `breaks` are the folded offsets of blank lines.
    """

    text: str
    at: list[int]
    source: list[int]
    ends: list[int]
    breaks: list[int]

    def span(self, start: int, end: int) -> Span | None:
        """Folded offsets to a span of the original; None if one of them falls inside a folded place."""
        first = bisect_right(self.at, start) - 1
        if self.ends[first] >= 0 and self.at[first] != start:
            return None
        last = bisect_right(self.at, end - 1) - 1
        if self.ends[last] < 0:
            stop = self.source[last] + end - self.at[last]
        elif (last + 1 < len(self.at) and self.at[last + 1] != end) or (
            last + 1 == len(self.at) and len(self.text) != end
        ):
            return None
        else:
            stop = self.ends[last]
        return Span(self.source[first] + start - self.at[first], stop)

    def blank_lines(self, start: int, end: int) -> int:
        """How many blank lines stand between two folded offsets."""
        return bisect_left(self.breaks, end) - bisect_left(self.breaks, start)


def fold(text: str, *, caseless: bool = False) -> Folded:
    """Fold white space, quotation marks, dashes, ellipses, composed letters and, if asked, case.

    One pass, linear in the text; costs little where the text holds few places that change their length.
    """
    pieces: list[str] = []
    at, source, ends, breaks = [0], [0], [-1], []
    done = length = 0

    def plain(end: int) -> None:
        nonlocal length
        stretch = text[done:end].translate(ALIKE)
        pieces.append(stretch.casefold() if caseless else stretch)
        at.append(length)
        source.append(done)
        ends.append(-1)
        length += end - done

    for place in _places(text, caseless).finditer(text):
        start, end = place.span()
        if start > done:
            plain(start)
        words = _folded_place(place.group(), caseless)
        if words == " " and place.group().count("\n") > 1:
            breaks.append(length)
        if words:
            pieces.append(words)
            at.append(length)
            source.append(start)
            ends.append(end)
            length += len(words)
        done = end
    if done < len(text):
        plain(len(text))
    return Folded("".join(pieces), at, source, ends, breaks)


def _places(text: str, caseless: bool) -> re.Pattern[str]:
    """A pattern for the places of `text` whose folding is not one character for one."""
    used = set(text)
    marks = "".join(char for char in used if _joins_the_letter_before(char))
    single = "".join(
        char
        for char in used
        if not unicodedata.is_normalized("NFC", char) or (caseless and len(char.casefold()) != 1)
    )
    parts = [_GAP]
    if marks:  # at most 30 at once: ordering marks takes quadratic time
        parts.insert(0, rf"[^\s{re.escape(SKIPPED)}][{re.escape(marks)}]{{1,30}}")
    if single:
        parts.append(f"[{re.escape(single)}]")
    return re.compile("|".join(parts))


def _folded_place(words: str, caseless: bool) -> str:
    if words == "…":
        return "..."
    seen = words.translate(_UNSEEN)
    if not seen or seen.isspace():
        return " " if seen else ""
    composed = unicodedata.normalize("NFC", words)
    return (composed.casefold() if caseless else composed).translate(ALIKE)


def _joins_the_letter_before(char: str) -> bool:
    """Combining marks, and the vowels and final consonants of decomposed Korean."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"
