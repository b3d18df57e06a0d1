"""One rule of the grammar, and how word lists are written down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.reading.date_rules.lexicon import Value, Word


class Rule(NamedTuple):
    """Where `pattern` (see `classes.compile_pattern`) fits, a mention of `kind` stands.

    `given` are parts every such mention has. `after` lists the words one of which must stand before it,
    `never_after` those that must not (an article between is skipped over); `then_not` are class names the
    next word must not have. `article` draws a preceding article into the span, `lead` a preposition.
    """

    name: str
    pattern: str
    kind: str
    given: dict[str, Value] | None = None
    after: str = ""
    never_after: str = ""
    then_not: str = ""
    article: bool = False
    lead: bool = False
    confidence: float = 1.0


def word_list(kind: str, entries: dict[Value, str], endings: str = "") -> Iterator[tuple[str, Word]]:
    """Every form in `entries` (value to forms, parted by spaces); `~` stands for each of `endings`."""
    for value, forms in entries.items():
        word = Word(kind, value)
        for form in forms.split():
            if form.endswith("~"):
                yield from ((form[:-1] + ending, word) for ending in endings.split())
            else:
                yield form.replace("+", " "), word
