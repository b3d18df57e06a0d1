"""Cells as text, text as harmless text, and how many columns of a screen it takes."""

from __future__ import annotations

import re
import unicodedata

from factcheck.render.rows import Cell

_BREAKS = re.compile("\r\n|[\t-\r\x1c-\x1e\x85\u2028\u2029]")

# What a terminal obeys rather than shows: C0 and C1 controls (U+009B opens a sequence just as ESC [
# does), the bidirectional overrides and isolates that can swap the columns of a table before the
# reader's eyes, and lone surrogates, which no UTF-8 stream takes. Line feed and tab stay.
_ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# Everything but what is surely one column wide: Latin letters, and the dashes and quotation marks of print.
# Written as what it is not: a class that reaches past U+FFFF takes 15 ms to compile, this one 1.
_ODD = re.compile("[^\x00-\xac\xae-\u02ff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u22ff]")

_PICTURES = 0x2400  # Unicode's Control Pictures stand in the order of the C0 controls


def harmless(text: str) -> str:
    """`text` with everything a terminal would obey shown instead: ESC as ␛, others as `\\u009b`.

    The second form is what JSON allows inside a string, so JSON stays JSON.
    """
    return text if text.isprintable() else _ACTIVE.sub(_show, text)


def one_line(text: str) -> str:
    """`text` with each tab and line break made one space."""
    return text if text.isprintable() else _BREAKS.sub(" ", text)


def cell_text(cell: Cell) -> str:
    """A cell for the eye, not yet harmless; absent is empty, a whole float has no `.0`."""
    if cell is None:
        return ""
    if isinstance(cell, bool):  # PostgreSQL answers a user's own query with these
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)


def shown_text(cell: Cell) -> str:
    """A cell as a table shows it: one harmless line."""
    return harmless(one_line(cell_text(cell)))


def text_width(text: str) -> int:
    """Screen columns `text` takes: two for wide East Asian characters, none for combining marks."""
    return sum(map(_character_width, text)) if _ODD.search(text) else len(text)


def _show(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(_PICTURES + code) if code < 0x20 else f"\\u{code:04x}"


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
