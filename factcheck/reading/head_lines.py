"""One line of an article's head: a key line, a dateline, a byline, or a headline with its tail."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.domain.span import Span
from factcheck.reading.head_dates import Printed, find_head_dates
from factcheck.reading.head_words import (
    byline_name,
    is_agency,
    is_filler,
    is_name,
    is_outlet,
    is_place,
    label_of,
    starts_with,
)

_KEY = re.compile(r"(\*{0,2})([^\W\d_][^\W\d_ ]*(?: [^\W\d_]+)?)\s?:\1[ \xa0]+(?=\S)")
_KEYS = ("title", "author", "date", "url", "outlet")
_BETWEEN = re.compile(r"[,|•·–—()/;]|\s-\s|[.:](?=\s|\Z)")
_PIPE = re.compile(r"\s+[|•·]\s+")
_LONGEST_LINE = 160


@dataclass(frozen=True, slots=True)
class Finds:
    """What one line of the head gave."""

    title: Span | None = None
    byline: Span | None = None
    printed: Printed | None = None
    url: Span | None = None
    outlet: Span | None = None


def read_key_line(text: str, line: Span) -> Finds | None:
    """`Titel: …`, `Autor: …`, `Datum: …`, `URL: …`, `Quelle: …`, in German or English."""
    match = _KEY.match(text, line.start, line.end)
    if not match:
        return None
    value = Span(match.end(), line.end)
    kinds = [kind for kind in _KEYS if starts_with(f"{kind} keys").fullmatch(match[2])]
    return next((finds for kind in kinds if (finds := _key_value(text, kind, match[2], value))), None)


def _key_value(text: str, kind: str, key: str, value: Span) -> Finds | None:
    words = value.cut(text)
    if kind == "title":
        return Finds(title=value)
    if kind == "date":
        dates = find_head_dates(text, value)
        if not dates or dates[0].span.start != value.start:
            return None
        return Finds(printed=replace(dates[0], label=key))
    if kind == "url":
        return Finds(url=value) if re.match(r"(?:https?://|www\.)\S+\Z", words) else None
    if len(words) > 80 or words[-1] in ".!?":
        return None
    return Finds(byline=value) if kind == "author" else Finds(outlet=value)


def read_date_line(text: str, line: Span) -> Finds | None:
    """A line that holds a date and nothing but places, labels, times, authors and agencies."""
    if line.end - line.start > _LONGEST_LINE:
        return None
    dates = find_head_dates(text, line)
    if not dates:
        return None
    gaps = _gaps(line, [found.span for found in dates])
    finds = Finds()
    marked: list[Printed] = []
    for gap, found in zip(gaps, [*dates, None], strict=True):
        label: tuple[str, bool] | None = None
        for piece in _pieces(text, gap):
            words = piece.cut(text)
            label = label_of(words)
            read = finds if label else _with_piece(text, finds, piece)
            if read is None or (found and not label and _is_glued(text, piece, found)):
                return None
            finds = read
        if found:
            marked.append(replace(found, label=label[0], updated=label[1]) if label else found)
    return replace(finds, printed=next((found for found in marked if not found.updated), marked[0]))


def _is_glued(text: str, piece: Span, found: Printed) -> bool:
    """Whether a word that is no label says what the date is of: "Telefon 21.10.20", "Damals: 21.10.1987"."""
    between = text[piece.end : found.span.start].strip()
    words = piece.cut(text)
    return between == ":" or (not between and is_place(words) and not is_filler(words))


def _with_piece(text: str, finds: Finds, piece: Span) -> Finds | None:
    """`finds` with what one piece of a dateline adds; None when the piece belongs to no dateline."""
    words = piece.cut(text)
    if is_filler(words) or is_place(words):
        return finds
    if is_agency(words):
        return finds
    if is_outlet(words):
        return None if finds.outlet else replace(finds, outlet=piece)
    name = byline_name(text, piece) or (piece if is_name(words) else None)
    return replace(finds, byline=name) if name and not finds.byline else None


def read_byline(text: str, line: Span) -> Finds | None:
    """`Von Max Mustermann`, `By Jane Doe and John Roe`, as a line of its own."""
    name = byline_name(text, line) if line.end - line.start <= _LONGEST_LINE else None
    return Finds(byline=_without_stop(text, name)) if name else None


def read_headline(text: str, line: Span) -> Finds | None:
    """A headline with author, outlet or date behind it: `Title | Author. 21.10.2026.`

    None for a line without such a tail.
    """
    if line.end - line.start > 2 * _LONGEST_LINE:
        return None
    printed, end = _date_at_the_end(text, line)
    cuts = list(_PIPE.finditer(text, line.start, end))
    if not cuts and not printed:
        return None
    if not cuts:
        return Finds(title=Span(line.start, end), printed=printed)
    edges = [*(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts[1:]), end]
    finds = Finds(title=Span(line.start, cuts[0].start()), printed=printed)
    for segment in (_without_stop(text, Span(a, max(a, b))) for a, b in zip(*edges, strict=True)):
        finds = _with_piece(text, finds, segment) or finds
    return finds


def _date_at_the_end(text: str, line: Span) -> tuple[Printed | None, int]:
    """The date a line ends in, set off from the words before it, and where those words end."""
    dates = find_head_dates(text, line)
    if not dates or text[dates[-1].span.end : line.end].strip(" .)\xa0"):
        return None, line.end
    found = dates[-1]
    before = text[line.start : found.span.start].rstrip(" \xa0")
    label = re.search(r"(?:\A|[.|,(–—-])\s*([^.|,(–—-]{2,30}?)\s*\Z", before)
    marked = label_of(label[1]) if label else None
    if label and marked and marked[0].lower() not in {"am", "on", "vom", "den", "der"}:
        before = before[: label.start(1)].rstrip(" \xa0")
        found = replace(found, label=marked[0], updated=marked[1])
    if not before or before[-1] not in "|•·–—(,.;:?!-":
        return None, line.end
    return found, line.start + len(before.rstrip(" \xa0|•·–—(,.;:-"))


def _without_stop(text: str, span: Span) -> Span:
    """The span without a final full stop, unless that belongs to an initial."""
    words = span.cut(text)
    stops = words.endswith(".") and not re.search(r"\b\w\.\Z", words)
    return Span(span.start, span.end - stops)


def _gaps(line: Span, taken: list[Span]) -> list[Span]:
    edges = [line.start, *(edge for span in taken for edge in (span.start, span.end)), line.end]
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _pieces(text: str, gap: Span) -> list[Span]:
    """The parts between separators, trimmed, empty ones left out."""
    edges = [gap.start]
    for match in _BETWEEN.finditer(text, gap.start, gap.end):
        edges += [match.start(), match.end()]
    edges.append(gap.end)
    pieces = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = text[start:end]
        if bare := words.strip():
            left = start + len(words) - len(words.lstrip())
            pieces.append(Span(left, left + len(bare)))
    return pieces
