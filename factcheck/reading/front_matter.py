"""The block of `key: value` lines between two `---` at the top of a Markdown file.

Only title, author, date, url and outlet are read, each on one line; lists and nesting are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.domain.span import Span

_KEYS = ("title", "author", "date", "url", "outlet")
_OPENING = re.compile(r"\A\s*---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_ENTRY = re.compile(r"^(\w+):[ \t]+(\S.*?)[ \t\r]*$", re.MULTILINE)
_LONGEST = 4000  # characters; a rule further down closes nothing


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The whole block with its rules, and the values by key, without quotation marks around them."""

    span: Span
    values: dict[str, Span]


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, None when it has none."""
    opening = _OPENING.match(text[:_LONGEST])
    closing = opening and _CLOSING.search(text[:_LONGEST], opening.end())
    if not opening or not closing:
        return None
    values: dict[str, Span] = {}
    for entry in _ENTRY.finditer(text, opening.end(), closing.start()):
        key = entry[1].lower()
        if key in _KEYS and key not in values:
            values[key] = _unquoted(text, Span(*entry.span(2)))
    start = opening.end() - len(opening[0].lstrip())
    return FrontMatter(Span(start, closing.end()), values) if values else None


def _unquoted(text: str, value: Span) -> Span:
    words = value.cut(text)
    if len(words) > 2 and words[0] == words[-1] and words[0] in "\"'":
        return Span(value.start + 1, value.end - 1)
    return value
