"""What a claim quotes, and who said it: direct speech, and the quoted part of what is reported."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from factcheck.domain.claim_view import ClaimView, Spoken
from factcheck.domain.vocabulary import Speech
from factcheck.reading.frame_people import with_people
from factcheck.reading.frame_tokens import FrameToken, frame_tokens
from factcheck.reading.frame_words import FrameWords, frame_words
from factcheck.reading.names import name_keys
from factcheck.reading.office_holders import office_holders
from factcheck.reading.office_words import office_words
from factcheck.reading.speech import find_speech
from factcheck.reading.speech_find import SpeechFind
from factcheck.reading.speech_words import SpeechWords, speech_words

_QUOTED = re.compile('["„“”»«]')
_QUOTATION = re.compile('["„“»«]([^"„“”»«]{20,})["“”«»]')
_SPOKESMAN = re.compile(r"(?i)(.*?)s?-?(?:sprecher(?:in)?|spokes(?:man|woman|person))\b")
_SAID = frozenset(("gesprochen", "genannt", "bezeichnet", "zitiert", "spoken", "called", "quoted"))
_TO = ("dem ", "den ", "einem ")
_REPEATS = ("zitier", "wiederhol", "quot", "cite", "repeat")
_FEWEST = 5
_MUCH = 3
"""Quoted words that make what is reported around them somebody's own."""
_SEVERAL = 2


class Quoted(NamedTuple):
    """Quoted words at a code point, with the one who said them; whether they are part of what is reported."""

    start: int
    said: Spoken
    reported: bool


def spoken_in(quote: str, language: str, words: FrameWords, people: dict[int, str]) -> list[Quoted]:
    """What is quoted with its speaker; `people` are those that words name, by the place of the word."""
    if not _QUOTED.search(quote):
        return []
    told = [
        (find, start, end)
        for find in find_speech(quote, language)
        for start, end in (
            [(find.start, find.end)] if find.kind is Speech.DIRECT else _reported(quote, find, language)
        )
    ]
    return [
        Quoted(start, _spoken(quote, (start, end), find, people, words), find.kind is not Speech.DIRECT)
        for find, start, end in told
    ]


def with_speakers(
    text: str, language: str, published: datetime.date | None, views: list[ClaimView], lexicon: Path | None
) -> list[ClaimView]:
    """The views of the sentences of a text, with the speakers that stand in another sentence.

    `views` are in order, each with its place in the text as `start` and `end`.
    """
    if len(views) < _SEVERAL or not _QUOTED.search(text):
        return views
    words = frame_words(language, lexicon)
    people = with_people(text, frame_tokens(text, []), (), words, published, ())[2]
    told = spoken_in(text, language, words, people)
    return [with_spoken(view, [one for one in told if view.start <= one.start < view.end]) for view in views]


def with_spoken(view: ClaimView, told: list[Quoted]) -> ClaimView:
    """The view with what is quoted in it."""
    spoken, reported = (tuple(one.said for one in told if one.reported is it) for it in (False, True))
    return replace(view, spoken=spoken, reported=reported)


def _reported(quote: str, find: SpeechFind, language: str) -> Iterator[tuple[int, int]]:
    """The quotations of a reported clause, and all of it when it holds one; none when somebody else speaks in
    it."""
    addressee = (find.role or "").lower().startswith(_TO)
    if find.speaker is None or addressee or not _QUOTED.search(quote, find.start, find.end):
        return
    speech = speech_words(language)
    plain = _QUOTATION.sub(" ", quote[find.start : find.end])
    said = speech.plain.keys() | speech.nominal.keys() | speech.lists["participles"] | _SAID
    if not said.isdisjoint(re.findall(r"\w+", plain)):
        return
    inside = list(_QUOTATION.finditer(quote, find.start, min(len(quote), find.end + 1)))
    long = [match.span(1) for match in inside if len(match[1].split()) >= _FEWEST]
    yield from long or [(find.start, find.end) for match in inside[:1] if len(match[1].split()) >= _MUCH]


def _spoken(
    text: str, span: tuple[int, int], find: SpeechFind, people: dict[int, str], words: FrameWords
) -> Spoken:
    said = text[span[0] : span[1]]
    if find.speaker is None or find.speaker_start is None or find.speaker_end is None:
        return Spoken(said, find.speaker, find.role)
    speech, offices = speech_words(words.language), office_words(words.language, words.lexicon)
    last = _head(find.speaker, speech)
    whole = f"{find.role or ''} {find.speaker}".split()
    spokesman = next((match for part in whole if (match := _SPOKESMAN.match(part))), None)
    named = text[find.speaker_start : find.speaker_end]
    person = _person(named, find.speaker_start, people, spokesman is not None)
    outsider = not person and any(speech.has("outsiders", part) for part in whole)
    official = bool(person) or any(_title(part, speech) or offices.calls(part.lower()) for part in whole)
    return Spoken(
        said, last, find.role, person, frozenset(name_keys(last)), bool(person) or not _noun(last, speech),
        outsider, official and not outsider, _woman(person, last, find.role or "", words),
        find.cue.startswith(_REPEATS),
        _represented(whole, spokesman[1], words) if spokesman else None,
    )  # fmt: skip


def _head(speaker: str, speech: SpeechWords) -> str:
    """The last part of a name; the noun for somebody who is only told by what he heads or speaks for: "der
    Chef des Konzerns"."""
    parts = speaker.split()
    if len(parts) > 1 and speech.has("links", parts[1]) and _noun(parts[0], speech):
        return parts[0]
    return parts[-1].strip(".")


def _person(named: str, start: int, people: dict[int, str], spokesman: bool) -> str:
    """Whom the words of the speaker name; not the one whose adviser or friend speaks."""
    for match in reversed(list(re.finditer(r"\S+", named))):
        of_another = match[0].endswith(("s", "'", "’")) and match.end() < len(named) and not spokesman
        if (person := people.get(start + match.start())) and not of_another:
            return person
    return ""


def _woman(person: str, last: str, role: str, words: FrameWords) -> bool | None:
    """What name, noun and role tell: "Reporterin", "früherer Berater"."""
    if person:
        return person in office_holders(words.lexicon).women
    speech = speech_words(words.language)
    if speech.lower_nouns:
        return None
    noun = last if _noun(last, speech) else role.split()[-1] if role else ""
    if noun.endswith("in") and _noun(noun, speech):
        return True
    man = noun[:1].islower() and noun.endswith("er")
    return False if man or (_noun(noun, speech) and not noun.endswith(("e", "en"))) else None


def _represented(whole: list[str], first: str, words: FrameWords) -> frozenset[str]:
    """The people for whose land or body a spokesman speaks; none when nothing tells."""
    holders, offices = office_holders(words.lexicon), office_words(words.language, words.lexicon)
    parts = (FrameToken(text, text.lower(), 0, len(text), 0) for text in (first, *whole) if text)
    return frozenset(person for part in parts for land in offices.marked(part) for person in holders.of(land))


def _noun(word: str, speech: SpeechWords) -> bool:
    """Whether it is a noun that speaks without a name."""
    if not word:
        return False
    low = word.lower()
    ends = () if speech.lower_nouns else (*speech.title_ends, *speech.speaker_ends)
    listed = {word, low, word.capitalize()} & (speech.titles | speech.speakers)
    return (
        bool(listed)
        or speech.has("outsiders", low)
        or word[0].islower()
        or bool(ends and low.removesuffix("in").endswith(ends))
    )


def _title(word: str, speech: SpeechWords) -> bool:
    return word in speech.titles or (not speech.lower_nouns and word.lower().endswith(speech.title_ends))
