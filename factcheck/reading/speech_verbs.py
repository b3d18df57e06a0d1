"""Verbs of saying with their subject: "…", sagte Muster; Muster erklärte, …; er räumte ein, dass …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.reading.speech_clauses import clause_end, clause_start, skip
from factcheck.reading.speech_speaker import Speaker, read_speaker
from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords

_REACH = 60  # tokens between a verb and the subject named before it
_PLURAL = 2


class Saying(NamedTuple):
    """A verb of saying at token `at`; `left` begins its clause, `after` is behind verb and subject."""

    at: int
    left: int
    after: int
    speaker: Speaker | None
    subject_right: bool
    inherits: bool
    cue: str
    plain: bool
    clause: bool
    nominal: bool
    opinion: bool
    denial: bool


def find_sayings(text: str, tokens: Sequence[Token], words: SpeechWords) -> Iterator[Saying]:
    """The verbs of saying of a sentence, in order. A passive has no speaker and gives none."""
    earlier: Speaker | None = None
    for at, token in enumerate(tokens):
        if token.quote or not (token.low in words.cues or token.word in words.cues):
            continue
        saying = _saying(text, tokens, at, words, earlier)
        if saying:
            earlier = saying.speaker or earlier
            yield saying


def _saying(
    text: str, tokens: Sequence[Token], at: int, words: SpeechWords, earlier: Speaker | None
) -> Saying | None:
    verb = tokens[at].low if at == 0 else tokens[at].word
    left, stop = clause_start(tokens, at), clause_end(tokens, at)
    if verb in words.lists["participles"]:
        place = _auxiliary(tokens, left, at, words)
        if place is not None:
            return _build(text, tokens, place, at, verb, (True, True, False), words, earlier)
    if _describes(tokens, left, at, words):
        return None
    reach = stop
    while reach < len(tokens) and tokens[reach].quote:
        reach = clause_end(tokens, reach + 1)
    following = {token.low for token in tokens[at + 1 : reach]}
    kinds = [_match(table, verb, following) for table in (words.plain, words.clause, words.nominal)]
    if not any(kind is not None for kind in kinds) or _is_participle(tokens, left, at, stop, words):
        return None
    particle = next(kind for kind in kinds if kind is not None)
    cue = f"{verb} {particle}".strip()
    flags = (kinds[0] is not None, kinds[1] is not None, kinds[2] is not None)
    return _build(text, tokens, at, at, cue, flags, words, earlier)


def _match(table: dict[str, frozenset[str]], verb: str, following: set[str]) -> str | None:
    """The particle with which the verb counts: "" for none, None when it does not count."""
    particles = table.get(verb)
    if particles is None:
        return None
    named = sorted(particles & following)
    return named[0] if named else "" if "" in particles else None


def _auxiliary(tokens: Sequence[Token], left: int, at: int, words: SpeechWords) -> int | None:
    """Where the auxiliary of a perfect stands; None for a passive or a plain adjective."""
    clause = [token.low for token in tokens[left : at + 3]]
    if any(word in words.lists["passives"] for word in clause):
        return None
    for here in range(at - 1, left - 1, -1):
        if tokens[here].low in words.lists["auxiliaries"]:
            return here
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return at if after in words.lists["auxiliaries"] else None


def _is_participle(tokens: Sequence[Token], left: int, at: int, stop: int, words: SpeechWords) -> bool:
    """Whether the form belongs to a passive: "wird berichtet", "was told"."""
    near = tokens[max(left, at - 3) : at] if words.lower_nouns else tokens[left:stop]
    if not any(token.low in words.lists["passives"] for token in near):
        return False
    last = at + 1 >= stop or tokens[at + 1].low in words.lists["passives"]
    return last or words.lower_nouns


def _build(
    text: str,
    tokens: Sequence[Token],
    verb: int,
    last: int,
    cue: str,
    kinds: tuple[bool, bool, bool],
    words: SpeechWords,
    earlier: Speaker | None,
) -> Saying | None:
    left = clause_start(tokens, verb)
    speaker, after, right, inherits = _subject(text, tokens, left, verb, words, earlier)
    if inherits and not speaker:
        return None
    opinion = cue in words.opinion
    flags = (*kinds, opinion, cue in words.denial)
    return Saying(verb, left, max(after, last + 1), speaker, right, inherits, cue, *flags)


def _subject(
    text: str, tokens: Sequence[Token], left: int, verb: int, words: SpeechWords, earlier: Speaker | None
) -> tuple[Speaker | None, int, bool, bool]:
    """Speaker, index behind it or the verb, whether it stands on the right, whether it is inherited."""
    bare = left == verb or words.has("coordinators", tokens[verb - 1].word)
    right = _behind(text, tokens, verb, words) if words.verb_second or left == verb else None
    if not bare and (speaker := _before(text, tokens, left, verb, words)):
        nominative = right is not None and right.pronoun in ("m", "f", "p") and right.after == verb + 2
        if not (right and (nominative or (right.proper and speaker.after < verb))):
            return speaker, verb + 1, False, False
    if (speaker := _around_insertion(text, tokens, left, verb, words)) is not None:
        return speaker, verb + 1, False, False
    if right:
        return right, right.after, True, False
    if bare and verb > 0 and not tokens[verb - 1].quote:
        return earlier or _opening(text, tokens, verb, words), verb + 1, False, True
    return None, verb + 1, False, False


def _behind(text: str, tokens: Sequence[Token], verb: int, words: SpeechWords) -> Speaker | None:
    """A subject that follows the verb; an object or an addressee is none."""
    at = skip(tokens, verb + 1, len(tokens), words)
    if at >= len(tokens) or words.has("object determiners", tokens[at].word):
        return None
    speaker = read_speaker(text, tokens, at, words)
    return None if speaker and speaker.pronoun == "x" and words.lower_nouns else speaker


def _describes(tokens: Sequence[Token], left: int, at: int, words: SpeechWords) -> bool:
    """Whether the form is an adjective inside a noun phrase: "dem lang erwarteten Besuch"."""
    if words.lower_nouns or at + 1 >= len(tokens) or not tokens[at].word.endswith(("te", "ten")):
        return False
    if not (tokens[at + 1].capital or tokens[at + 1].word.endswith(words.adjective_endings)):
        return False
    for here in range(at - 1, left - 1, -1):
        token = tokens[here]
        if words.has("determiners", token.word):
            return here > left or not tokens[at + 1].capital or here + 1 < at
        if token.capital or token.low in words.lists["pronouns masculine"]:
            return False
    return False


def _before(text: str, tokens: Sequence[Token], left: int, verb: int, words: SpeechWords) -> Speaker | None:
    """A subject that fills the clause up to the verb."""
    starts = [left]
    at = left
    while at < verb and words.has("openers", tokens[at].word):
        at += 1
        starts.append(at)
    for start in reversed(starts):
        speaker = read_speaker(text, tokens, start, words) if start < verb else None
        if speaker and speaker.after <= verb and skip(tokens, speaker.after, verb, words) == verb:
            return speaker
    return None


def _around_insertion(
    text: str, tokens: Sequence[Token], left: int, verb: int, words: SpeechWords
) -> Speaker | None:
    """A subject with something between commas behind it: "Muster, die seit 2020 im Amt ist, sagte"."""
    if left != verb or left < 2 or tokens[left - 1].word not in ",–":
        return None
    start = left - 1
    while (
        start > 0
        and left - start < _REACH
        and (not tokens[start - 1].divides or tokens[start - 1].word == ",")
    ):
        start -= 1
    while start < left and words.has("openers", tokens[start].word):
        start += 1
    speaker = read_speaker(text, tokens, start, words)
    if speaker is None or speaker.pronoun or speaker.after >= verb:
        return speaker if speaker and speaker.after == verb and not speaker.pronoun else None
    return (
        speaker if tokens[speaker.after].word == tokens[left - 1].word and speaker.after < left - 1 else None
    )


def _opening(text: str, tokens: Sequence[Token], verb: int, words: SpeechWords) -> Speaker | None:
    """The noun phrase a sentence begins with, for a second verb that names no subject: "X kam und sagte"."""
    speaker = read_speaker(text, tokens, 0, words)
    if speaker is None or speaker.after >= verb or speaker.pronoun == "x":
        return None
    following = tokens[speaker.after].word
    return speaker if following[0].islower() and not words.has("links", following) else None
