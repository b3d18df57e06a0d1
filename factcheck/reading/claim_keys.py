"""What a claim can be found by when another one is held against it: its words, names, quotations, events.

Much cheaper than reading the claim: one pass over its words, so that a million claims take minutes. A key
never decides anything, it only brings two claims together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from factcheck.domain.text import sha256
from factcheck.reading.frame_words import FrameWords, frame_words
from factcheck.reading.names import surname_key

VERSION = "keys-3"

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PAIR = re.compile(r"\b([A-ZÄÖÜ][\w'’-]*) (?=([A-ZÄÖÜ][\w'’-]{2,}))")
_QUOTED = re.compile(r"[„“”»«\"]([^„“”»«\"]{20,})[„“”»«\"]")
_RUN = 5
_MOST_RUNS = 40
_MOST_EVENTS = 12
_SHORTEST = 3
EVENTS = frozenset(
    (
        "talk", "meet", "treaty", "arrangement", "ceasefire", "sign", "begin", "end", "cancel", "resign",
        "attack", "die", "crash", "elect", "adopt", "found", "open", "close", "occupy", "sentence", "born",
        "marry", "appoint", "postpone",
    )
)  # fmt: skip
"""Concepts that name what happened, not what somebody is."""


class Key(NamedTuple):
    """One key: `kind` is word, sound, quotation or event here; services add what values say."""

    kind: str
    key: str


def word_keys(
    text: str,
    language: str,
    *,
    spoken: str = "",
    months: Iterable[str] = (),
    lexicon: Path | None = None,
) -> set[Key]:
    """The keys of a claim's words. `spoken` are those of them that are a quotation; `months` ("2025-08") are
    those its events may have happened in."""
    words = frame_words(language, lexicon)
    found = [match[0] for match in _WORD.finditer(text)]
    seen = [_seen(word, words) for word in found]
    keys = {Key("word", key) for key in _content(found, seen, words)}
    names = list(surnames(text, words))
    keys |= {Key("sound", sound) for name in names if (sound := surname_key(name))}
    places = {word for word, one in zip(found, seen, strict=True) if one.place}
    keys |= set(_events(keys, sorted({*names, *places}), sorted(months), words))
    quoted = [*([spoken] if spoken else []), *(match[1] for match in _QUOTED.finditer(text))]
    for quotation in quoted:
        keys |= {Key("quotation", run) for run in _runs(quotation)}
    return keys


@lru_cache(maxsize=4_000)
def keys_of_subject(subject: str) -> frozenset[Key]:
    """The keys that the words of a subject ("flut-altdorf") would have in a text, in any language: they say
    nothing that the subject has not said."""
    keys: set[Key] = set()
    for part in subject.split("-"):
        for words in (frame_words("de"), frame_words("en")):
            forms = (words.stem(part), *words.keys(part), *words.keys(part.capitalize()))
            keys |= {Key("word", key) for key in forms}
        if sound := surname_key(part):
            keys.add(Key("sound", sound))
    return frozenset(keys)


class _Seen(NamedTuple):
    """What a word by itself gives: its key, "" when it says nothing; whether it is a known place; and whether
    a list knows it, so that it is no surname."""

    key: str
    place: bool
    known: bool


_SILENT = ("passed over", "negation", "scope", "many", "none")


@lru_cache(maxsize=20_000)
def _seen(word: str, words: FrameWords) -> _Seen:
    low = word.lower()
    key = words.keys(word)[0]
    silent = (
        len(low) < _SHORTEST
        or any(words.has(section, low) for section in _SILENT)
        or (word.islower() and (words.has("neutral verbs", low) or words.has("particles", low)))
    )
    known = key.startswith("c:") or words.has("passed over", low)
    return _Seen("" if silent else key, key in words.places, known)


def _content(found: list[str], seen: list[_Seen], words: FrameWords) -> Iterator[str]:
    """Concepts, and the stems of words that have none; words that say nothing by themselves are left out."""
    lower = [word.lower() for word in found]
    for at, low in enumerate(lower):
        for parts, concept in words.phrases.get(low, ()):
            if tuple(lower[at : at + len(parts)]) == parts:
                yield f"c:{concept}"
                break
        if seen[at].key:
            yield seen[at].key


def surnames(text: str, words: FrameWords) -> Iterator[str]:
    """The last of two capitalised words side by side, where no list knows either of them."""
    for match in _PAIR.finditer(text):
        one, other = match.groups()
        if not (_seen(one, words).known or _seen(other, words).known):
            yield other


def _events(keys: set[Key], names: list[str], months: list[str], words: FrameWords) -> Iterator[Key]:
    """What happened, with one of those who took part or the place, and the month."""
    concepts = sorted(key.key[2:] for key in keys if key.kind == "word" and key.key[2:] in EVENTS)
    stems = sorted({words.stem(name) for name in names})
    yield from islice(event_keys([f"c:{concept}" for concept in concepts], stems, months), _MOST_EVENTS)


def told_in(text: str, language: str, lexicon: Path | None = None) -> list[str]:
    """What a claim tells, as it is joined to the event of its article: concepts before stems, also those of
    the last part of a compound ("Tarifvertrag" is a treaty), the longest first."""
    words = frame_words(language, lexicon)
    found = [match[0] for match in _WORD.finditer(text)]
    told = set(_content(found, [_seen(word, words) for word in found], words))
    heads = {f"c:{concept}" for word in found if word[0].isupper() for concept in words.head(word.lower())}
    return sorted(told | heads, key=lambda one: (not one.startswith("c:"), -len(one), one))


def event_keys(told: Iterable[str], names: Sequence[str], months: Sequence[str]) -> Iterator[Key]:
    """What is told (`c:die`, stems) with each of the names it is told of and each month."""
    for one in told:
        for name in names:
            for month in months:
                yield Key("event", f"{one}|{name}|{month}")


def _runs(quotation: str) -> list[str]:
    """Hashes of every five words in a row: near-identical quotations share most of them."""
    words = re.findall(r"\w+", quotation.lower())
    runs = [" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    return [sha256(run)[:16] for run in runs[:_MOST_RUNS]]
