"""The clauses of a claim: what negates each, and how it is meant."""

from __future__ import annotations

import re

from factcheck.domain.claim_view import Frame, Word
from factcheck.domain.vocabulary import Modality
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.languages.de.past_tense import STRONG
from factcheck.reading.modality import read_modality

_AND = frozenset(("und", "aber", "and", "but"))
_WHETHER = ("ob", "whether")
_THAT = ("dass", "daß", "that")
_PERFECT = ("haben", "sein")
_SHORT = 4
_WITH_ZU = re.compile(
    r"(?:ab|an|auf|aus|bei|durch|ein|fest|fort|her|heraus|hin|los|mit|nach|nieder|statt|teil|um|vor|weg|weiter"
    r"|wieder|zurück|zusammen)zu\w{2,}n"
)


def clauses_of(
    quote: str, tokens: list[FrameToken], found: tuple[Word, ...], words: FrameWords
) -> tuple[Frame, ...]:
    """One frame for each clause. What a clause denies or does not intend is told in the clause behind it."""
    frames: list[Frame] = []
    for clause in sorted({token.clause for token in tokens}):
        inside = [token for token in tokens if token.clause == clause]
        cue = _negation(inside, words)
        start, end = inside[0].start, inside[-1].end
        predicates = tuple(word.keys[-1] for word in found if word.clause == clause and not word.noun)
        modality = read_modality(quote[start:end], words.language).modality
        before = frames[-1] if frames else None
        if not cue and before and before.negated:
            told = [token for token in tokens if token.clause == before.clause]
            cue = before.cue if _denied(before, inside, words) or _unmeant(told, inside, words) else ""
        if modality is Modality.ASSERTED and before and _infinitive(inside):
            modality = _meant(
                before, [token for token in tokens if token.clause == before.clause], inside, words
            )
        if modality is Modality.ASSERTED and inside[0].low in _WHETHER:
            modality = Modality.HYPOTHETICAL
        if modality in (Modality.ASSERTED, Modality.FORECAST) and _hoped(tokens, inside, words):
            modality = Modality.HYPOTHETICAL
        if not cue and len(inside) == 2 and inside[0].low == "zu":
            cue = _opened(frames, quote)
        frames.append(Frame(clause, start, end, predicates, bool(cue), cue, modality, _parts(inside, words)))
    return tuple(frames)


def _parts(inside: list[FrameToken], words: FrameWords) -> tuple[int, ...]:
    """Where a verb of its own begins behind "und", or an English clause without a comma."""
    found: list[int] = []
    for at in range(1, len(inside) - 1):
        token, following = inside[at], inside[at + 1]
        if words.has("subordinate", token.low) or (
            token.low in _AND and at + 2 < len(inside) and _finite(following, inside[at + 2], words)
        ):
            found.append(token.start)
    return tuple(found)


def _finite(token: FrameToken, behind: FrameToken, words: FrameWords) -> bool:
    """Whether a lower-case word is a verb that opens its part: "forderte", "fordert", "wird"; no participle
    and no adjective before its noun."""
    if not token.text[0].islower():
        return False
    if words.language == "en":
        return words.has("finite", token.low) or token.low in words.verbs or token.low.endswith("ed")
    if words.has("finite", token.low) or token.low in STRONG:
        return True
    past = token.low.endswith(("te", "ten")) and behind.text[0].islower()
    present = token.low.endswith("t") and not token.low.startswith("ge") and len(token.low) > _SHORT
    return (past or present) and not words.has("passed over", token.low)


def _opened(frames: list[Frame], quote: str) -> str:
    """What negates the infinitive that ends here: "…, nicht mit der Behörde, die das prüft, zu sprechen"."""
    return next(
        (
            frame.cue
            for frame in reversed(frames)
            if frame.negated and quote[frame.start : frame.end].lower().startswith(frame.cue)
        ),
        "",
    )


def _denied(before: Frame, inside: list[FrameToken], words: FrameWords) -> bool:
    """Whether a clause is what the clause before it denies: "bestritt, dass …", "bestritt, … zu haben"."""
    if not words.has("denial", before.cue):
        return False
    return inside[0].low in _THAT or _infinitive(inside)


def _unmeant(before: list[FrameToken], inside: list[FrameToken], words: FrameWords) -> bool:
    """Whether a negated clause says that what follows is not meant, or not possible: "hat nicht die Absicht,
    … abzutreten"."""
    return _infinitive(inside) and any(words.has("intentions", token.low) for token in before)


def _meant(before: Frame, told: list[FrameToken], inside: list[FrameToken], words: FrameWords) -> Modality:
    """How an infinitive is meant by the clause it hangs on: done where that says it succeeded or began, or
    where it tells the past ("… verkauft zu haben"), planned where that means to, else only possible."""
    low = [token.low for token in told]
    if (
        inside[-1].low in _PERFECT
        or any(words.has("done", one) for one in low)
        or words.has("denial", before.cue)
    ):
        return Modality.ASSERTED
    meant = any(words.has("intentions", one) or words.has("planned", one) for one in low)
    return Modality.PLANNED if meant or before.modality is Modality.PLANNED else Modality.HYPOTHETICAL


def _hoped(tokens: list[FrameToken], inside: list[FrameToken], words: FrameWords) -> bool:
    """Whether it is only hoped for, in its own clause or in the one it hangs on: "hofft, dass …"."""
    told = (
        [token for token in tokens if token.clause == inside[0].clause - 1] if inside[0].low in _THAT else []
    )
    return any(words.has("hopes", token.low) for token in (*inside, *told))


def _infinitive(inside: list[FrameToken]) -> bool:
    """Whether a German clause ends in an infinitive: "zu sprechen", "abzutreten"."""
    return (len(inside) > 1 and inside[-2].low == "zu") or (_WITH_ZU.fullmatch(inside[-1].low) is not None)


def _negation(tokens: list[FrameToken], words: FrameWords) -> str:
    text = f" {' '.join(token.low for token in tokens)} "
    if re.search(r" not (?:\w+ ){1,9}until ", text):
        text = text.replace(" not ", " ", 1)
    for passed in words.spoken("no negation", text):
        text = text.replace(f" {passed} ", " ")
    cues = (*words.spoken("negation", text), *words.spoken("denial", text))
    found = [(text.find(f" {cue} "), cue) for cue in cues]
    return min(found, key=lambda pair: (pair[0], -len(pair[1]), pair[1]))[1] if found else ""
