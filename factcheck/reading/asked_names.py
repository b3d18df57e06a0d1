"""The people a claim names, with how well the title before each is what a key asks for."""

from __future__ import annotations

import re

from factcheck.domain.asked import NamedOne
from factcheck.reading.asked_keys import key_words, spellings
from factcheck.reading.asked_words import asked_words
from factcheck.reading.frame_words import frame_words
from factcheck.reading.names import name_keys
from factcheck.reading.speech_words import SpeechWords, speech_words

_CAPITAL = r"(?:(?:[A-ZÀ-ÖØ-Þ]\.[ \u00a0]?){1,3}(?=[A-ZÀ-ÖØ-Þ])|[A-ZÀ-ÖØ-Þ][\w’'-]*)"
_PARTICLES = r"(?:(?:v[ao]n de[nr]|von|van|de|da|di|del|al|bin|ibn|la|le)[ \u00a0])"
_RUN = re.compile(
    rf"(?<![\w.’'-]){_CAPITAL}(?:[ \u00a0]?(?<=[ \u00a0.]){_PARTICLES}{{0,2}}{_CAPITAL}){{0,6}}"
)
_NOUN_ENDS = (
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "schaft",
    "schaften",
    "tion",
    "tionen",
    "tät",
)
_OF_A_LAND = re.compile(r"(?:isch|deutsch)e[nmrs]?\Z")
_LAND = 3
"""Letters that an adjective shares with the name of its country."""
_OTHER = ("vize", "vice", "ex-", "alt", "stellvertret", "deputy", "us-vize")
"""First parts that make another office of it."""
_MOST_PARTS, _SHORTEST = 4, 3
_BEFORE = re.compile(r"(\w[\w-]*)[ \u00a0]\Z")
_RELATIVE = re.compile(r", (?:\w{2,6} )?\w{3,5}[ \u00a0]\Z")
"""Before a name: the pronoun of a relative clause, not an article (", mit dem Jan Moor …")."""


def names_in(quote: str, language: str, keys: tuple[str, str]) -> tuple[NamedOne, ...]:
    """Full names, and surnames behind a title; `keys` are the subject and attribute a person wrote down."""
    words = speech_words(language)
    found = (_name(quote, match, words, language, keys) for match in _RUN.finditer(quote))
    return tuple(name for name in found if name)


def _name(
    quote: str, match: re.Match[str], words: SpeechWords, language: str, keys: tuple[str, str]
) -> NamedOne | None:
    parts = [part for part in re.split(r"[ \u00a0]+", match[0]) if part]
    titles = [at for at, part in enumerate(parts) if _title(part, words, language)]
    title, name = (parts[titles[-1]], parts[titles[-1] + 1 :]) if titles else ("", parts)
    before = _BEFORE.search(quote, max(0, match.start() - 40), match.start())
    if not titles:
        while name and (name[0] in words.not_names or (len(name) > 2 and _listed(name[0], language))):
            name = name[1:]
        if before and _title(before[1], words, language) and len(name) == len(parts):
            title = before[1]  # English: "president John Smith"
        elif (
            before
            and words.has("determiners", before[1])
            and language == "de"
            and name == parts
            and not _RELATIVE.search(quote, max(0, match.start() - 20), match.start())
        ):
            name = name[1:]  # "der Däne Jens Vogt"; of "die Stadt Kiel" one word is left, and no name
    if (
        before
        and words.has("determiners", before[1])
        and language == "de"
        and parts[-1].endswith("s")
        and title == ""
    ):
        return None  # ", der Stellvertreter Kerns, …"
    if not 0 < len(name) <= _MOST_PARTS or (len(name) < 2 and not title):
        return None
    if language == "de" and name[-1].lower().endswith(_NOUN_ENDS):
        return None
    if asked_words(language).has("no people", name[-1].lower()):
        return None
    if name[-1] in words.not_names or (not title and all(_listed(part, language) for part in name)):
        return None
    text = " ".join(name)
    abroad = _elsewhere(quote[max(0, match.start() - 40) : match.start()], keys[0], language)
    fits = 0 if abroad else _fits(title, keys)
    return NamedOne(
        text, match.start() + match[0].rfind(name[0]), match.end(), frozenset(name_keys(name[-1])),
        frozenset(part.lower() for part in name),
        fits,
    )  # fmt: skip


def is_title(word: str, language: str) -> bool:
    """Whether a word with a capital is the name of an office, in either language for keys."""
    return any(_title(word, speech_words(code), code) for code in dict.fromkeys((language, "de", "en")))


def _title(part: str, words: SpeechWords, language: str) -> bool:
    if part in words.titles or (words.lower_nouns and part.capitalize() in words.titles):
        return True
    low = part.lower().removesuffix("s")
    return language == "de" and part[0].isupper() and low.endswith(words.title_ends) and len(low) > 4


def _listed(part: str, language: str) -> bool:
    """Whether it is a word of the language rather than a name."""
    return bool(frame_words(language).names(part))


def _fits(title: str, keys: tuple[str, str]) -> int:
    plain = _plain(title)
    if not plain:
        return 0
    if plain in (_plain(keys[0]), _plain(keys[1])):
        return 2
    asked = [_plain(spelt) for key in keys for word in key_words(key) for spelt in spellings(word)]
    if plain.startswith(_OTHER) != any(word.startswith(_OTHER) or f"-{_OTHER[0]}" in word for word in asked):
        return 0
    asked = [word.removesuffix("in") for word in (*asked, *map(_plain, keys)) if len(word) > _SHORTEST]
    plain = plain.removesuffix("in")
    return int(any(word.endswith(plain) or plain.endswith(word) for word in asked))


def _elsewhere(before: str, subject: str, language: str) -> bool:
    """Whether the office before a name is that of another country than the key's: "der ukrainische Präsident"
    for "USA / Präsident"."""
    words = frame_words(language)
    own = {key for word in key_words(subject) for key in words.keys(word.capitalize()) if key in words.places}
    last = (before.split()[-1:] or [""])[0].lower()
    if language != "de" or not own or not _OF_A_LAND.search(last):
        return False
    beginnings = [word[:_LAND] for word in key_words(subject)]
    american = last.startswith("amerikan") and bool(
        {"usa", "us", "vereinigte", "amerika"} & set(key_words(subject))
    )
    british = last.startswith("brit") and any(word.startswith("großbrit") for word in key_words(subject))
    return not american and not british and not last.startswith(tuple(beginnings))


def _plain(text: str) -> str:
    low = text.lower().replace("ß", "ss")
    for umlaut, spelt in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        low = low.replace(umlaut, spelt)
    return re.sub(r"[\s_]+", "-", low)
