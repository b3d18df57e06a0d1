"""Which parts of two claims may answer their key, and what sets two of them against each other."""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed, typed
from factcheck.detectors.keyed.kinds import meant_as
from factcheck.domain.asked import Asked, Stance
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Gate, Verdict, gate

_FEWEST_SHARED = 2
_NOTHING = ("nichts", "nothing", "not a word")
_WILLING = re.compile(r"bereit|gewillt|willens|willing|ready|prepared|keen", re.IGNORECASE)
_MOVES = frozenset(("c:rise", "c:fall", "c:change"))
_INSISTS = re.compile(r"insist|press|push|call|poch|dräng|dring|besteh", re.IGNORECASE)
"""It says yes to what stands behind it, which may itself be a no: "besteht darauf, das Land zu behalten"."""
_ALL_WORDS = re.compile(r"\b(?:kein|nicht|not|no\b|nothing|never|without)", re.IGNORECASE)


def answers(text: tuple[ClaimView, ...]) -> list[tuple[ClaimView, Stance]]:
    """The parts of a text that may answer the key, each with its sentence: those that say yes or no, or name
    what it asks about; all when none does. What the key's subject does goes before what others do, and what
    names a word of the key before what names none."""
    found = [(view, one) for view in text for one in (view.asked or Asked()).stances if not one.intro]
    said = [
        (view, one) for view, one in found
        if one.word or one.denied or one.topics or one.subjects or one.poles
    ] or found  # fmt: skip
    told = [(view, one) for view, one in said if not one.verbless or one.denied or one.word] or said
    own = [(view, one) for view, one in told if one.doer != "other"]
    told = own if any(one.doer == "own" for _, one in own) else told
    near = [(view, one) for view, one in told if one.topics or one.subjects]
    return near if any(one.word or one.denied or one.poles for _, one in near) else told


def asked_clauses(pair: Pair, left: Word, right: Word) -> tuple[Gate, ...]:
    """For keyed claims: both words stand in clauses that may answer the key. No gate for others."""
    if not keyed(pair):
        return ()
    for view, text, word in ((pair.left, pair.left_text, left), (pair.right, pair.right_text, right)):
        held = [one for beside, one in answers(text or (view,)) if beside is view]
        if not any(one.start <= word.start < one.end for one in held):
            return (gate("asked", Verdict.FAILED, f"{word.text} tells of something else"),)
    stages = {
        one.stage for view, word in ((pair.left, left), (pair.right, right))
        for one in (view.asked or Asked()).stances if one.start <= word.start < one.end
    }  # fmt: skip
    if {"before", "now"} <= stages:
        return (gate("asked", Verdict.FAILED, "one tells of what was, the other of what is now"),)
    ends = [
        {
            pole for one in (view.asked or Asked()).stances for pole in one.poles
            if one.start <= word.start < one.end
        }
        for view, word in ((pair.left, left), (pair.right, right))
    ]  # fmt: skip
    if ends[0] & ends[1]:
        return (gate("asked", Verdict.FAILED, f"one end of one scale: {min(ends[0] & ends[1])}"),)
    return (gate("asked", Verdict.PASSED, f"{left.text} / {right.text}"),)


def one_sign(pair: Pair, left: Word, right: Word) -> tuple[Gate, ...]:
    """For keyed claims: the clauses of both words do not come to the same, whatever each denies by itself. No
    gate for others."""
    if not typed(pair):
        return ()
    signs = {
        one.yes
        for view, word in ((pair.left, left), (pair.right, right))
        for one in (view.asked or Asked()).stances
        if one.start <= word.start < one.end
    }
    if len(signs) > 1:
        return ()
    return (gate("polarity", Verdict.FAILED, "both come to the same"),)


def weight(left: Stance, right: Stance) -> int:
    """How much the two are about the key and about the same."""
    shared = sum(any(keys & other for other in right.said) for keys in left.said)
    return 2 * (left.topics + right.topics) + left.subjects + right.subjects + shared


def opposed(left: Stance, right: Stance) -> str:
    """The key of a verb of one that excludes a verb of the other, neither of them denied; "" for none."""
    if clash := left.poles & {turned(pole) for pole in right.poles}:
        return min(clash)
    if left.denied or right.denied or left.poles & right.poles:
        return ""
    if _ALL_WORDS.search(f"{left.word} / {right.word}"):
        return ""
    return min(left.against & right.verbs | right.against & left.verbs, default="")


def _two_doers(left: Stance, right: Stance) -> bool:
    """Whether other people or lands do the one than do the other: what one refuses, another may grant."""
    if left.doers & right.doers:
        return False
    kinds = [{key.startswith("l:") for key in one.doers} for one in (left, right)]
    return bool(kinds[0] & kinds[1])  # a president may speak for his land


def turned(pole: str) -> str:
    """The other end of a scale."""
    return f"{'-' if pole[0] == '+' else '+'}{pole[1:]}"


def denied(pair: Pair, left: Stance, right: Stance) -> str:
    """What ties a yes to a no, "" for two that say the same or speak of different matters."""
    if left.yes == right.yes or left.poles & right.poles or _two_doers(left, right):
        return ""
    return _grounds(pair, *((left, right) if left.yes else (right, left)))


def _grounds(pair: Pair, yes: Stance, no: Stance) -> str:
    """What ties both to the key, "" when nothing does and they may well speak of different matters."""
    if not (no.word or no.denied):
        return ""
    if yes.word and yes.denied and not (no.verbs & yes.verbs or (no.word == yes.word and not no.denied)):
        return ""  # "lehnte nicht ab": who does not refuse has not agreed yet
    if no.denied and not (no.word or no.plain or no.asks or no.none or no.verbs & yes.verbs):
        return ""  # "der Draht ist nicht abgerissen": what is denied is another thing
    shared = [keys for keys in yes.said if any(keys & other for other in no.said)]
    silent = no.word or (no.denied in _NOTHING and no.topics)
    if meant_as(pair, "mention") and yes.topics and silent and yes.nouns & no.nouns:
        return f"both speak of {pair.left.attribute}"
    if no.denied and "-change" in yes.poles and no.verbs & _MOVES:
        return ""  # "nicht gesunken" and "unverändert"
    ready = _WILLING.search(yes.word) and not _WILLING.search(f"{no.word} {no.denied}")
    if ready and no.nouns & yes.nouns and not meant_as(pair, "stance"):
        return ""  # who is ready for talks has had none
    if _INSISTS.search(yes.word):
        return min(yes.verbs & no.verbs, default="")
    if yes.word and (no.word or no.topics or shared):
        return f"{yes.word} / {no.word or no.denied}"
    touched = bool(shared) or no.nouns <= yes.nouns
    if yes.topics and yes.plain and (no.word or no.topics) and touched:
        return f"both speak of {pair.left.attribute}"
    if (told := yes.verbs & no.verbs) and yes.subjects and no.subjects and yes.word == no.word:
        return min(told)
    if yes.plain and (
        missing := yes.nouns & (no.none or (no.nouns - no.about if no.plain or no.word else no.none))
    ):
        return min(missing)
    return ", ".join(min(keys) for keys in shared) if len(shared) >= _FEWEST_SHARED else ""
