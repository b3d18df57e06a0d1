"""Lines and blocks: where a line break ends a paragraph, and where it is only a wrapped line."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.domain.span import Span

_BREAK_CHARACTERS = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"  # those of str.splitlines
_LINE = re.compile(f"[^{_BREAK_CHARACTERS}]+")
_BREAK = re.compile(f"\r\n|[{_BREAK_CHARACTERS}]")
_ITEM = re.compile(r"[-*•–—>#]\s|\d{1,3}[.)]\s")
_LINK = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)

# Mail, e-books and typed manuscripts wrap between 60 and 80 columns; a longer line is a paragraph.
_NARROWEST, _WIDEST = 50, 100
_LONG = 40


def split_lines(text: str) -> list[Span]:
    """The lines that hold something, trimmed of white space."""
    lines = []
    for match in _LINE.finditer(text):
        piece = match[0]
        if bare := piece.strip():
            start = match.start() + len(piece) - len(piece.lstrip())
            lines.append(Span(start, start + len(bare)))
    return lines


def split_blocks(text: str) -> list[Span]:
    """Paragraphs and headings: the lines of `split_lines`, wrapped ones laid together again."""
    blocks: list[Span] = []
    for group in _groups(text, split_lines(text)):
        start = group[0].start
        width = _wrap_width(text, group)
        for line, following in pairwise(group):
            if not _goes_on(text, line, following, width):
                blocks.append(Span(start, line.end))
                start = following.start
        blocks.append(Span(start, group[-1].end))
    return blocks


def _groups(text: str, lines: list[Span]) -> list[list[Span]]:
    """Lines with no blank line between them."""
    groups: list[list[Span]] = []
    for line in lines:
        if groups and sum(1 for _ in _BREAK.finditer(text, groups[-1][-1].end, line.start)) < 2:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _wrap_width(text: str, group: list[Span]) -> int:
    """The width a group was wrapped at, 0 when it was not.

    Wrapped means that each line broke because its next word no longer fitted. The first line, which may
    be a heading, and the last, which ends the paragraph, are not asked.
    """
    lengths = [line.end - line.start for line in group]
    width = max(lengths)
    if len(group) < 3 or not _NARROWEST <= width <= _WIDEST:
        return 0
    rest = zip(lengths[1:-1], group[2:], strict=True)
    return width if all(length + 1 + _first_word(text, line) > width for length, line in rest) else 0


def _goes_on(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether a paragraph goes on over the break between two lines."""
    if any(_LINK.match(text, part.start) for part in (line, following)) or _ITEM.match(text, following.start):
        return False
    length = line.end - line.start
    small = text[following.start].islower()
    if width and length + 1 + _first_word(text, following) > width:
        return True
    return length >= _LONG and small and text[line.end - 1] not in ".!?:…"


def _first_word(text: str, line: Span) -> int:
    """Length of the first word, in characters; long unbroken runs count as `_WIDEST`."""
    head = text[line.start : min(line.end, line.start + _WIDEST)]
    return len(head.split(None, 1)[0])
