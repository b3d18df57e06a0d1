"""The kinds of fields that can be edited: free text, one of a word list, a date, an address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url
from factcheck.domain.nearest import nearest
from factcheck.domain.partial_date import parse_date
from factcheck.domain.text import normalise
from factcheck.errors import BadInput


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it takes in words, how a row's value is shown, how a new one is stored.

    `store` gets the session, the row, the text (never blank) and whether a new name is meant; `clear`
    is None where the field cannot be empty.
    """

    takes: str
    show: Callable[[Session, Any], str]
    store: Callable[[Session, Any, str, bool], None]
    clear: Callable[[Any], None] | None


def text_field(takes: str, column: str, *, required: bool = False) -> Field:
    """Free text in one column."""
    return Field(
        takes,
        lambda _session, row: getattr(row, column) or "",
        lambda _session, row, text, _new: setattr(row, column, normalise(text).strip()),
        None if required else lambda row: setattr(row, column, None),
    )


def word_field(column: str, words: type[StrEnum], *, required: bool = False) -> Field:
    """One of a word list."""
    return Field(
        ", ".join(words),
        lambda _session, row: getattr(row, column) or "",
        lambda _session, row, text, _new: setattr(row, column, _word(words, text)),
        None if required else lambda row: setattr(row, column, None),
    )


def date_field(takes: str, raw: str, earliest: str, latest: str) -> Field:
    """A date as people write it, with the first and last day it can mean."""

    def store(_session: Session, row: Any, text: str, _new: bool) -> None:
        date = parse_date(text)
        set_columns(row, {raw: text, earliest: date.first, latest: date.last})

    return Field(
        takes,
        lambda _session, row: getattr(row, raw) or "",
        store,
        lambda row: set_columns(row, dict.fromkeys((raw, earliest, latest))),
    )


def own_field(takes: str, column: str, store: Callable[[Session, Any, str, bool], None]) -> Field:
    """A field with a rule of its own for what it takes; cleared, its column is empty."""
    return Field(
        takes,
        lambda _session, row: str(getattr(row, column) or ""),
        store,
        lambda row: setattr(row, column, None),
    )


def address_field(takes: str, column: str) -> Field:
    """A web address as it was given; canonical_url only refuses what is none."""

    def store(_session: Session, row: Any, text: str, _new: bool) -> None:
        canonical_url(text)
        setattr(row, column, text.strip())

    return own_field(takes, column, store)


def set_columns(row: Any, values: dict[str, Any]) -> None:
    """Give several columns of a row their values at once."""
    for column, value in values.items():
        setattr(row, column, value)


def _word(words: type[StrEnum], text: str) -> StrEnum:
    word = text.strip().lower().replace("-", "_").replace(" ", "_")
    if word in [*words]:
        return words(word)
    close = nearest(word, [*words])
    raise BadInput(f"'{text}' is none of {', '.join(words)}.", f"Did you mean {close[0]}?" if close else None)
