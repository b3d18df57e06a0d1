"""Names across spellings: keys to look a name up with, and matches to show to a person.

A key never decides. Transliteration turns one name into many spellings (Selenskyj, Zelensky), and any key
wide enough to join them also joins some names that differ; so matches come as proposals with a reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.reading.names_phonetics import cologne

_PART = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "da",
        "di",
        "del",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "zu",
        "ten",
        "of",
    ]
)
_TITLES = frozenset(["dr", "prof", "mr", "mrs", "ms", "sir", "herr", "frau", "dame", "lord", "jr", "sr"])
_PLAIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}

# Letters and groups that German, English, French and Polish writers choose for one Cyrillic or Arabic
# sound; the first form is ours. Longest first.
_GROUPS = (
    ("shch", "S"), ("schtsch", "S"), ("szcz", "S"), ("tsch", "C"), ("tch", "C"), ("cz", "C"), ("ch", "H"),
    ("kh", "H"), ("sch", "S"), ("sh", "S"), ("sz", "S"), ("zh", "S"), ("ts", "Z"), ("tz", "Z"), ("ph", "f"),
    ("th", "t"), ("gh", "g"), ("dj", "C"), ("dzh", "C"), ("dsch", "C"), ("ck", "k"), ("qu", "kv"),
)  # fmt: skip
_GROUP = re.compile("|".join(sorted((source for source, _ in _GROUPS), key=len, reverse=True)))
_SOUND = dict(_GROUPS)
_LETTERS = str.maketrans({"w": "v", "j": "i", "y": "i", "c": "k", "q": "k", "x": "s", "z": "s", "Z": "s"})
_SPOKEN = str.maketrans({"S": "s", "C": "s", "H": "h", "Z": "s"})
_ARTICLE = re.compile(r"^(?:al|el|ibn|bin)-")
_NO_LETTER = re.compile(r"[^a-z]")
_CH = re.compile(r"(?<![st])ch")
_TWICE = re.compile(r"(.)\1+")
_OFF = re.compile(r"i?[oe](?:v|f)$")
_GLIDE = re.compile(r"^i(?=[aou])|(?<=[aeou])i(?=[^aeiou])|i(?=[aou])")
_LONGEST = 60  # letters of one part of a name
_SHORT = 4


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A known name that the name could be; `reason` is one plain line, `confidence` 0 to 1."""

    known: str
    confidence: float
    reason: str


def name_keys(name: str) -> tuple[str, ...]:
    """Keys of a name, the surest first: the folded surname and its Kölner Phonetik; () for no letters.

    Spellings of one name share at least one key. Keys look like `n:selenski` and `k:8546`.
    """
    sounds = _surname_sounds(name)
    phonetic = (cologne(sound.translate(_SPOKEN)) for sound in sounds)
    return (
        *(f"n:{sound}" for sound in sounds),
        *dict.fromkeys(f"k:{code}" for code in phonetic if len(code) > 1),
    )


@lru_cache(maxsize=10_000)
def sound_keys(name: str) -> tuple[str, ...]:
    """The first of these keys alone, those by the folded surname."""
    return tuple(f"n:{sound}" for sound in _surname_sounds(name))


def surname_key(name: str) -> str:
    """The surest of these keys, "" for no letters."""
    return next(iter(sound_keys(name)), "")


def match_name(name: str, known: Iterable[str]) -> list[NameMatch]:
    """The known names that this one could be, best first. Same surname, other first name is no match."""
    keys = set(name_keys(name))
    found = []
    for other in dict.fromkeys(known):
        if keys & set(name_keys(other)):
            match = _compare(name, other)
            if match:
                found.append(match)
    return sorted(found, key=lambda match: (-match.confidence, match.known))


def _compare(name: str, other: str) -> NameMatch | None:
    mine, theirs = _parts(name), _parts(other)
    if mine == theirs:
        return NameMatch(other, 1.0, "the same name")
    same_sound = _alike(mine[-1], theirs[-1], exactly=True)
    if not same_sound and not _alike(mine[-1], theirs[-1]):
        return None
    surname = 0.9 if same_sound else 0.6
    if len(mine) == 1 or len(theirs) == 1:
        return NameMatch(other, round(surname - 0.2, 2), "the same surname, one without a first name")
    if _first_names_agree(mine[0], theirs[0]):
        return NameMatch(other, surname, "surname and first name sound alike")
    return None


def _first_names_agree(one: str, two: str) -> bool:
    """Initials fit whole names; else the names must sound alike."""
    if min(len(one.strip(".")), len(two.strip("."))) == 1 or "." in (one[-1], two[-1]):
        return one[0] == two[0]
    return _alike(one, two)


def _alike(one: str, two: str, *, exactly: bool = False) -> bool:
    pairs = [(left, right) for left in _sounds(one) for right in _sounds(two)]
    return any(left == right or (not exactly and _close(left, right)) for left, right in pairs)


def _close(one: str, two: str) -> bool:
    """Alike but for e and i, or for one letter more in a name of five or more."""
    if one.replace("e", "i") == two.replace("e", "i"):
        return True
    shorter, longer = sorted((one, two), key=len)
    if len(shorter) < 5 or len(longer) - len(shorter) != 1 or one[0] != two[0]:
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _parts(name: str) -> list[str]:
    """First names and surname in small letters, titles and particles left out."""
    swapped = name.split(",")
    if len(swapped) == 2 and len(swapped[0].split()) == 1:
        name = f"{swapped[1]} {swapped[0]}"
    parts = [_plain(part) for part in _PART.findall(unicodedata.normalize("NFC", name)[:200])]
    kept = [part for part in parts if part.strip(".") not in _TITLES and part not in _PARTICLES]
    return [_ARTICLE.sub("", part) for part in kept or parts]


def _plain(part: str) -> str:
    """Without marks; German umlauts keep their e, as in transliterations."""
    low = part.lower()
    if low.isascii():
        return low
    low = low.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    low = "".join(_PLAIN.get(letter, letter) for letter in low)
    spread = unicodedata.normalize("NFD", low)
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def _surname_sounds(name: str) -> tuple[str, ...]:
    parts = _parts(name)
    return _sounds(parts[-1]) if parts else ()


def _sounds(part: str) -> tuple[str, ...]:
    """The part folded over its transliterations: "lavrov" and "lawrow" both give "lavrov".

    "ch" is one sound to a German writer and another to an English one; such a part has both.
    """
    low = _NO_LETTER.sub("", part)[:_LONGEST]
    german = _fold(low)
    if _CH.search(low):
        return german, _fold(_CH.sub("tsch", low))
    return (german,)


def _fold(low: str) -> str:
    low = _GROUP.sub(lambda match: _SOUND[match[0]], low.replace("x", "ks")).translate(_LETTERS)
    low = _OFF.sub("ov", _TWICE.sub(r"\1", low))
    low = low.replace("ou", "u").replace("ae", "e").replace("oe", "o").replace("ue", "u").replace("ie", "i")
    if len(low) > _SHORT:  # a glide between vowels is written or not: "Leonid Brezhnev", "Janukowytsch"
        low = _GLIDE.sub("", low)
    return _TWICE.sub(r"\1", low)
