"""Whether each clause of a claim says yes or no to what a key asks about."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.asked import Stance
from factcheck.domain.claim_view import Frame, Word
from factcheck.domain.vocabulary import Modality
from factcheck.reading.action_stems import action_stem
from factcheck.reading.asked_axes import poles_in
from factcheck.reading.asked_doers import doer, doers
from factcheck.reading.asked_joined import (
    belongs,
    denied_behind,
    goes_on,
    hangs,
    only_opens,
    with_infinitive,
)
from factcheck.reading.asked_keys import Key
from factcheck.reading.asked_marks import marks_in
from factcheck.reading.asked_meant import is_attribute, is_small_verb, meant
from factcheck.reading.asked_parts import extended, joined_forms, parts_of
from factcheck.reading.asked_said import said_in
from factcheck.reading.asked_words import AskedWords, asked_words
from factcheck.reading.frame_actions import parted_verbs
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import frame_words
from factcheck.reading.speech_words import speech_words

_AKIN = 5
"""Letters of a cue by which it is known inside a longer form."""
_ADVERBS = ("offen", "open")
_SHORT = 6
"""Words of a phrase that may do without a verb."""
_WITHOUT = ("ohne", "without")
_NOT = ("nicht", "kein", "keine", "keinen", "nie", "not", "no", "never", "cannot")
_ADJECTIVE = {"de": ("e", "en", "er", "es", "em"), "en": ("",)}
_ADVERB = {"de": ("end",), "en": ("ly",)}


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

    def own_of(inside: list[FrameToken]) -> list[Word]:
        starts = {token.start for token in inside}
        return [word for word in found if word.start in starts]

    for frame, places in parts_of(tokens, frames):
        inside = [tokens[at] for at in places]
        told = [(forms[at], actions[at]) for at in places]
        one = _stance(frame, inside, told, found, key, asked)
        before = stances[-1] if stances else None
        if before and not before.yes and goes_on(inside, own_of(inside), frame_words(language)):
            one = replace(one, yes=before.yes, word=before.word, denied=before.denied)
        elif before and hangs(quote, before, tokens[places[0]].low, asked):
            refused = "" if before.yes else before.denied or before.word
            one = replace(one, yes=one.yes == before.yes, denied=one.denied or refused)
        elif before and belongs(inside, asked) and not (one.denied and (before.word or before.denied)):
            stances[-1] = with_infinitive(before, one)
            continue
        if before and asked.has("complements", inside[0].low) and only_opens(quote, before, asked):
            stances[-1] = replace(before, intro=True)
        if before and not one.topics and _conceded(inside, asked):
            one = replace(one, intro=True)
        if before and asked.has("purposes", inside[0].low):
            one = replace(one, doer=before.doer)
        stances.append(one)
    return denied_behind(tuple(stances), quote, asked)


def _conceded(inside: list[FrameToken], asked: AskedWords) -> bool:
    """Whether it begins as a clause of what is so all the same: "auch wenn Berg sich sträubt"."""
    low = [token.low for token in inside[:2]]
    return asked.has("concessive", low[0]) or asked.has("concessive", " ".join(low))


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
    said, yes = said_in(inside, told, own, asked)
    cue = frame.cue if frame.negated else ""
    denied = cue if cue and cue[:_AKIN] not in said and f" {cue} " not in f" {said} " else ""
    if said and denied in _WITHOUT and inside[0].low not in _WITHOUT:  # "lehnte ohne Begründung ab"
        words = frame_words(asked.language)
        lows = [token.low for token in inside if token.low not in _WITHOUT]
        denied = next((low for low in lows if words.has("negation", low)), "")
    if denied in _WITHOUT and any(token.low in _NOT for token in inside):
        denied = ""  # "ohne Rücksicht geht es nicht"
    turn = asked.which("turns", f" {' '.join(token.low for token in inside)} ").strip()
    poles = poles_in(
        f" {' '.join(token.text for token in inside).lower()} ",
        {stem for form, stem in told if not asked.has("no verbs", form)},
        [form for form, _ in told],
        asked,
        bool(cue),
    )
    if poles and turn and turn in (said, denied):
        said, yes, denied = "", True, ""  # "alles andere als schlecht" is good, and denies nothing else
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
    before_nouns = {word.start for word in own if not word.noun and is_attribute(word, inside)}
    actions = [
        word for word in own
        if not (word.noun or word.name or word.adjective or asked.has("light verbs", word.text.lower()))
        and word.start not in before_nouns
    ]  # fmt: skip
    text = " ".join(token.text for token in inside)
    padded = f" {text.lower()} "
    return Stance(
        frame.clause, frame.start, frame.end, yes != bool(denied),
        said, denied, topics, tuple(others), not verbs,
        _narrow(inside, about, asked) if denied else "",
        _turn(inside, asked), _listed("so far", inside, asked),
        "" if said else _left_open(inside, before_nouns, asked),
        Modality.QUESTION if asked.has("indirect questions", inside[0].low) else meant(text, asked),
        sum(key.about(word.keys) for word in own),
        _keys([word for word in nouns if word.amount != "none"]),
        _keys([word for word in nouns if word.amount == "none"]),
        verbs=frozenset(key for word in actions for key in word.keys),
        against=frozenset(key for word in actions for key in word.against if not key.startswith("~")),
        doer=doer(inside, own, key, asked, speech_words(asked.language)),
        poles=poles,
        asks=any(key.names(word.keys) for word in actions)
        or bool(key.actions & {f"v:{starts[word.start]}" for word in actions}),
        marks=marks_in(padded, actions, asked),
        verbless=len(inside) <= _SHORT
        and not (said or verbs or actions or any(is_small_verb(one.low, asked) for one in inside)),
        some=asked.which("some", padded).strip(),
        promises=bool(
            asked.which("promises", padded) or set(starts.values()) & asked.stems("promising")
        ),
        doers=doers(inside, own, asked),
        stage=_stage(padded, asked),
        about=_keys([word for word in nouns if key.about(word.keys)]),
    )  # fmt: skip


def _stage(padded: str, asked: AskedWords) -> str:
    """ "before" for a state that another one may have followed, "now" for one that may be new."""
    if asked.spoken("long before", padded):
        return "before"
    return "now" if asked.spoken("by now", padded) else ""


def _keys(words: list[Word]) -> frozenset[str]:
    return frozenset(key for word in words for key in word.keys if not key.startswith(("n:", "v:")))


def _left_open(inside: list[FrameToken], before_nouns: set[int], asked: AskedWords) -> str:
    """The word that leaves open whether it is so; no participle of a noun, no adverb: "offen feindselig"."""
    rest = [
        one for at, one in enumerate(inside)
        if one.start not in before_nouns
        and (one.low not in _ADVERBS or at + 1 == len(inside) or inside[at + 1].text[0].isupper())
    ]  # fmt: skip
    return _listed("open", rest, asked)


def _turn(inside: list[FrameToken], asked: AskedWords) -> str:
    """A word for a state before or after another one; "einen Monat später" only tells when it was."""
    for before, token in zip([None, *inside], inside, strict=False):
        if asked.has("later", token.low) and not (before and asked.has("spans", before.low)):
            return token.low
    return ""


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
