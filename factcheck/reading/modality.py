"""How a clause is meant: asserted, planned, forecast, denied, hypothetical, opinion or question.

The rules are asked in the order question, denied, hypothetical, opinion, planned, forecast; the first that
holds decides, and its word is the cue. What is none of these is asserted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.domain.vocabulary import Modality
from factcheck.reading.modality_words import ModalityWords, modality_words

_WORD = re.compile(r"[\w'’]+(?:-\w+)*|[,;:–(]|\s-\s")
_MARKS = frozenset(",;:–(")
_QUOTED = re.compile(r"(?:(\w+) )?[\"“„»«]([^\"“”„»«]{3,90})[\"“”»«]")
_TITLE_WORDS = 3
"""Words of an English title of which only the small ones are written small."""
_SMALL_WORD = 4
_CLOSERS = "\"'“”»«’)] "
_LONGEST = 3000  # characters; a longer stretch is no clause, and only its beginning is looked at


@dataclass(frozen=True, slots=True)
class ModalityFind:
    """The modality of a clause and the word or sign that shows it; "" for what is asserted."""

    modality: Modality
    cue: str


_ASSERTED = ModalityFind(Modality.ASSERTED, "")


def read_modality(clause: str, language: str | None = None, *, reported: bool = False) -> ModalityFind:
    """The modality of one sentence or clause. `reported` says that somebody else is quoted or reported:
    then "I" and "my" are no sign that the author gives a view.
    """
    words = modality_words(language)
    clause = _without_titles(clause, words)
    if clause.rstrip(_CLOSERS).endswith("?"):
        return ModalityFind(Modality.QUESTION, "?")
    spoken = [word.strip() or "–" for word in _WORD.findall(clause[:_LONGEST].lower())]
    spoken = ["–" if word == "-" else word for word in spoken]
    padded = f" {' '.join(spoken)} "
    for modality, cue in (
        (Modality.DENIED, words.among("denials", spoken)),
        (Modality.HYPOTHETICAL, _condition(spoken, padded, words)),
        (Modality.OPINION, _view(spoken, padded, words, reported)),
        (Modality.PLANNED, _plan(spoken, padded, words)),
        (Modality.FORECAST, _forecast(spoken, padded, words)),
    ):
        if cue:
            return ModalityFind(modality, cue)
    return _ASSERTED


def _without_titles(clause: str, words: ModalityWords) -> str:
    """The clause without the titles it names, which say nothing of their own: the column "Will It Rain?"."""
    if '"' not in clause and not any(mark in clause for mark in "“„»«"):
        return clause
    titled = words.words.get("titled", frozenset())

    def cut(match: re.Match[str]) -> str:
        inside = match[2].split()
        long = [word for word in inside if len(word) >= _SMALL_WORD and word[0].isalpha()]
        capitals = len(inside) >= _TITLE_WORDS and all(word[0].isupper() for word in (*long, inside[0]))
        lower = not words.stems["infinitive endings"]  # nouns have no capital in this language
        named = (match[1] or "").lower() in titled
        return f"{match[1] or ''} " if named or (capitals and lower and len(long) > 1) else match[0]

    return _QUOTED.sub(cut, clause)


def _condition(spoken: list[str], padded: str, words: ModalityWords) -> str | None:
    cue = words.among("conditional verbs", spoken)
    if cue and not _reported(cue, spoken, words):
        return cue
    if cue := words.among("conditional adverbs", spoken):
        return cue
    if spoken and spoken[0] in words.words.get("inverted conditions", frozenset()):
        return spoken[0]
    conditions = words.words.get("conditions", frozenset())
    if conditions.isdisjoint(spoken):
        return None
    for at, word in enumerate(spoken):
        if word in conditions and (at == 0 or spoken[at - 1] in _MARKS or spoken[at - 1] in ("und", "and")):
            if at and word in words.words["advice"]:
                continue  # ", sollte" within a sentence may be the end of a clause
            return None if words.phrase("no conditions", padded) else word
    return None


def _reported(cue: str, spoken: list[str], words: ModalityWords) -> bool:
    """Whether a form of the conditional only reports what was said: "dass die Boote abgedreht hätten"."""
    that = words.words.get("that", frozenset())
    if cue not in words.words.get("reported past", ()) or that.isdisjoint(spoken[: spoken.index(cue)]):
        return False
    return words.words.get("conditions", frozenset()).isdisjoint(spoken) and spoken.count(cue) == 1


def _view(spoken: list[str], padded: str, words: ModalityWords, reported: bool) -> str | None:
    if cue := words.phrase("views", padded):
        return cue
    if cue := words.valuing(spoken):
        return cue
    advice = words.among("advice", spoken)
    if advice and not words.among("former plans", spoken):
        return advice
    return None if reported else words.among("first person", spoken)


def _plan(spoken: list[str], padded: str, words: ModalityWords) -> str | None:
    if came := words.phrase("no plans", padded):
        padded = padded.replace(f" {came} ", " ")
        spoken = padded.split()
    if cue := words.among("plans", spoken) or words.phrase("plan phrases", padded):
        return cue
    if cue := words.both_parts("parted plans", spoken):
        return cue
    if (advice := words.among("advice", spoken)) and words.among("former plans", spoken):
        return advice
    at = _with_infinitive("plan verbs", spoken, words)
    if at is None:
        return None
    if words.among("state infinitives", spoken[-2:]):
        return None
    hearsay = spoken[-1] in words.words.get("hearsay infinitives", ()) and len(spoken) > 1
    return None if hearsay and spoken[-2].endswith(("t", "en", "n")) else spoken[at]


def _forecast(spoken: list[str], padded: str, words: ModalityWords) -> str | None:
    if came := words.phrase("no plans", padded):
        spoken = padded.replace(f" {came} ", " ").split()
    if cue := words.among("forecasts", spoken) or words.both_parts("parted forecasts", spoken):
        return cue
    at = _with_infinitive("forecast verbs", spoken, words)
    return None if at is None else spoken[at]


def _with_infinitive(section: str, spoken: list[str], words: ModalityWords) -> int | None:
    """Place of an auxiliary whose infinitive stands at the end of its clause, or just before it.

    Languages without infinitive endings need no infinitive: there the auxiliary alone decides.
    """
    listed = words.words.get(section, frozenset())
    if listed.isdisjoint(spoken):
        return None
    if not words.stems["infinitive endings"]:
        return next(at for at, word in enumerate(spoken) if word in listed)
    for at, word in enumerate(spoken):
        if word not in listed:
            continue
        end = at + 1
        while end < len(spoken) and spoken[end] not in _MARKS:
            end += 1
        last = spoken[end - 1] if end > at + 1 else spoken[at - 1] if at else ""
        if _is_infinitive(last, words):
            return at
        if end > at + 2 and _is_infinitive(last, words):
            return at
    return None


def _is_infinitive(word: str, words: ModalityWords) -> bool:
    if not word.endswith(words.stems["infinitive endings"]) or len(word) < 3:
        return False
    if word.startswith(("ge", *words.stems["participle middles"])) and not word.startswith(
        ("geh", "geb", "gen", "gel", "gesta", "gew")
    ):
        return False
    return word not in words.words["participles like infinitives"]
