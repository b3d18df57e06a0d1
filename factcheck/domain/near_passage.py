"""The passage most like a quote that is not in the text, for the message that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.domain.folding import Folded, fold
from factcheck.domain.span import Span

_LONGEST_QUOTE = 600  # characters compared; a longer quote is judged by its beginning
_MOST_SEEDS = 5
_MOST_PLACES = 60
_FINALISTS = 3
_STEM = 6  # German endings change, beginnings seldom do
_LEAST_ALIKE = 0.4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage and how much it is like the quote, 0 to 1."""

    span: Span
    similarity: float


def nearest_passage(text: str, quote: str) -> Nearest | None:
    """The passage most like `quote`, beginning and ending with a word both share; None if none is near.

    Looks only around the rarest words the two share, so it may miss the best of many near misses.
    """
    wanted = fold(quote, caseless=True).text.strip()[:_LONGEST_QUOTE]
    words = [(match.group(), match.start()) for match in _WORD.finditer(wanted)]
    folded = fold(text, caseless=True)
    starts = _candidates(folded.text, words)
    margin = 20 + len(wanted) // 4
    windows = {(max(0, start - margin), start + len(wanted) + margin) for start in starts}
    asked = {word[:_STEM] for word, _ in words}
    ranked = sorted(windows, key=lambda window: (-_shared(folded.text, window, asked), window))
    found = (_judge(folded, wanted, words, window) for window in ranked[:_FINALISTS])
    near = [nearest for nearest in found if nearest and nearest.similarity >= _LEAST_ALIKE]
    return max(near, key=lambda nearest: nearest.similarity, default=None)


def _candidates(text: str, words: list[tuple[str, int]]) -> list[int]:
    """Where the quote would begin if one of its rarest words stood at its place."""
    stems = {word[:_STEM]: offset for word, offset in reversed(words) if len(word) > 1}
    counted = sorted((count, -len(stem), stem) for stem in stems if (count := text.count(stem)))
    starts: list[int] = []
    for _, _, stem in counted[:_MOST_SEEDS]:
        place = text.find(stem)
        room = _MOST_PLACES // _MOST_SEEDS
        while place >= 0 and room:
            starts.append(place - stems[stem])
            place = text.find(stem, place + 1)
            room -= 1
    return starts


def _shared(text: str, window: tuple[int, int], asked: set[str]) -> int:
    here = {word[:_STEM] for word in _WORD.findall(text, *window)}
    return len(here & asked)


def _judge(
    folded: Folded, wanted: str, words: list[tuple[str, int]], window: tuple[int, int]
) -> Nearest | None:
    """Trim a window to the words it shares with the quote, and compare letter by letter."""
    from difflib import SequenceMatcher  # only for who looks for words that are not there

    found = list(_WORD.finditer(folded.text, *window))
    ours, theirs = [word[:_STEM] for word, _ in words], [match.group()[:_STEM] for match in found]
    blocks = [
        block
        for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        if block.size
    ]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    # words of the quote before the first shared and after the last shared one have counterparts in the text
    left = max(0, first.b - first.a)
    right = min(len(found), last.b + last.size + len(ours) - last.a - last.size) - 1
    start, end = found[left].start(), found[right].end()
    span = folded.span(start, end)
    if span is None:
        return None
    return Nearest(span, SequenceMatcher(None, wanted, folded.text[start:end], autojunk=False).ratio())
