"""Speech that goes on without a new verb: a subjunctive after reported speech, a quotation standing alone."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords

_LONGEST_IDIOM = 5
_WHOLE = 4  # words of a quotation that can be a sentence


def reported_by_mood(tokens: Sequence[Token], words: SpeechWords, follows_speech: bool) -> str | None:
    """The subjunctive that makes a sentence a report; None when it has none of its own.

    Without speech just before it only a form that can be nothing else counts, and none that hangs on a
    conjunction.
    """
    forms, doubt = words.lists["subjunctives"], words.lists["subjunctives of doubt"]
    lower = [token.low for token in tokens]
    if not forms or words.lists["first person"] & set(lower):
        return None
    for at, word in enumerate(lower):
        if word not in forms or tokens[at].word[0].isupper() or (word in doubt and not follows_speech):
            continue
        begin = at
        while begin > 0 and not tokens[begin - 1].divides:
            begin -= 1
        if lower[begin] in words.lists["subjunctive blockers"] and (begin > 0 or not follows_speech):
            continue
        if at == begin and begin == 0:
            return None  # a wish or an order: "Sei still"
        return None if _is_idiom(lower, at, words) else tokens[at].word
    return None


def _is_idiom(lower: list[str], at: int, words: SpeechWords) -> bool:
    near = " ".join(lower[max(0, at - _LONGEST_IDIOM) : at + _LONGEST_IDIOM])
    return any(f" {idiom} " in f" {near} " for idiom in words.lists["subjunctive idioms"])


def is_whole(text: str, token: Token) -> bool:
    """Whether a quotation is a sentence and not a few words lifted from one."""
    quote = token.quote
    if quote is None or quote.words < _WHOLE:
        return False
    return text[quote.start].isupper() and text[quote.end - 1 : quote.end] in tuple(".!?…,")
