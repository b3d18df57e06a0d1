"""Quantities in running text: amounts with their unit, their interval and what they count."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.reading.quantity_find import READER, QuantityFind

if TYPE_CHECKING:
    from factcheck.reading.quantity_reader import QuantityReader

__all__ = ["READER", "QuantityFind", "find_quantities"]

_DEFAULT = "de"
_MARK = re.compile("[\u0300-\u036f]")
_COMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def find_quantities(text: str, language: str | None = None) -> list[QuantityFind]:
    """The quantities of `text` in order, never overlapping, offsets in code points of `text` as given.

    `language` is a code such as "de"; None recognises it, German where that is unsure. Raises BadInput for a
    language that has no word lists.
    """
    if language is None:
        from factcheck.reading.language import recognise_language

        language = recognise_language(text) or _DEFAULT
    reader = _reader(language)
    if _MARK.search(text):
        return _in_decomposed(reader, text)
    return list(reader.finds(text))


@cache
def _reader(language: str) -> QuantityReader:
    from factcheck.reading.quantity_reader import QuantityReader  # word lists load with the first text

    return QuantityReader(language)


def _in_decomposed(reader: QuantityReader, text: str) -> list[QuantityFind]:
    """Reads text whose accents are written apart (NFD) in its composed form, and maps the offsets back."""
    from dataclasses import replace
    from unicodedata import normalize

    composed: list[str] = []
    places: list[int] = []
    pos = 0
    for match in _COMPOSED.finditer(text):
        composed.append(text[pos : match.start()])
        places.extend(range(pos, match.start()))
        piece = normalize("NFC", match[0])
        composed.append(piece)
        places.extend([match.start()] * len(piece))
        pos = match.end()
    composed.append(text[pos:])
    places.extend(range(pos, len(text) + 1))
    joined = "".join(composed)
    return [
        replace(
            find,
            start=places[find.start],
            end=places[find.end],
            text=text[places[find.start] : places[find.end]],
            amount_start=places[find.amount_start],
            number_start=places[find.number_start],
            number_end=places[find.number_end],
        )
        for find in reader.finds(joined)
    ]
