"""The order of what was found, made from its words alone: so it is the same on both databases."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.services.search_query import Query, Term

_EXACT, _BEGINNING, _SPELLING = 1.0, 0.8, 0.6
"""What an occurrence counts: the word itself, a word that begins so, another spelling of the name."""
_USUAL = {"claim": 30, "article": 600, "evidence": 30}
"""Words a text of that kind has as a rule; in a longer one a single occurrence says less."""
_SATURATION = 1.2
_WISHED = 0.05


def score(query: Query, owner: str, words: str) -> float:
    """How well words fit: how often each term occurs, how long the text is, how close the terms stand."""
    stems = words.split()
    length = _SATURATION * (0.5 + 0.5 * len(stems) / _USUAL[owner])
    places = [_places(term, stems) for term in query.required]
    found = 0.0
    for term, at in zip(query.required, places, strict=True):
        often = sum(weight for _, weight in at)
        found += len(term.typed) * often / (often + length)
    if len(places) > 1 and all(places):
        found += 1 / (1 + _gap([[place for place, _ in at] for at in places]))
    if query.wished:
        there = set(stems)
        found += _WISHED * sum(not there.isdisjoint(term.group) for term in query.wished)
    return round(found, 6)


def _places(term: Term, stems: Sequence[str]) -> list[tuple[int, float]]:
    """Where a term stands, and what each place counts."""
    found: dict[int, float] = {}
    for rank, one in enumerate(term.group):
        if one.endswith("*"):
            start = one[:-1]
            hits = [(at, _BEGINNING) for at, stem in enumerate(stems) if stem.startswith(start)]
        elif " " in one:
            row = one.split()
            hits = [
                (at, _EXACT)
                for at, stem in enumerate(stems)
                if stem == row[0] and list(stems[at : at + len(row)]) == row
            ]
        else:
            weight = _SPELLING if rank and term.word else _EXACT
            hits = [(at, weight) for at, stem in enumerate(stems) if stem == one]
        for at, weight in hits:
            found[at] = max(weight, found.get(at, 0.0))
    return sorted(found.items())


def _gap(places: Sequence[Sequence[int]]) -> int:
    """Words between the terms where they stand closest; several terms may share a place."""
    marks = sorted((at, number) for number, some in enumerate(places) for at in some)
    best, first = len(marks) and marks[-1][0], 0
    inside: dict[int, int] = {}
    for at, number in marks:
        inside[number] = inside.get(number, 0) + 1
        while len(inside) == len(places):
            best = min(best, at - marks[first][0])
            left = marks[first][1]
            inside[left] -= 1
            if not inside[left]:
                del inside[left]
            first += 1
    return max(0, best - len(places) + 1)
