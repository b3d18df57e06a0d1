"""Sources named without a verb: laut NBC News, nach Angaben der Polizei, dem Amt zufolge, so Muster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.reading.speech_clauses import skip
from factcheck.reading.speech_frame import Frame
from factcheck.reading.speech_speaker import Speaker, read_speaker
from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords

_LONGEST_PHRASE = 4  # tokens of "nach den Worten"
_LONGEST_NAME = 9
_ENDS = frozenset(",.;:!?)–…")


def find_sources(text: str, tokens: Sequence[Token], words: SpeechWords) -> Iterator[Frame]:
    """The sources of a sentence, in order; the reported words are the sentence without the source."""
    for at, token in enumerate(tokens):
        low = token.low
        if low not in words.source_heads or token.quote:
            continue
        if low in words.lists["source postpositions"]:
            found = _named_before(text, tokens, at, words)
            if found:
                yield _frame(tokens, found[0], at + 1, found[1], token.word, words)
        elif low in words.lists["source words between commas"]:
            speaker = _between_commas(text, tokens, at, words)
            if speaker:
                yield _frame(tokens, at, speaker.after, speaker, token.word, words)
        elif (length := _own_phrase(tokens, at, words)) > 0:
            pronoun = Speaker(token.start, token.end, token.word, None, "p", False, False, at + length)
            yield _frame(tokens, at, at + length, pronoun, _said(tokens, at, length), words)
        elif (length := _phrase(tokens, at, words)) > 0:
            speaker = _named_behind(text, tokens, at + length, words)
            if speaker:
                yield _frame(tokens, at, speaker.after, speaker, _said(tokens, at, length), words)


def _said(tokens: Sequence[Token], at: int, length: int) -> str:
    return " ".join(token.word for token in tokens[at : at + length])


def _phrase(tokens: Sequence[Token], at: int, words: SpeechWords) -> int:
    """Number of tokens of the longest source phrase at `at`, 0 for none."""
    length = _longest(tokens, at, words.lists["source phrases"])
    return length or _longest(tokens, at, words.lists["source prepositions"])


def _own_phrase(tokens: Sequence[Token], at: int, words: SpeechWords) -> int:
    return _longest(tokens, at, words.lists["own phrases"])


def _longest(tokens: Sequence[Token], at: int, phrases: frozenset[str]) -> int:
    for length in range(min(_LONGEST_PHRASE, len(tokens) - at), 0, -1):
        if _said(tokens, at, length).lower() in phrases:
            return length
    return 0


def _named_behind(text: str, tokens: Sequence[Token], at: int, words: SpeechWords) -> Speaker | None:
    if at < len(tokens) and tokens[at].word[0].islower() and words.has("links", tokens[at].word):
        past = at + 1
        if past < len(tokens) and not words.has("determiners", tokens[at].word):
            at = past
    return _without_noun(text, tokens, at, read_speaker(text, tokens, at, words), words)


def _without_noun(
    text: str, tokens: Sequence[Token], at: int, speaker: Speaker | None, words: SpeechWords
) -> Speaker | None:
    """The one behind "einem Bericht der …"; None for a pronoun."""
    if speaker is None or speaker.pronoun:
        return None
    for here in range(at, speaker.after):
        if words.has("source nouns", tokens[here].word):
            inner = read_speaker(text, tokens, here + 2, words) or read_speaker(text, tokens, here + 1, words)
            if inner and not inner.pronoun and inner.after <= speaker.after and here + 1 < speaker.after:
                return inner
    return speaker


def _named_before(
    text: str, tokens: Sequence[Token], at: int, words: SpeechWords
) -> tuple[int, Speaker] | None:
    """The longest name that ends just before the postposition, and its first token."""
    for start in range(max(0, at - _LONGEST_NAME), at):
        speaker = read_speaker(text, tokens, start, words)
        if speaker and not speaker.pronoun and speaker.after == at:
            inner = _without_noun(text, tokens, start, speaker, words)
            return (start, inner) if inner else None
    return None


def _between_commas(text: str, tokens: Sequence[Token], at: int, words: SpeechWords) -> Speaker | None:
    """ "…, so Muster": the name must fill the stretch up to the next mark."""
    if at == 0 or not tokens[at - 1].divides:
        return None
    speaker = read_speaker(text, tokens, at + 1, words)
    if speaker is None or speaker.pronoun:
        return None
    common = speaker.name.split()[0] in words.speakers or words.has("determiners", tokens[at + 1].word)
    if not speaker.proper and not common:
        return None
    end = skip(tokens, speaker.after, len(tokens), words)
    return speaker if end >= len(tokens) or tokens[end].word in _ENDS else None


def _frame(
    tokens: Sequence[Token], first: int, after: int, speaker: Speaker, cue: str, words: SpeechWords
) -> Frame:
    """The sentence without the source when that stands at its beginning or end, else the whole of it."""
    opinion = cue.lower() in words.lists["opinion phrases"] or speaker.pronoun != ""
    before = [token for token in tokens[:first] if token.quote or token.word[0].isalnum()]
    behind = [token for token in tokens[after:] if token.quote or token.word[0].isalnum()]
    quoted = tokens[first - 1] if first and tokens[first - 1].quote else None
    if quoted is None and first > 1 and tokens[first - 1].word == "," and tokens[first - 2].quote:
        quoted = tokens[first - 2]
    start = (before or behind or tokens)[0].start
    end = (behind or before or tokens)[-1].end
    if quoted and quoted.quote:
        quote = quoted.quote
        return Frame(
            quote.start,
            quote.end,
            (quote,),
            speaker,
            cue,
            "source of a quotation",
            0.95,
            quote.start,
            False,
            opinion,
        )
    inside = tuple(token.quote for token in tokens if token.quote)
    return Frame(start, end, inside, speaker, cue, "source", 0.9, start, False, opinion)
