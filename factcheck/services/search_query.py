"""What a person types to search, as stems: words, "phrases", beginnings*, -words that must not be there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck.domain.text import normalise
from factcheck.errors import BadInput
from factcheck.reading.search_names import lookup_keys, other_spellings
from factcheck.reading.search_pieces import joined
from factcheck.reading.search_words import stems_of
from factcheck.reading.word_stems import fold, is_common
from factcheck.storage.reader import Reader
from factcheck.storage.search_find import Group, Wanted, spellings

_QUOTES = str.maketrans(dict.fromkeys("„“”‟«»", '"'))
_PIECE = re.compile(r'([-–−]?)"([^"]*)(?:"|$)|(\d{1,3}(?: \d{3})+(?!\w))|(\S+)')
_LONGEST = 10_000
_MOST = 40
"""Words of a query that are looked at: a whole paragraph is for `match`."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for: `group` as the index knows it, `typed` as folded words, to prefer what was typed.

    `common` says that it is a function word; `word` is what may be a name.
    """

    group: Group
    typed: tuple[str, ...]
    excluded: bool = False
    common: bool = False
    word: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """`required` and `excluded` decide what is found, `wished` (function words) only helps to order it."""

    required: tuple[Term, ...]
    wished: tuple[Term, ...]
    excluded: tuple[Term, ...]

    def wanted(self) -> Wanted:
        """For the index."""
        return Wanted(
            tuple(term.group for term in self.required), tuple(term.group for term in self.excluded)
        )


def read_query(raw: str) -> Query:
    """The query typed.

    Function words count only where there is nothing else. Raises BadInput where there is no word to look for.
    """
    terms = list(_terms(normalise(raw[:_LONGEST]).translate(_QUOTES)))[:_MOST]
    excluded = tuple(term for term in terms if term.excluded)
    kept = _distinct(term for term in terms if not term.excluded)
    if not kept:
        said = "Say as well what is looked for." if excluded else 'factcheck search "bridge closed"'
        raise BadInput("There is no word to look for.", said)
    telling = tuple(term for term in kept if not term.common)
    if not telling:
        return Query(kept, (), excluded)
    return Query(telling, tuple(term for term in kept if term.common), excluded)


def with_spellings(reader: Reader, query: Query) -> Query:
    """The same query, its words joined by the other spellings of the names they may be."""
    keys = {term.word: lookup_keys(term.word) for term in query.required if term.word}
    found = spellings(reader, sorted({key for some in keys.values() for key in some}))
    terms = []
    for term in query.required:
        known = [form for key, form in found if term.word and key in keys[term.word]]
        others = other_spellings(term.word, known) if term.word else []
        terms.append(replace(term, group=(*term.group, *(one for one in others if one not in term.group))))
    return replace(query, required=tuple(terms))


def _distinct(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple({term.group: term for term in terms}.values())


def _terms(text: str) -> Iterator[Term]:
    for match in _PIECE.finditer(text):
        minus, phrase, number, word = match.groups()
        if phrase is not None:
            yield from _phrase(phrase, excluded=bool(minus))
        elif number is not None:
            yield from _phrase(number, excluded=False)
        else:
            excluded = word[0] in "-–−" and len(word) > 1
            yield from _word(word.lstrip("-–−") if excluded else word, excluded)


def _phrase(text: str, *, excluded: bool) -> Iterator[Term]:
    stems = stems_of(text)
    if stems:
        yield Term((" ".join(stems),), _folded(text), excluded, all(map(is_common, stems)))


def _word(text: str, excluded: bool) -> Iterator[Term]:
    stems = stems_of(text)
    if not stems:
        return
    bare = text.rstrip("*")
    beginning = fold(bare) if bare != text and len(stems) == 1 else ""
    if beginning:
        yield Term((f"{beginning}*", *stems), (beginning,), excluded)
    elif len(stems) == 1:
        lone = text if text.isalpha() else None
        common = is_common(stems[0])
        yield Term((stems[0],), _folded(text), excluded, common, None if common or excluded else lone)
    else:  # US-Präsident: both words side by side, or written as one
        whole = joined(text) if re.fullmatch(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+", text) else None
        yield Term((" ".join(stems), *([whole] if whole else [])), _folded(text), excluded)


def _folded(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(fold, re.findall(r"\w+", text))))
