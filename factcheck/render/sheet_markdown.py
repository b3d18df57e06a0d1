"""A sheet as Markdown: for an e-mail or a wiki. Texts are escaped, so that none becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.render.sheet import (
    Badge,
    Counts,
    Facts,
    Folded,
    Inline,
    Intervals,
    Items,
    Jump,
    Line,
    Link,
    MarkedText,
    Pair,
    Paragraph,
    Piece,
    Quoted,
    Said,
    Section,
    Sheet,
)
from factcheck.render.sheet_text import Run, marked_paragraphs
from factcheck.render.text import harmless, one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LEADING = re.compile(r"^(\s*)(\d*)([-+=.)])", re.MULTILINE)
"""What would begin a list, underline a heading or draw a line; before a digit a backslash would be seen."""
_NOT_IN_ADDRESSES = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C"}


def sheet_markdown(sheet: Sheet) -> str:
    """The whole document, ending in a line break."""
    blocks = [f"# {_plain(sheet.title)}", *_pieces(sheet.lead, 2)]
    for section in sheet.sections:
        blocks += _section(section, 2)
    return "\n\n".join([*blocks, "---", _line(sheet.foot)]) + "\n"


def _section(section: Section, level: int) -> Iterator[str]:
    yield f"{'#' * min(level, 6)} {_within(section.title)}"
    yield from _pieces(section.pieces, level + 1)


def _pieces(pieces: Iterable[Piece], level: int) -> Iterator[str]:
    for piece in pieces:
        yield from _piece(piece, level)


def _piece(piece: Piece, level: int) -> Iterator[str]:
    match piece:
        case Section():
            yield from _section(piece, level)
        case Paragraph(line, _):
            yield _line(line)
        case Facts(rows):
            if rows:
                yield "\n".join(f"- {_plain(label)}: {_within(line)}" for label, line in rows)
        case Quoted(before, exact, after, _):
            yield f"> {_starting(_plain(before))}**{_plain(exact)}**{_plain(after)}"
        case MarkedText():
            yield from ("".join(map(_run, paragraph)) for paragraph in marked_paragraphs(piece))
        case Items(lines):
            yield "\n".join(f"- {_line(line)}" for line in lines)
        case Pair(left, right):
            yield from (*_pieces(left, level), *_pieces(right, level))
        case Folded(title, inner):
            yield f"**{_plain(title)}**"
            yield from _pieces(inner, level)
        case Intervals(title, bars=bars):
            yield f"**{_plain(title)}**"
            yield "\n".join(f"- {_line(bar.label)}" for bar in bars)
        case Counts(title, counts):
            yield f"**{_plain(title)}**"
            yield "\n".join(f"- {_line(count.label)} {_plain(count.note)}" for count in counts)


def _run(run: Run) -> str:
    notes = "".join(f" ({_line((jump,))})" for jump in run.ends)
    words = _starting(_SPECIAL.sub(r"\\\1", harmless(run.text))).replace("\n", "  \n")
    return f"{words}{notes}" if run.tone is None else f"**{words}**{notes}"


def _line(line: Line) -> str:
    """At the start of a line."""
    return _starting(_within(line))


def _within(line: Line) -> str:
    """After other words of the line, where a number with a full stop begins no list."""
    return "".join(map(_inline, line)).strip()


def _inline(part: Inline) -> str:
    match part:
        case str():
            return _plain(part)
        case Link(url, text) if url.lower().startswith(("http://", "https://")):
            safe = "".join(_NOT_IN_ADDRESSES.get(char, char) for char in one_line(url))
            return f"[{_plain(text)}]({safe})" if text else f"<{safe}>"
        case Link(url, text):
            return _plain(f"{text} ({url})" if text else url)
        case Jump(text=text):
            return _plain(text)
        case Badge(text, _):
            return f"**{_plain(text)}** "
        case Said(text):
            return f" {_plain(f'„{text}“')}"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", harmless(one_line(text)))


def _starting(escaped: str) -> str:
    return _LEADING.sub(r"\1\2\\\3", escaped)
