"""The first letters a rule can begin with, so that it is tried only where those stand."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reading.date_rules.classes import class_letters, gap_letters

LETTERS_SEEN = 3
"""A word, the gap after it, the next word."""
Opening = tuple[str, ...]
"""Letters that may stand in each of the first places; shorter where the rule is."""


def openings(pattern: str) -> tuple[Opening, ...]:
    """Every way in which a pattern (see `classes.compile_pattern`) can begin."""
    items = pattern.rpartition("<<")[2].split()
    return tuple(dict.fromkeys(_letters(way) for way in _ways(items)))


def fits(opening: Opening, letters: str) -> bool:
    return len(letters) >= len(opening) and all(
        letter in place for place, letter in zip(opening, letters, strict=False)
    )


def _ways(items: list[str]) -> Iterator[list[str]]:
    """The items with every optional one left out and put in."""
    if not items:
        yield []
        return
    head, rest = items[0], items[1:]
    if head == ">>":
        yield from _ways(rest)
    elif head == "(":
        end = _closing(rest)
        yield from _ways(rest[:end] + rest[end + 1 :])
        if rest[end] == ")?":
            yield from _ways(rest[end + 1 :])
    else:
        optional = head.endswith("?") and gap_letters(head) is None
        for tail in _ways(rest):
            yield [head.rstrip("?") if optional else head, *tail]
            if optional:
                yield tail


def _closing(items: list[str]) -> int:
    """Place of the bracket that closes the one just opened."""
    depth = 0
    for place, item in enumerate(items):
        if item.startswith(")"):
            if depth == 0:
                return place
            depth -= 1
        depth += item == "("
    raise KeyError("(")


def _letters(way: list[str]) -> Opening:
    places: list[str] = []
    glue = False
    for item in way:
        gap = gap_letters(item)
        if gap is None and glue:
            places.append("_")
        places.append(gap or class_letters(item.rpartition("=")[2]))
        glue = gap is None
    return tuple(places[:LETTERS_SEEN])
