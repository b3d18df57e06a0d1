"""The outline of a claim: what can be told of its view without reading it, at a tenth of the cost.

What it cannot tell it leaves open to one side (domain/claim_outline.py); a test holds it against the view.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from factcheck.domain.claim_outline import Name, Outline
from factcheck.domain.wording import told_words
from factcheck.reading.action_stems import action_stem, made_of
from factcheck.reading.frame_people import marks_of
from factcheck.reading.frame_roles import asides, role_of
from factcheck.reading.frame_tokens import FrameToken, frame_tokens
from factcheck.reading.frame_words import FrameWords, frame_words, stem
from factcheck.reading.lands import land_keys
from factcheck.reading.names import sound_keys
from factcheck.reading.office_words import office_words

_WORDS = re.compile(r"[^\W\d_]+")
_OFFICE = re.compile(
    r"minister|präsident|kanzler|sekretär|meister|gouverneur|botschafter|chef|anwalt"
    r"|president|chancellor|governor|ambassador|secretary"
)
_NEITHER = frozenset(("weder", "noch", "neither"))
_OR = frozenset(("oder", "noch", "sowie", "or", "nor"))
_QUOTED = re.compile('["„“”»«]')
_LINE_MARKS = re.compile(r"[.|•·—–]\s")
_BYLINE = re.compile(r", (?:by|von) [A-ZÄÖÜ]")
_RUN = 5
_SHORT_TEXT = 8
_SHARED = 4
"""Letters at the end or the beginning that two forms of one noun share (detectors/alignment.py)."""
_SHORTEST_NAME = 5
_SHORTEST_PART = 4
_REACH = 5
_NOTHING: frozenset[str] = frozenset()


class _Traits(NamedTuple):
    """What one word adds to an outline."""

    marks: frozenset[str]
    sure: bool
    concepts: frozenset[str]
    places: frozenset[str]


def outline_of(text: str, language: str, lexicon: Path | None = None, *, quoted: bool = False) -> Outline:
    """The outline of a claim; `quoted` says that all of it is direct speech."""
    words = frame_words(language, lexicon)
    tokens = frame_tokens(text, [])
    lows = {token.low for token in tokens}
    several = frozenset(_of_several(tokens, lows, words))
    named = frozenset(key[2:] for key in several if key.startswith("c:"))
    traits = [(token, _traits(token.text, words)) for token in tokens if token.word]
    joined = f" {' '.join(token.low for token in tokens)} "
    calls = office_words(words.language, lexicon).calls
    return Outline(
        words.language,
        tuple(_names(tokens, words)),
        several.union(words.general(tuple(several)), *(one.marks for _, one in traits)),
        named.union(*(one.concepts for _, one in traits)),
        _NOTHING.union(_towns(tokens, words), *(one.places for _, one in traits)),
        _runs(text) if quoted or _QUOTED.search(text) else _NOTHING,
        not (words.listed.get("none", _NOTHING) | _NEITHER).isdisjoint(lows),
        not _WEEKDAYS.isdisjoint(lows),
        len(tokens) <= _SHORT_TEXT
        or any(words.spoken(section, joined) for section in ("present", "present unless other", "printed"))
        or _BYLINE.search(text) is not None
        or bool(tokens and _LINE_MARKS.search(text) and not tokens[-1].word),
        any((token.text[0].isupper() and _OFFICE.search(token.low)) or calls(token.low) for token in tokens),
        len({token.clause for token in tokens}) < 2,
    )


_WEEKDAYS = frozenset(
    (
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    )
)  # fmt: skip


def _names(tokens: list[FrameToken], words: FrameWords) -> Iterator[Name]:
    """The nouns told by their capital, or in English by the word before them, that no figure counts and that
    do more than say where the news comes from."""
    counted, aside = _counted(tokens, words), asides(tokens, [], words)
    people = words.listed.get("people", _NOTHING)
    for at, token in enumerate(tokens):
        traits = _traits(token.text, words)
        if not (traits.sure and token.word and _noun(token, tokens[at - 1] if at else None, words)):
            continue
        if at in aside or token.low in people or token.low in words.seats or len(token.low.rstrip("ens")) < 4:
            continue
        if _broken_off(at, tokens) or _describes(at, tokens):
            continue
        if traits.marks.isdisjoint(counted):
            yield Name(traits.marks, words.stem(token.text), role_of(at, tokens, words), token.clause)


def _describes(at: int, tokens: list[FrameToken]) -> bool:
    """Whether it may only describe the name behind it, or be the other half of "neither … nor"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    close = following is not None and following.start == tokens[at].end + 1 and following.text[0].isupper()
    return close or any(token.low in _OR for token in tokens[max(0, at - 3) : at])


def _towns(tokens: list[FrameToken], words: FrameWords) -> Iterator[str]:
    """What stands behind a word for a town, known or not."""
    for before, token in pairwise(tokens):
        if words.has("towns", before.low):
            yield words.stem(token.text)


def _broken_off(at: int, tokens: list[FrameToken]) -> bool:
    """Whether a number stands where a clause seems to end before a noun: its mark may end none ("3. Mai")."""
    for back in range(at - 1, max(0, at - _REACH) - 1, -1):
        if tokens[back].clause != tokens[at].clause:
            return any(not token.word for token in tokens[max(0, back - 1) : at])
    return False


def _noun(token: FrameToken, before: FrameToken | None, words: FrameWords) -> bool:
    if before is None:
        listed = token.low in words.small or token.low.endswith(("lich", "weise"))
        return token.text[0].isupper() and not listed
    if token.text[0].isupper():
        return True
    follows = before.clause == token.clause and words.has("before nouns", before.low)
    return words.language == "en" and follows and before.low != "that" and not token.low.endswith("ly")


def _counted(tokens: list[FrameToken], words: FrameWords) -> set[str]:
    """The marks of what may be counted: it comes after a number, with at most three words between, and no
    small word that ends the search for it."""
    found: set[str] = set()
    last_number = -_REACH
    for at, token in enumerate(tokens):
        ends = at and words.has("passed over", tokens[at - 1].low) and last_number < at - 1
        if token.word and at - last_number < _REACH and not ends:
            found |= _traits(token.text, words).marks
        if not token.word or _number(token.low, words):
            last_number = at
    return found


@lru_cache(maxsize=4_000)
def _traits(text: str, words: FrameWords) -> _Traits:
    low = text.lower()
    made, action = made_of(low, words.language), action_stem(low)
    named = words.names(text)
    who = (f"who {concept}" for concept in words.agent(low)) if not named else ()
    concepts = frozenset((*named, *words.actions.get(action, ()), *words.actions.get(made, ()), *who))
    keys = {words.stem(text), *(words.stem(part) for part in text.split("-")[:-1] if len(part) > 2)}
    keys |= {f"c:{concept}" for concept in concepts} | {f"v:{verb}" for verb in (action, made) if verb}
    keys |= (
        {f"c:{concept}" for concept in (*words.head(low), *words.first(low))}
        if text[0].isupper() and not named
        else set()
    )
    plain = _plain(low)
    keys |= land_keys(text, words)
    marks = {*keys, *words.general(tuple(keys)), f"…{plain[-_SHARED:]}", f"{plain[:_SHARED]}…"}
    if text[0].isupper() and len(text) >= _SHORTEST_NAME:
        marks.update(sound_keys(text.removesuffix("s")))
    people, open_ = marks_of(text, words)
    marks |= people
    places = frozenset(keys & words.places.keys())
    parts = low.split("-")
    sure = all(map(str.isalpha, parts)) and not (
        places
        or open_
        or (made and made in words.light)
        or _in_lists(low, keys, words)
        or any(_measures(part, words) for part in parts)
    )
    return _Traits(frozenset(marks), sure, concepts, places)


def _of_several(tokens: list[FrameToken], lows: set[str], words: FrameWords) -> Iterator[str]:
    """The keys of phrases and parted verbs all of whose words are there, wherever they stand; and of "more"
    and "less", which may tell of a rise or a fall."""
    for token in tokens:
        for parts, concept in words.phrases.get(token.low, ()):
            if lows.issuperset(parts):
                yield f"c:{concept}"
        for rest, verb, concept in words.idioms.get(token.low, ()):
            if lows.issuperset(rest) and any(action_stem(one.low) == verb for one in tokens):
                yield f"c:{concept}"
    for part in lows & _first_parts(words):
        for token in tokens:
            yield from (f"c:{concept}" for concept in words.separable.get((words.stem(token.text), part), ()))
            if words.language == "de" and token.word and not token.text[0].isupper():
                action = action_stem(part + token.low)
                yield f"v:{action}"
                yield from (f"c:{concept}" for concept in words.actions.get(action, ()))
    for side, concept in (("stance for", "c:support"), ("stance against", "c:reject")):
        if not lows.isdisjoint(words.listed.get(side, ())):
            yield concept
    if not lows.isdisjoint(words.listed.get("compared", ())):
        yield from ("c:rise", "c:fall")


@lru_cache(maxsize=8)
def _first_parts(words: FrameWords) -> frozenset[str]:
    """What stands at the end of a clause and belongs to its verb."""
    listed = words.listed.get("particles", _NOTHING) | words.listed.get("verb parts", _NOTHING)
    return listed | {part for _, part in words.separable}


def _in_lists(low: str, keys: set[str], words: FrameWords) -> bool:
    """Whether a word may be part of a phrase or a source, or stands against another."""
    return low in _small_words(words) or not words.opposites.keys().isdisjoint(keys)


@lru_cache(maxsize=8)
def _small_words(words: FrameWords) -> frozenset[str]:
    found = {word for entries in words.listed.values() for entry in entries for word in entry.split()}
    found |= {f"{source}n" for source in words.listed.get("sources", ())}
    found |= {part for phrases in words.phrases.values() for parts, _ in phrases for part in parts}
    found |= {part for idioms in words.idioms.values() for rest, *_ in idioms for part in rest}
    return frozenset(found | {part for key in words.separable for part in key})


def _measures(low: str, words: FrameWords) -> bool:
    """Whether a word may be part of a date or an amount: a list of the calendar, the numbers or the units
    holds it, its stem, or what it begins or ends with."""
    listed = _of_values(words.language)
    return (
        low in listed
        or words.stem(low) in listed
        or not listed.isdisjoint([low[at:] for at in range(1, len(low) - _SHORTEST_PART + 1)])
        or not listed.isdisjoint([low[:at] for at in range(_SHORTEST_PART, len(low))])
    )


@lru_cache(maxsize=8)
def _of_values(language: str) -> frozenset[str]:
    """Every word in the files that the readers of dates and quantities are made of."""
    found = _in_files(language, "date*.py", "date_rules/*", "numbers.py", "hedges.py", "units.py")
    return frozenset(found | {stem(word, language) for word in found})


@lru_cache(maxsize=20_000)
def _number(low: str, words: FrameWords) -> bool:
    """Whether a word may be a number or a unit, or end like one."""
    listed = _numbers(words)
    return low in listed or not listed.isdisjoint(
        [low[at:] for at in range(1, len(low) - _SHORTEST_PART + 1)]
    )


@lru_cache(maxsize=8)
def _numbers(words: FrameWords) -> frozenset[str]:
    units = _in_files(words.language, "hedges.py", "units.py") - words.listed["passed over"]  # "in", an inch
    return units | _in_files(words.language, "numbers.py")


def _in_files(language: str, *names: str) -> frozenset[str]:
    """The words of all texts in a language's modules and lists of these names."""
    from factcheck.reading import languages

    found: set[str] = set()
    for directory in languages.__path__:
        for path in (path for name in names for path in (Path(directory) / language).glob(name)):
            if path.suffix in (".py", ".txt"):
                text = path.read_text(encoding="utf-8")
                texts = _literals(text) if path.suffix == ".py" else [text]
                found.update(word.lower() for one in texts for word in _WORDS.findall(one))
    return frozenset(found)


def _literals(source: str) -> Iterator[str]:
    """The texts of a module, without those that only describe it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not node.value.endswith("."):
            yield node.value


def _plain(low: str) -> str:
    return low.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")


def _runs(text: str) -> frozenset[str]:
    words = told_words(text)
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
