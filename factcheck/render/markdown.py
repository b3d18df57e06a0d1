"""A pipe table, as GitHub Flavored Markdown has it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.render.rows import Rows
from factcheck.render.stream import Out
from factcheck.render.text import cell_text

# A quote must come out letter for letter: what would be emphasis, code, a link, an image or HTML is
# escaped. An underscore inside a word never starts emphasis, and escaped it would break a bare URL;
# likewise an ampersand that opens no entity.
_SPECIAL = re.compile(r"[\\`*\[\]|~]|(?<!\w)_|_(?!\w)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BREAKS = re.compile("\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]")


def write_markdown(rows: Rows, out: Out, title: str | None = None) -> None:
    """Write the shown columns; numbers to the right, line breaks as `<br>`, the title in bold above."""
    table = rows.for_eyes()
    if title:
        out.write(f"**{_escaped(title)}**\n\n")
    out.write(_line(map(_escaped, table.headers())))
    out.write(_line("---:" if number else "---" for number in table.numeric()))
    for row in table.rows:
        out.write(_line(_escaped(cell_text(cell)) for cell in row))


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _escaped(text: str) -> str:
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    return _BREAKS.sub("<br>", _SPECIAL.sub(r"\\\g<0>", text))
