"""Finding a quote in a text, describing its place, and finding it again in a later version."""

from __future__ import annotations

import heapq
import re
from dataclasses import dataclass

from factcheck.domain.folding import Folded, fold
from factcheck.domain.near_passage import Nearest, nearest_passage
from factcheck.domain.span import Span
from factcheck.domain.vocabulary import AnchorState

__all__ = [
    "Nearest",
    "Reanchored",
    "Selector",
    "context",
    "find_quote",
    "nearest_passage",
    "reanchor",
    "selector_at",
]

LONGEST_GAP = 2_000
"""Characters an ellipsis in a quote may stand for, white space runs counted as one."""
MOST_BLANK_LINES = 1
"""Blank lines an ellipsis may run over: the next paragraph is the same passage, the one after is not."""
MOST_PARTS = 12
"""Parts of a quote between ellipses; a quote cut more often is looked for only as it stands."""
SELECTOR_WIDTH = 32
"""Characters of prefix and suffix kept with a quote."""
_MOST_WEIGHED = 500  # places compared by their surroundings, the nearest ones first

_WHITE_SPACE = re.compile(r"\s+")
_ELLIPSIS = re.compile(r" ?(?:\[ ?\.\.\. ?\]|\(\.\.\.\)|\.\.\.) ?")


def find_quote(text: str, quote: str) -> list[Span]:
    """All places where `quote` stands in `text`, in order, not overlapping; each cuts the text's own words.

    White space runs, kinds of quotation marks, kinds of dashes and composed or decomposed letters match
    each other; soft hyphens do not count. Capitals count, unless nothing is found that way. Likewise only
    if nothing else is found: an ellipsis stands for the words between, as few as possible, and quotation
    marks around the quote are left off. No quote: no places.
    """
    for caseless in (False, True):
        wanted = fold(quote, caseless=caseless).text.strip()
        if not wanted:
            return []
        folded = fold(text, caseless=caseless)
        for words in dict.fromkeys((wanted, _bare(wanted))):
            if words and (spans := _literal(folded, words) or _elided(folded, words)):
                return spans
    return []


def _bare(wanted: str) -> str:
    """Without the quotation marks around it; nothing if it is made of marks only."""
    bare = wanted.strip('" ')
    return bare if any(char.isalnum() for char in bare) else ""


def _literal(folded: Folded, words: str) -> list[Span]:
    spans: list[Span] = []
    start = folded.text.find(words)
    while start >= 0:
        span = folded.span(start, start + len(words))
        if span is not None:
            spans.append(span)
        start = folded.text.find(words, start + (len(words) if span else 1))
    return spans


def _elided(folded: Folded, words: str) -> list[Span]:
    """The places of a quote with ellipses: for each end the latest start, so the shortest passage."""
    parts = [part for part in _ELLIPSIS.split(words) if part.strip('" ')]
    if not 1 <= len(parts) <= MOST_PARTS or parts == [words]:
        return []
    if len(parts) == 1:
        return _literal(folded, parts[0])
    backwards, spans, position = folded.text[::-1], [], 0
    while (ends := _chain(folded.text, parts, position)) is not None:
        starts = _tighten(backwards, parts, ends)
        span = folded.span(starts[0], ends) if _close(folded, parts, starts) else None
        if span is not None:
            spans.append(span)
        position = starts[0] + 1 if span is None else ends
    return spans


def _chain(text: str, parts: list[str], position: int) -> int | None:
    """The earliest offset at which all parts have stood one after the other."""
    for part in parts:
        found = text.find(part, position)
        if found < 0:
            return None
        position = found + len(part)
    return position


def _tighten(backwards: str, parts: list[str], end: int) -> list[int]:
    """The latest starts of the parts before `end`. Searches the reversed text: `rfind` can be quadratic."""
    starts: list[int] = []
    for part in reversed(parts):
        end = len(backwards) - backwards.find(part[::-1], len(backwards) - end) - len(part)
        starts.append(end)
    return starts[::-1]


def _close(folded: Folded, parts: list[str], starts: list[int]) -> bool:
    stops = [start + len(part) for part, start in zip(parts, starts, strict=True)]
    gaps = list(zip(stops[:-1], starts[1:], strict=True))
    lines = sum(folded.blank_lines(*gap) for gap in gaps)
    return lines <= MOST_BLANK_LINES and all(end - start <= LONGEST_GAP for start, end in gaps)


def context(text: str, span: Span, width: int = 60) -> tuple[str, str, str]:
    """The words before, the exact words, the words after: at most `width` characters a side.

    Cut at word borders, with an ellipsis where something is left out. The three joined read as the text
    does: white space before and after becomes single spaces, the exact words are left as they are.
    """
    before = _WHITE_SPACE.sub(" ", text[max(0, span.start - 2 * width) : span.start]).lstrip()
    after = _WHITE_SPACE.sub(" ", text[span.end : span.end + 2 * width]).rstrip()
    room = max(0, width - 2)
    if span.start > 2 * width or len(before) > width:
        before = f"… {before[max(0, len(before) - room) :].split(' ', 1)[-1]}"
    if len(text) - span.end > 2 * width or len(after) > width:
        after = f"{after[:room].rsplit(' ', 1)[0]} …"
    return before, span.cut(text), after


@dataclass(frozen=True, slots=True)
class Selector:
    """The words and what stands around them, as in a W3C TextQuoteSelector."""

    exact: str
    prefix: str
    suffix: str


def selector_at(text: str, span: Span) -> Selector:
    """Describe a place by its words and up to 32 characters on each side."""
    prefix = text[max(0, span.start - SELECTOR_WIDTH) : span.start]
    return Selector(span.cut(text), prefix, text[span.end : span.end + SELECTOR_WIDTH])


@dataclass(frozen=True, slots=True)
class Reanchored:
    """Where a passage stands in a later version; `score` in [0, 1] says how sure, 0 and no span if lost."""

    state: AnchorState
    span: Span | None
    score: float


def reanchor(old_text: str, old_span: Span, new_text: str) -> Reanchored:
    """Find the very same words in a later version; changed words are lost, never replaced by similar ones.

    The same offsets are exact. Elsewhere is moved, with score 1 if the words stand there only once; of
    several places the one with the most similar surroundings, then the nearest relative position, and the
    score falls to 0.5 and below as the second best comes close.
    """
    words = old_span.cut(old_text)
    if old_span.end <= len(new_text) and old_span.cut(new_text) == words:
        return Reanchored(AnchorState.EXACT, old_span, 1.0)
    places = _places(new_text, words)
    if not places:
        return Reanchored(AnchorState.LOST, None, 0.0)
    if len(places) == 1:
        return Reanchored(AnchorState.MOVED, places[0], 1.0)
    expected = old_span.start * len(new_text) / len(old_text)
    nearest = heapq.nsmallest(_MOST_WEIGHED, places, key=lambda place: abs(place.start - expected))
    selector = selector_at(old_text, old_span)
    weighed = [(_alike(selector, selector_at(new_text, place)), place) for place in nearest]
    best, second = heapq.nlargest(2, weighed, key=lambda pair: pair[0])
    return Reanchored(AnchorState.MOVED, best[1], min(0.99, best[0] - second[0] / 2))


def _places(text: str, words: str) -> list[Span]:
    places: list[Span] = []
    start = text.find(words) if words else -1
    while start >= 0:
        places.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return places


def _alike(one: Selector, other: Selector) -> float:
    """The share of the surroundings that is equal, counted outwards from the words."""
    before = _equal_start(one.prefix[::-1], other.prefix[::-1])
    after = _equal_start(one.suffix, other.suffix)
    wanted = len(one.prefix) + len(one.suffix)
    return (before + after) / wanted if wanted else 0.0


def _equal_start(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((i for i in range(shorter) if one[i] != other[i]), shorter)
