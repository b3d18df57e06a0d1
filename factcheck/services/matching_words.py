"""Claims that share the telling words of a text: a few bounded questions to the index."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from factcheck.reading.search_words import APART, stems_of, telling
from factcheck.reading.word_stems import fold, stem
from factcheck.services.search_query import Query, Term, with_spellings
from factcheck.storage.reader import Reader
from factcheck.storage.search_find import Group, Passing, Wanted, last_words, newest

_SAMPLE = 1_000
"""The last claims tell which words are common here."""
_ALL_OF, _PAIRS_OF, _EACH_OF = 3, 5, 3
"""Asked for: all of the rarest three words, every two of the rarest five, each of the rarest three."""
_MOST = 40
_AT_LEAST = 0.34
_WORD = re.compile(r"[^\W\d_]{3,}")


def like_words(reader: Reader, text: str, passing: Passing, *, most: int) -> list[tuple[float, int]]:
    """Likeness (0 to 1) and number of the claims whose telling words are most like the text's, best first.

    Numbers do not count: that is for the values.
    """
    mine = [one for one in telling(stems_of(text)) if not one[0].isdigit()]
    seen = Counter(one for words in last_words(reader, "claim", _SAMPLE) for one in set(words.split()))
    rare = sorted(mine, key=lambda one: (seen[one], -len(one), one))[:_PAIRS_OF]
    groups = _groups(reader, text, rare)
    found: dict[int, str] = {}
    for some in _questions([groups[one] for one in rare]):
        wanted = Wanted(tuple(some))
        found.update(newest(reader, "claim", wanted, passing, _MOST))
    weight = {one: _weight(seen[one]) for one in mine}
    same = {other: one for one, group in groups.items() for other in group}
    scored = [(-_likeness(weight, words, seen, same), words, number) for number, words in found.items()]
    return [(-points, number) for points, _, number in sorted(scored) if -points >= _AT_LEAST][:most]


def _questions(groups: Sequence[Group]) -> Iterable[tuple[Group, ...]]:
    if len(groups) >= _ALL_OF:
        yield tuple(groups[:_ALL_OF])
    yield from combinations(groups, 2)
    yield from ((group,) for group in groups[:_EACH_OF])


def _groups(reader: Reader, text: str, stems: Sequence[str]) -> dict[str, Group]:
    """Each stem with the stems of the other spellings of the name it may be."""
    written = {stem(fold(word)): word for word in _WORD.findall(text) if word[0].isupper()}
    terms = tuple(Term((one,), (one,), word=written.get(one)) for one in stems)
    return {term.group[0]: term.group for term in with_spellings(reader, Query(terms, (), ())).required}


def _weight(often: int) -> float:
    return 0.2 + math.log((_SAMPLE + 1) / (often + 1)) / math.log(_SAMPLE + 1)


def _likeness(weight: dict[str, float], words: str, seen: Counter[str], same: dict[str, str]) -> float:
    """Shared weight, as a share of both; the part of the claim that fits best counts."""
    best = 0.0
    for part in words.split(f" {APART} "):
        theirs = {same.get(one, one) for one in telling(part.split()) if not one[0].isdigit()}
        both = sum(weight[one] for one in theirs & weight.keys())
        of_theirs = sum(weight.get(one) or _weight(seen[one]) for one in theirs)
        if both:
            best = max(best, both / math.sqrt(sum(weight.values()) * of_theirs))
    return round(best, 4)
