"""What a date or a measure is about, by small rules; "" rather than a guess."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.reading.speech_clauses import skip
from factcheck.reading.speech_speaker import Speaker, read_speaker
from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords


def subject_of_date(text: str, tokens: Sequence[Token], start: int, words: SpeechWords) -> str:
    """The noun a date hangs on ("der Vertrag vom 3. Mai"), else the subject of the clause."""
    at = _index(tokens, start)
    while at > 0 and words.has("determiners", tokens[at - 1].word):
        at -= 1
    if at > 1 and words.has("noun links", tokens[at - 1].word) and tokens[at - 2].capital:
        return _noun_before(text, tokens, at - 1, words)
    return _subject(text, tokens, at, words)


def subject_of_quantity(text: str, tokens: Sequence[Token], start: int, end: int, words: SpeechWords) -> str:
    """The noun that carries the measure ("eine Strafe von drei Jahren", "das dreistündige Gespräch", "40
    Prozent der Wähler"), else the subject of the clause the measure ends."""
    at, behind = _index(tokens, start), _index(tokens, end)
    if at > 1 and words.has("noun links", tokens[at - 1].word) and tokens[at - 2].capital:
        return _noun_before(text, tokens, at - 1, words)
    if behind < len(tokens) and tokens[behind].word in ("der", "des", "aller", "of"):
        speaker = read_speaker(text, tokens, behind + (tokens[behind].word == "of"), words)
        if speaker and not speaker.pronoun:
            return speaker.name
    if (
        not words.lower_nouns
        and behind < len(tokens)
        and tokens[behind].capital
        and not tokens[behind].divides
    ):
        return tokens[behind].word
    return _subject(text, tokens, at, words)


def _index(tokens: Sequence[Token], place: int) -> int:
    return bisect_right(tokens, place, key=lambda token: token.end)


def _noun_before(text: str, tokens: Sequence[Token], at: int, words: SpeechWords) -> str:
    """The whole run of capitals that ends before token `at`."""
    first = at - 1
    while first > 0 and tokens[first - 1].capital and tokens[first - 1].word not in words.not_names:
        first -= 1
    if tokens[first].word in words.not_names:
        return ""
    return text[tokens[first].start : tokens[at - 1].end]


def _subject(text: str, tokens: Sequence[Token], value: int, words: SpeechWords) -> str:
    """The noun phrase at the beginning of the sentence when the value follows it in the same clause."""
    first = skip(tokens, 0, 1, words) if tokens else 0
    if first < len(tokens) and words.has("object determiners", tokens[first].word):
        return ""
    speaker = read_speaker(text, tokens, first, words)
    if not _leads(speaker, tokens, value, words):
        return ""
    return speaker.name if speaker else ""


def _leads(speaker: Speaker | None, tokens: Sequence[Token], value: int, words: SpeechWords) -> bool:
    if speaker is None or speaker.pronoun or speaker.after >= value:
        return False
    if any(token.divides for token in tokens[speaker.after : value]):
        return False
    following = tokens[speaker.after].word
    return (
        following[0].islower()
        and not words.has("links", following)
        and not words.has("skipped phrases", following)
    )
