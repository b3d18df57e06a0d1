"""What can be told of a claim's view before it is read, for asking whether a detector can find anything."""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """A noun that no figure counts: its marks, its stem, its role and its clause as in `Word`.

    Two that stand in one clause here stand in one clause of the view, which may have fewer.
    """

    marks: frozenset[str]
    stem: str
    role: str
    clause: int


class Outline(NamedTuple):
    """What may be in a view, or surely is. It errs to one side, so that who asks it never misses a clash.

    `names` are nouns that are surely words of the view, part of no value and no source; two words that may be
    one share a mark, and `marks` are those of all words of the claim. `concepts` and `places` are what may be
    named. `runs` are the runs of five words of a claim that quotes. `none` says that "kein" may stand before
    a noun, `weekday` that a weekday is named, `own` that a date of the article itself may be told,
    `office` that somebody may be named with an office, `one_clause` that all of it is one clause.
    """

    language: str
    names: tuple[Name, ...]
    marks: frozenset[str]
    concepts: frozenset[str]
    places: frozenset[str]
    runs: frozenset[str]
    none: bool
    weekday: bool
    own: bool
    office: bool
    one_clause: bool
