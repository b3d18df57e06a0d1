"""The speech of one paragraph: reports sentence by sentence, speakers settled, overlaps removed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.domain.span import Span
from factcheck.domain.vocabulary import Speech
from factcheck.reading.speech_complements import frames_of
from factcheck.reading.speech_continued import is_whole, reported_by_mood
from factcheck.reading.speech_find import SpeechFind
from factcheck.reading.speech_frame import Frame
from factcheck.reading.speech_quotes import Quote
from factcheck.reading.speech_sources import find_sources
from factcheck.reading.speech_speaker import Speaker, read_speaker
from factcheck.reading.speech_tokens import FRAGMENT, Token, tokenise
from factcheck.reading.speech_verbs import find_sayings
from factcheck.reading.speech_who import Paragraph
from factcheck.reading.speech_words import SpeechWords

_WORD = re.compile(r"\w+")
_SHORTEST = 8  # characters of reported words
_LONGEST_SENTENCE = 2000  # characters
_MOST_TOKENS = 250
_MOST_QUOTES = 30


def read_paragraph(
    text: str, sentences: Sequence[Span], quotes: Sequence[Quote], words: SpeechWords
) -> list[SpeechFind]:
    """Speech in the sentences of one paragraph, in order, none overlapping another."""
    people = Paragraph(lambda sentence: _tokens(text, sentence, []), words)
    found: list[SpeechFind] = []
    ends = [quote.outer_end for quote in quotes]
    spoke: Speaker | None = None
    ran_on = False  # whether the sentence before was somebody's speech to its end
    for sentence in sentences:
        inside = _inside(quotes, ends, sentence)
        spoken = _WORD.findall(text, sentence.start, sentence.end)
        if not inside and not _cued(text, sentence, spoken, words):
            people.later(sentence)
            ran_on = False
            continue
        tokens = _tokens(text, sentence, inside)
        if not tokens:
            continue
        frames = _frames(text, tokens, words)
        new = list(_finds(tokens, frames, people))
        new.extend(_alone(text, tokens, new, found, spoke, ran_on))
        if not new and not frames and not _within(inside, sentence):
            new.extend(_mood(tokens, spoke, ran_on, words))
        found.extend(new)
        people.later(tokens)
        if new:
            spoke = _speaker(new[-1])
        ran_on = bool(new) or _within(inside, sentence)
    return _apart(found)


def _inside(quotes: Sequence[Quote], ends: list[int], sentence: Span) -> list[Quote]:
    first = bisect_right(ends, sentence.start)
    inside = []
    for at in range(first, len(quotes)):  # a slice would copy the rest for every sentence
        quote = quotes[at]
        if quote.outer_start >= sentence.end:
            break
        if quote.words >= FRAGMENT or not quote.closed:
            inside.append(quote)
    return inside


def _tokens(text: str, sentence: Span, inside: list[Quote]) -> list[Token]:
    """The tokens of a sentence; of one that never ends only the beginning, so that no text takes long."""
    end = min(sentence.end, sentence.start + _LONGEST_SENTENCE)
    return tokenise(text, sentence.start, end, inside[:_MOST_QUOTES])[:_MOST_TOKENS]


def _cued(text: str, sentence: Span, spoken: list[str], words: SpeechWords) -> bool:
    """Whether a sentence holds a cue; most do not, and are not looked at further."""
    if spoken and spoken[0][0].isupper():
        spoken.append(spoken[0].lower())
    if not words.sure_cues.isdisjoint(spoken):
        return True
    for verb in words.particles.keys() & set(spoken):
        if not words.particles[verb].isdisjoint(word.lower() for word in spoken):
            return True
    return any(text.find(cue, sentence.start, sentence.end) >= 0 for cue in words.comma_cues)


def _within(inside: Sequence[Quote], sentence: Span) -> bool:
    return any(quote.outer_start < sentence.start and quote.outer_end >= sentence.end for quote in inside)


def _frames(text: str, tokens: list[Token], words: SpeechWords) -> list[Frame]:
    """The reports of a sentence, each cut off where the next verb of the same subject begins."""
    frames = [
        frame for saying in find_sayings(text, tokens, words) for frame in frames_of(saying, tokens, words)
    ]
    for at, frame in enumerate(frames):
        for later in frames[at + 1 :]:
            if later.inherits and frame.start < later.clause_start < frame.end:
                frames[at] = frame = replace(frame, end=_cut(text, frame.start, later.clause_start))
                break
    frames.extend(find_sources(text, tokens, words))
    frames.extend(_name_before_colon(text, tokens, words))
    return frames


def _cut(text: str, start: int, end: int) -> int:
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return max(end, start + 1)


def _name_before_colon(text: str, tokens: list[Token], words: SpeechWords) -> Iterator[Frame]:
    """Muster: "…" at the beginning of a sentence."""
    if not any(token.word == ":" for token in tokens):
        return
    speaker = read_speaker(text, tokens, 0, words)
    if speaker is None or speaker.pronoun or speaker.after + 1 >= len(tokens):
        return
    quote = tokens[speaker.after + 1].quote
    if tokens[speaker.after].word == ":" and quote and quote.words > FRAGMENT:
        yield Frame(quote.start, quote.end, (quote,), speaker, ":", "name before colon", 0.8, quote.start)


def _finds(tokens: list[Token], frames: list[Frame], people: Paragraph) -> Iterator[SpeechFind]:
    for frame in frames:
        unnamed = frame.speaker is not None and frame.speaker.pronoun
        before = [token for token in tokens if token.end <= frame.clause_start] if unnamed else []
        speaker = people.resolve(frame.speaker, before)
        parts = [(quote.start, quote.end, Speech.DIRECT) for quote in frame.quotes]
        if frame.rule == "source" or not parts:
            parts = [(frame.start, frame.end, Speech.INDIRECT)]
        for start, end, kind in parts:
            if end - start >= _SHORTEST or kind is Speech.DIRECT:
                yield _find(start, end, kind, speaker, frame)
    covered = {quote.start for frame in frames for quote in frame.quotes}
    sayings = [frame for frame in frames if frame.rule == "reported object"]
    for token in tokens:
        if token.quote and token.quote.start not in covered and sayings:
            speaker = people.resolve(sayings[0].speaker, []) if not sayings[0].inherits else None
            quote = token.quote
            frame = replace(sayings[0], rule="quoted words", confidence=0.6)
            yield _find(quote.start, quote.end, Speech.DIRECT, speaker, frame)


def _find(start: int, end: int, kind: Speech, speaker: Speaker | None, frame: Frame) -> SpeechFind:
    named = speaker is not None
    return SpeechFind(
        start,
        end,
        kind,
        speaker.name if speaker else None,
        speaker.start if speaker else None,
        speaker.end if speaker else None,
        speaker.role if speaker else None,
        frame.cue,
        frame.rule,
        round(frame.confidence * (1 if named else 0.8), 2),
        frame.opinion,
        frame.denial,
    )


def _alone(
    text: str,
    tokens: list[Token],
    new: list[SpeechFind],
    found: list[SpeechFind],
    spoke: Speaker | None,
    ran_on: bool,
) -> Iterator[SpeechFind]:
    """A quoted sentence without a verb of saying: the speaker of the sentence before goes on."""
    taken = {find.start for find in (*new, *found[-3:])}
    for at, token in enumerate(tokens):
        quote = token.quote
        if quote is None or quote.start in taken or not is_whole(text, token):
            continue
        goes_on = at == 0 and ran_on
        rule = "quotation goes on" if goes_on else "quotation"
        frame = Frame(quote.start, quote.end, (quote,), None, "", rule, 0.75 if goes_on else 0.5, quote.start)
        yield _find(quote.start, quote.end, Speech.DIRECT, spoke if goes_on else None, frame)


def _mood(
    tokens: list[Token], spoke: Speaker | None, ran_on: bool, words: SpeechWords
) -> Iterator[SpeechFind]:
    """A sentence in the subjunctive of reported speech."""
    cue = reported_by_mood(tokens, words, ran_on)
    spoken = [token for token in tokens if token.quote or token.word[0].isalnum()]
    if cue and len(spoken) > FRAGMENT:
        frame = Frame(
            spoken[0].start, spoken[-1].end, (), None, cue, "subjunctive", 0.6 if ran_on else 0.5, 0
        )
        yield _find(frame.start, frame.end, Speech.INDIRECT, spoke if ran_on else None, frame)


def _speaker(find: SpeechFind) -> Speaker | None:
    if find.speaker is None or find.speaker_start is None or find.speaker_end is None:
        return None
    return Speaker(find.speaker_start, find.speaker_end, find.speaker, find.role, "", True, False, 0)


def _apart(found: list[SpeechFind]) -> list[SpeechFind]:
    """Finds without overlaps: the surer one stays, of equals the longer."""
    kept: list[SpeechFind] = []
    starts: list[int] = []
    for find in sorted(found, key=lambda find: (-_rank(find), find.start - find.end, find.start)):
        at = bisect_right(starts, find.start)
        if (at == 0 or kept[at - 1].end <= find.start) and (at == len(kept) or find.end <= starts[at]):
            kept.insert(at, find)
            starts.insert(at, find.start)
    return kept


def _rank(find: SpeechFind) -> float:
    return find.confidence - (0.3 if find.rule in ("source", "reported object") else 0.0)
