"""The zones of an article: which part is headline, dateline, body or only stands around."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.span import Span
from factcheck.domain.vocabulary import Zone
from factcheck.reading.blocks import split_blocks
from factcheck.reading.furniture import ends_article, furniture_zone, last_sentence_of_furniture
from factcheck.reading.head import Head, read_head
from factcheck.reading.head_lines import read_byline, read_date_line, read_key_line

_LONGEST_SUBHEAD = 120
_HEAD_REACH = 3000  # a dateline or byline further down is not looked for

Mark = tuple[int, Zone]


@dataclass(frozen=True, slots=True)
class ZoneSpan:
    """Code points `start` to `end` (end exclusive) of one zone."""

    zone: Zone
    start: int
    end: int


def find_zones(text: str, head: Head | None = None) -> list[ZoneSpan]:
    """The zones in order, without gaps or overlaps, from 0 to the end of the text.

    White space goes to the zone before it, neighbours of one zone are one span. The empty text has none.
    `head` is what `read_head` gave, read anew when left out.
    """
    return zones_of(text, split_blocks(text), head or read_head(text))


def zones_of(text: str, blocks: Sequence[Span], head: Head) -> list[ZoneSpan]:
    """As `find_zones`, for a text whose blocks are known."""
    marks = sorted(_marks(text, blocks, head), key=lambda mark: mark[0]) or [(0, Zone.BODY)]
    zones: list[ZoneSpan] = []
    for number, (start, zone) in enumerate(marks):
        start = start if zones else 0
        end = marks[number + 1][0] if number + 1 < len(marks) else len(text)
        if zones and zones[-1].zone is zone:
            zones[-1] = ZoneSpan(zone, zones[-1].start, end)
        elif start < end:
            zones.append(ZoneSpan(zone, start, end))
    return zones


def zone_at(zones: Sequence[ZoneSpan], start: int) -> Zone:
    """The zone of the character at `start`, the last one for the end of the text.

    Raises ValueError for no zones and for an offset outside the text.
    """
    if not zones or not 0 <= start <= zones[-1].end:
        raise ValueError(f"no zone at {start}")
    return zones[bisect_right(zones, start, key=lambda zone: zone.start) - 1].zone


def _marks(text: str, blocks: Sequence[Span], head: Head) -> Iterator[Mark]:
    """Where a zone begins, in order."""
    after = head.metadata.end if head.metadata else 0
    if head.metadata:
        yield from _parts(head.metadata, Zone.METADATA, head)
    blocks = [block for block in blocks if block.start >= after]
    seen_body = over = False
    for number, block in enumerate(blocks):
        words = block.cut(text)
        if not any(map(str.isalnum, words)):
            continue  # rules and ornaments belong to what stands above them
        over = over or (seen_body and ends_article(words, 1 - block.end / len(text)))
        if over:
            yield block.start, furniture_zone(words) or Zone.BOILERPLATE
        elif inside := list(_head_parts(text, block, head, seen_body)):
            yield from inside
            seen_body = seen_body or inside[-1][1] is Zone.LEDE
        elif zone := _small_zone(text, block, head, blocks[number + 1 : number + 4], seen_body):
            yield block.start, zone
        else:
            yield block.start, Zone.BODY if seen_body else Zone.LEDE
            pointer = last_sentence_of_furniture(text, block)
            if pointer is not None:
                yield pointer, Zone.BOILERPLATE
            seen_body = True


def _head_parts(text: str, block: Span, head: Head, seen_body: bool) -> list[Mark]:
    """The zones of a paragraph the head was read from; empty for any other."""
    parts = list(_parts(block, None, head))
    if not parts:
        return []
    marks = [(block.start, parts[0][1]), *parts[1:]]
    rest = _after_parts(text, block, head)
    if rest is not None:
        marks.append((rest, Zone.BODY if seen_body else Zone.LEDE))
    return marks


def _parts(block: Span, around: Zone | None, head: Head) -> Iterator[Mark]:
    """Headline, byline and dateline inside a block, with the zone `around` them where one is given."""
    known = (
        (head.title, Zone.HEADLINE),
        (head.byline, Zone.BYLINE),
        (head.printed.span if head.printed else None, Zone.DATELINE),
        (head.dateline, Zone.DATELINE),
    )
    if around:
        yield block.start, around
        if head.title and block.contains(head.title):
            yield head.title.start, Zone.HEADLINE
            yield head.title.end, around
        return
    for span, zone in sorted((span, zone) for span, zone in known if span and block.contains(span)):
        yield span.start, zone


def _after_parts(text: str, block: Span, head: Head) -> int | None:
    """Where the text goes on behind a dateline or a headline inside its paragraph."""
    ends = [span.end for span in (head.title, head.dateline) if span and block.contains(span)]
    if not head.dateline or not block.contains(head.dateline):
        return None
    rest = max(ends)
    while rest < block.end and text[rest].isspace():
        rest += 1
    return rest if rest < block.end else None


def _small_zone(text: str, block: Span, head: Head, later: Sequence[Span], seen_body: bool) -> Zone | None:
    """The zone of a line that is no paragraph; None for a paragraph."""
    if not seen_body and block.start < _HEAD_REACH and (zone := _top_zone(text, block)):
        return zone
    words = block.cut(text)
    if zone := furniture_zone(words):
        return zone
    if words.startswith("#"):
        return Zone.SUBHEAD
    if block.end - block.start > _LONGEST_SUBHEAD or words.rstrip("\"'“”»«’)]")[-1:] in ".:;,!…":
        return None
    if words[0] in "-*•" or not any(map(str.isalpha, words)):
        return None
    above = head.title is not None and block.end <= head.title.start
    return Zone.SUBHEAD if above or _is_paragraph(text, later) else None


def _top_zone(text: str, block: Span) -> Zone | None:
    """Key lines, datelines and bylines above the body."""
    if key := read_key_line(text, block):
        return Zone.URL if key.url else Zone.DATELINE if key.printed else Zone.METADATA
    if read_date_line(text, block):
        return Zone.DATELINE
    return Zone.BYLINE if read_byline(text, block) else None


def _is_paragraph(text: str, later: Sequence[Span]) -> bool:
    """Whether running text follows, at most two other short lines between."""
    return any(
        block.end - block.start > _LONGEST_SUBHEAD or text[block.end - 1] in '.!?“”"'
        for block in later
        if furniture_zone(block.cut(text)) is None
    )
