"""What changed between two versions of a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.domain.span import Span

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
_PIECE = re.compile(r"\d+(?:[.,:/’'\u00a0]\d+)*(?!\w)|\w+|[^\w\s]")
"""A word, a number with all its separators (`4,2`, `21.10.2026`), or another sign."""
_MOST_WORDS = 4_000
"""Words of two passages compared one by one; the matcher's time grows with their product."""
_ALIKE = 0.4
"""Share of equal words above which two paragraphs are one paragraph that was changed; below it one went and
another came. Between a rewritten sentence (about a half) and a new one (about a fifth)."""
_MOST_PAIRS = 10_000
"""Pairs of paragraphs held against each other; more are reported as one change."""
_MOST_PARAGRAPHS = 5_000
"""Beyond it paragraphs that come very often are not matched by (difflib's own shortcut): its time would grow
with the square of their number."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One place that differs: `old` and `new` are spans of the two texts, one of them empty where words were
    only added or only removed."""

    old: Span
    new: Span


def changes_between(old: str, new: str) -> list[Changed]:
    """Every place where words differ, in the order of the new text; white space does not count.

    Paragraphs are matched first, then the words of those that changed. The words outside all places are
    equal in both texts.
    """
    return list(_paragraph_changes(old, new))


def _paragraph_changes(old: str, new: str) -> Iterator[Changed]:
    left, right = _paragraphs(old), _paragraphs(new)
    mine, theirs = (
        [" ".join(_PIECE.findall(span.cut(text))) for span in spans]
        for text, spans in ((old, left), (new, right))
    )
    matcher = SequenceMatcher(None, mine, theirs, autojunk=len(left) + len(right) > _MOST_PARAGRAPHS)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield from _block(old, new, left[i:j], right[k:m], _end(left, i), _end(right, k))


def _paragraphs(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _PARAGRAPH.finditer(text)]


def _end(spans: list[Span], at: int) -> int:
    """Where something would stand that comes before the span number `at`."""
    return spans[at - 1].end if at else 0


def _block(
    old: str, new: str, left: list[Span], right: list[Span], old_at: int, new_at: int
) -> Iterator[Changed]:
    """Paragraphs of which none is equal: those most alike are compared, in their order."""
    if len(left) * len(right) > _MOST_PAIRS:
        yield Changed(Span(left[0].start, left[-1].end), Span(right[0].start, right[-1].end))
        return
    words = [
        [_PIECE.findall(span.cut(text)) for span in spans] for text, spans in ((old, left), (new, right))
    ]
    taken = 0
    for mine, span in enumerate(left):
        best = max(
            (place for place in range(taken, len(right))),
            key=lambda place: _alike(words[0][mine], words[1][place]),
            default=None,
        )
        if best is None or _alike(words[0][mine], words[1][best]) < _ALIKE:
            yield Changed(span, Span(new_at, new_at))
            old_at = span.end
            continue
        for added in right[taken:best]:
            yield Changed(Span(old_at, old_at), added)
        yield from _word_changes(old, new, span, right[best])
        taken, old_at, new_at = best + 1, span.end, right[best].end
    for added in right[taken:]:
        yield Changed(Span(old_at, old_at), added)


def _alike(left: list[str], right: list[str]) -> float:
    """An upper bound of the share of equal words, which is enough to pair paragraphs by."""
    return SequenceMatcher(None, left, right, autojunk=False).quick_ratio()


def _word_changes(old: str, new: str, left: Span, right: Span) -> Iterator[Changed]:
    mine, theirs = (
        [Span(*match.span()) for match in _PIECE.finditer(text, span.start, span.end)]
        for text, span in ((old, left), (new, right))
    )
    if len(mine) + len(theirs) > _MOST_WORDS:
        yield Changed(left, right)
        return
    matcher = SequenceMatcher(
        None, [span.cut(old) for span in mine], [span.cut(new) for span in theirs], autojunk=False
    )
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield Changed(_over(mine, i, j, left.start), _over(theirs, k, m, right.start))


def _over(spans: list[Span], first: int, end: int, start: int) -> Span:
    if first < end:
        return Span(spans[first].start, spans[end - 1].end)
    at = spans[first - 1].end if first else start
    return Span(at, at)
