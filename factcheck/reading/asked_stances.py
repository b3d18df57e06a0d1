"""Whether each clause of a claim says yes or no to what a key asks about."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.asked import Stance
from factcheck.domain.claim_view import Frame, Word
from factcheck.domain.vocabulary import Modality
from factcheck.reading.action_stems import action_stem
from factcheck.reading.asked_keys import Key
from factcheck.reading.asked_parts import extended, is_infinitive, joined_forms, parts_of
from factcheck.reading.asked_words import AskedWords, asked_words
from factcheck.reading.frame_actions import parted_verbs
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import frame_words
from factcheck.reading.modality import read_modality

_AKIN = 5
"""Letters of a cue by which it is known inside a longer form."""
_CONTRACTED = {
    "am": "an", "ans": "an", "im": "in", "ins": "in", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei",
    "aufs": "auf", "fürs": "für", "hinterm": "hinter", "darauf": "auf", "daran": "an", "dafür": "für",
    "dagegen": "gegen", "dahinter": "hinter", "davon": "von",
}  # fmt: skip
_WITHOUT = ("ohne", "without")
_ADJECTIVE = {"de": ("e", "en", "er", "es", "em"), "en": ("",)}
_ADVERB = {"de": ("end",), "en": ("ly",)}
_PLANNED_THING = re.compile(
    r"\b(?:geplant|angesetzt|vorgesehen|beabsichtigt|erwartet)e[nmrs]?\b(?=\s+[A-ZÄÖÜ])"
    r"|\b(?:the|this|that|a) (?:plans?\b|planned\b)|\b(?:de[nmrs]|die|das) (?:Pl[aä]ne?[ns]?\b)"
)
"""A thing that was planned, of which something is told."""


def stances_in(
    quote: str,
    language: str,
    tokens: list[FrameToken],
    found: tuple[Word, ...],
    frames: tuple[Frame, ...],
    key: Key,
) -> tuple[Stance, ...]:
    """One for each part of a clause that has a verb of its own. A "dass" clause has the sign of the clause it
    hangs on; an infinitive with "zu" belongs to the clause that grants or denies it."""
    asked = asked_words(language)
    forms = joined_forms(tokens, asked)
    parted = parted_verbs(tokens, frame_words(language))
    actions = [action_stem(f"{parted.get(at, '')}{tokens[at].low}") for at in range(len(tokens))]
    stances: list[Stance] = []
    for frame, places in parts_of(tokens, frames):
        inside = [tokens[at] for at in places]
        told = [(forms[at], actions[at]) for at in places]
        one = _stance(frame, inside, told, found, key, asked)
        before = stances[-1] if stances else None
        if before and _hangs(quote, before, tokens[places[0]].low, asked):
            refused = "" if before.yes else before.denied or before.word
            one = replace(one, yes=one.yes == before.yes, denied=one.denied or refused)
        elif before and is_infinitive(inside) and not (one.denied and (before.word or before.denied)):
            stances[-1] = _with_infinitive(before, one)
            continue
        if before and not (before.word or before.denied) and asked.has("complements", inside[0].low):
            stances[-1] = replace(before, intro=True)
        stances.append(one)
    return tuple(stances)


def _with_infinitive(before: Stance, one: Stance) -> Stance:
    """A clause with the infinitive that it grants or denies, or that says itself what is granted."""
    said = before if before.word or before.denied else one
    return replace(
        before,
        yes=said.yes,
        word=said.word,
        denied=said.denied,
        end=one.end,
        topics=before.topics + one.topics,
        subjects=before.subjects + one.subjects,
        said=(*before.said, *one.said),
        nouns=before.nouns | one.nouns,
        none=before.none | one.none,
        verbs=before.verbs | one.verbs,
        against=before.against | one.against,
        plain=before.plain and one.plain,
    )


def _said(
    inside: list[FrameToken], told: list[tuple[str, str]], own: list[Word], asked: AskedWords
) -> tuple[str, bool]:
    """The word or phrase that says yes or no by itself, and what it says; ("", True) for none. `told` are the
    forms and verb stems of the tokens inside. A verb goes before the noun of one."""
    text = f" {' '.join(token.low for token in inside)} "
    if phrase := next(((entry.strip(), yes) for entry, yes in asked.phrases if entry in text), None):
        return phrase
    forms = [form for form, _ in told]
    words = {_CONTRACTED.get(low, low) for low in (*forms, *(token.low for token in inside))}
    nouns = {word.start: word for word in own if word.noun or word.name}
    told_of = [word for word in nouns.values() if word.amount != "none" and not word.role]
    made = {key[2:] for word in told_of for key in word.keys if key.startswith("v:")}
    stems = {stem for token, (_, stem) in zip(inside, told, strict=True) if token.start not in nouns}
    for held in (asked.classed(stems, words), asked.classed(made - stems, words)):
        if held:
            return held
    single = [form for form in forms if form in asked.single]
    chosen = next((form for form in single if not asked.single[form]), single[0] if single else "")
    return (asked.shown[chosen], asked.single[chosen]) if chosen else ("", True)


def _stance(
    frame: Frame,
    inside: list[FrameToken],
    told: list[tuple[str, str]],
    found: tuple[Word, ...],
    key: Key,
    asked: AskedWords,
) -> Stance:
    starts = {token.start: stem for token, (_, stem) in zip(inside, told, strict=True)}
    own = [word for word in found if word.start in starts]
    said, yes = _said(inside, told, own, asked)
    cue = frame.cue if frame.negated else ""
    denied = cue if cue and cue[:_AKIN] not in said and f" {cue} " not in f" {said} " else ""
    if said and denied in _WITHOUT:
        denied = ""  # "lehnte ohne Begründung ab"
    about = [word for word in own if key.names(word.keys)]
    rest = [word for word in own if word not in about and not set(word.keys) & key.subject]
    verbs = [
        word for word in own
        if not (word.noun or word.name or word.adjective or word in about)
        and not asked.has("light verbs", word.text.lower())
        and starts[word.start] not in asked.stems("comes about")
        and word.text.lower() not in asked.single
        and not word.text.endswith(_ADVERB[asked.language])
    ]  # fmt: skip
    others = [
        frozenset(one for one in word.keys if not one.startswith("n:"))
        for word in (*about, *rest) if not asked.has("light verbs", word.text.lower())
    ]  # fmt: skip
    words = frame_words(asked.language)
    forms = [form for form, _ in told]
    topics = key.count(
        [
            *(one for word in own for one in word.keys),
            *map(words.stem, extended(inside, forms, words)),
            *(f"v:{stem}" for stem in starts.values()),
        ]
    )
    nouns = [word for word in own if word.noun or word.name]
    actions = [
        word for word in own
        if not (word.noun or word.name or word.adjective or asked.has("light verbs", word.text.lower()))
    ]  # fmt: skip
    text = " ".join(token.text for token in inside)
    return Stance(
        frame.clause, frame.start, frame.end, yes != bool(denied),
        said, denied, topics, tuple(others), not verbs,
        _narrow(inside, about, asked) if denied else "",
        _listed("later", inside, asked), _listed("so far", inside, asked),
        "" if said else _listed("open", inside, asked),
        Modality.QUESTION if asked.has("indirect questions", inside[0].low) else _modality(text, asked),
        sum(key.about(word.keys) for word in own),
        _keys([word for word in nouns if word.amount != "none"]),
        _keys([word for word in nouns if word.amount == "none"]),
        verbs=frozenset(key for word in actions for key in word.keys),
        against=frozenset(key for word in actions for key in word.against if not key.startswith("~")),
    )  # fmt: skip


def _modality(text: str, asked: AskedWords) -> Modality:
    """How a part is meant; "würde" without a condition tells what somebody expects."""
    read = read_modality(_PLANNED_THING.sub("", text), asked.language)
    if read.modality is Modality.HYPOTHETICAL and asked.has("would", read.cue):
        return Modality.FORECAST
    if read.modality is Modality.ASSERTED and any(asked.has("to come", word) for word in text.split()):
        return Modality.FORECAST
    return read.modality


def _keys(words: list[Word]) -> frozenset[str]:
    return frozenset(key for word in words for key in word.keys if not key.startswith(("n:", "v:")))


def _listed(section: str, inside: list[FrameToken], asked: AskedWords) -> str:
    return next((token.low for token in inside if asked.has(section, token.low)), "")


def _narrow(inside: list[FrameToken], about: list[Word], asked: AskedWords) -> str:
    """An adjective that narrows the key's noun, any noun when none is named: others of it are left."""
    starts = {word.start for word in about}
    for token, following in pairwise(inside):
        noun = following.start in starts if starts else asked.language != "de" or following.text[0].isupper()
        if noun and token.low.endswith(_ADJECTIVE[asked.language]) and asked.begins("narrow", token.low):
            return token.low
    return ""


def _hangs(quote: str, before: Stance, first: str, asked: AskedWords) -> bool:
    """Whether a clause says what the one before grants or denies, or the reason that one refuses."""
    if asked.has("complements", first):
        return bool(before.word) or (bool(before.denied) and before.plain)
    told = quote[before.start : before.end].lower().split()
    return (
        first in ("weil", "because")
        and bool(before.denied)
        and any(asked.has("not because", word) for word in told)
    )
