"""Which words of two claims name the same thing, and which are left over on either side."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from factcheck.domain.claim_view import ClaimView, Word

_HEADS = ("rate", "quote", "zahl", "wert", "kosten", "summe", "dauer", "preis", "hohe")
_SHORTEST_HEAD = 4
_SHORTEST_START = 6
_COGNATE = 0.74


@dataclass(frozen=True, slots=True)
class Alignment:
    """`pairs` name the same thing; `left` and `right` are what is left over."""

    pairs: tuple[tuple[Word, Word], ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]

    @property
    def nouns(self) -> tuple[tuple[Word, Word], ...]:
        """The pairs of nouns and names."""
        return tuple(pair for pair in self.pairs if pair[0].noun or pair[1].noun)


def align(left: ClaimView, right: ClaimView) -> Alignment:
    """Each word with every word of the other side that it may be; several may share one."""
    foreign = left.language != right.language
    pairs: list[tuple[Word, Word]] = []
    mine: set[int] = set()
    theirs: set[int] = set()
    for at, one in enumerate(left.words):
        for place, other in enumerate(right.words):
            if same(one, other, foreign):
                pairs.append((one, other))
                mine.add(at)
                theirs.add(place)
    return Alignment(
        tuple(pairs),
        tuple(word for at, word in enumerate(left.words) if at not in mine),
        tuple(word for place, word in enumerate(right.words) if place not in theirs),
    )


def same(one: Word, other: Word, foreign: bool = False) -> bool:
    """Whether two words share a stem or a concept, or one is the other's head ("Hilfspaket", "Paket").

    In two languages nouns that are spelt nearly alike are one ("Damm", "dam").
    """
    for key in one.keys:
        if key in other.keys and not key.startswith("h:"):
            return True
    if set(one.kinds) & set(other.keys) or set(other.kinds) & set(one.keys):
        return True
    if _heads(one) & set(other.concepts) | _heads(other) & set(one.concepts):
        return foreign or not (one.other or other.other)
    if not (one.noun and other.noun):
        return False
    if foreign and SequenceMatcher(None, _plain(one.text), _plain(other.text)).ratio() >= _COGNATE:
        return True
    short, long = _plain(one.text), _plain(other.text)
    if len(short) > len(long):
        short, long = long, short
    if len(short) >= _SHORTEST_HEAD and long.endswith(short) and len(long) - len(short) >= 3:
        return not (one.other or other.other)
    return len(short) >= _SHORTEST_START and long.startswith(short) and long.endswith(_HEADS)


def _heads(word: Word) -> set[str]:
    """What the last part of a compound names, which another language says in words of their own."""
    return {key[2:] for key in word.keys if key.startswith("h:")}


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return text.lower().replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
