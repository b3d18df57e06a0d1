"""Which words of two claims name the same thing, and which are left over on either side."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from factcheck.domain.claim_view import ClaimView, Word

_HEADS = ("rate", "quote", "zahl", "wert", "kosten", "summe", "dauer", "preis", "hohe")
_ENDINGS = ("s", "es", "n", "en", "e", "er", "ern", "ens", "in", "innen", "se", "ses", "sen")
"""What one German noun has behind another form of itself."""
_SHORTEST_HEAD = 4
_SHORTEST_START = 6
_COGNATE = 0.74
_BESIDE = 12
"""Letters between the two words of what one compound names: "für den", "of the"."""


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
    known = _by_key(right.words)
    nouns = [place for place, word in enumerate(right.words) if word.noun]
    for at, one in enumerate(left.words):
        places = {place for key in (*one.keys, *one.kinds) for place in known.get(key, ())}
        places.update(nouns if one.noun else ())
        for place in sorted(places):
            other = right.words[place]
            if same(one, other, foreign):
                pairs.append((one, other))
                mine.add(at)
                theirs.add(place)
    mine |= {at for at, word in enumerate(left.words) if at not in mine and _inside(word, 1, pairs)}
    theirs |= {at for at, word in enumerate(right.words) if at not in theirs and _inside(word, 0, pairs)}
    return Alignment(
        tuple(pairs),
        tuple(word for at, word in enumerate(left.words) if at not in mine),
        tuple(word for place, word in enumerate(right.words) if place not in theirs),
    )


def _inside(word: Word, side: int, pairs: list[tuple[Word, Word]]) -> bool:
    """Whether a compound of the other side holds the word with one it stands beside: "oil prices", "Ölpreis";
    "der Preis für Öl"."""
    return any(
        both[side].parts
        and both[1 - side] is not word
        and both[1 - side].clause == word.clause
        and not set(both[side].parts).isdisjoint(word.keys)
        and max(word.start - both[1 - side].end, both[1 - side].start - word.end) <= _BESIDE
        for both in pairs
    )


def _by_key(words: tuple[Word, ...]) -> dict[str, list[int]]:
    """Each key, kind and head to the places of the words that have it."""
    found: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        for key in (*word.keys, *word.kinds):
            found.setdefault(key, []).append(place)
            if key.startswith("h:"):
                found.setdefault(f"c:{key[2:]}", []).append(place)
            elif key.startswith("c:"):
                found.setdefault(f"h:{key[2:]}", []).append(place)
    return found


def same(one: Word, other: Word, foreign: bool = False) -> bool:
    """Whether two words share a stem or a concept, or one is the other's head ("Hilfspaket", "Paket"), or of
    the kind the other names ("Brand", "Unglück").

    In two languages nouns that are spelt nearly alike are one ("Damm", "dam"). Two people are not one, of
    whatever office.
    """
    if _two_people(one.keys, other.keys):
        return False
    for key in one.keys:
        if key in other.keys and not key.startswith("h:"):
            return True
    if one.kinds or other.kinds:
        for kind in one.kinds:
            if kind in other.keys:
                return True
        for kind in other.kinds:
            if kind in one.keys:
                return True
    if not (one.noun or other.noun):
        return False
    if _heads(one.keys, other.keys) or _heads(other.keys, one.keys):
        return foreign or not (one.other or other.other)
    return one.noun and other.noun and _spelt_alike(one, other, foreign)


@lru_cache(maxsize=65536)
def _two_people(keys: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether each is a person, by name or office, and not the same: "US-Präsident", "französischer"."""
    people, known = ({key for key in side if key.startswith("p:")} for side in (keys, others))
    return bool(people and known) and people.isdisjoint(known)


def _spelt_alike(one: Word, other: Word, foreign: bool) -> bool:
    short, long = _plain(one.text), _plain(other.text)
    if foreign and _cognates(short, long):
        return True
    if len(short) > len(long):
        short, long = long, short
    if len(short) < _SHORTEST_HEAD:
        return False
    if long.endswith(short) and len(long) - len(short) >= 3:
        return not (one.other or other.other)
    if not long.startswith(short):
        return False
    return long[len(short) :] in _ENDINGS or (len(short) >= _SHORTEST_START and long.endswith(_HEADS))


@lru_cache(maxsize=16384)
def _cognates(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _COGNATE


@lru_cache(maxsize=16384)
def _heads(keys: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether the last part of a compound names what the other word names."""
    return any(key.startswith("h:") and f"c:{key[2:]}" in others for key in keys)


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return text.lower().replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
