"""Whether one clause denies what another says, as far as both are read for a key that nobody wrote.

A written key says what is asked; without one, a "no" somewhere in a sentence is no answer to a "yes" in the
other. What is denied must be told: the same verb, the same thing, that it was spoken of.
"""

from __future__ import annotations

from factcheck.detectors.actors import same_actor
from factcheck.detectors.context import Pair
from factcheck.domain.asked import Stance
from factcheck.domain.claim_view import ClaimView

_SCALES = frozenset(("warm", "calm", "alike"))
_MOODS = frozenset(("c:mood", "c:stance", "c:position", "c:relation", "c:relations", "c:relationship"))
_NEITHER = ("weder", "neither")
_WITHOUT = ("ohne", "without")


def denies(pair: Pair, one: Stance, other: Stance) -> bool:
    """Whether the one of two stances that says no denies what the one that says yes tells.

    `one` is of the left claim. By the same verb of the same matter, by none of a thing that the other tells
    of, by silence about what the other says was spoken of; without a negation only where one and the same has
    two words for it of which one agrees and the other refuses.
    """
    view, yes, no = (pair.right, other, one) if other.yes else (pair.left, one, other)
    if yes.denied or not (yes.topics or no.topics):
        return False
    if not no.denied:
        return bool(yes.word and no.word) and same_actor(pair, one.clause, other.clause)
    if "nothing said" in no.marks:
        return bool(yes.topics and no.topics and "saying" in yes.marks)
    if no.denied in _WITHOUT:
        return bool(no.none & (yes.nouns | yes.verbs))
    if no.none or no.denied in _NEITHER:
        return _there_is(pair, view, yes, no)
    if not (yes.topics and no.topics):
        return False
    return bool(yes.verbs & no.verbs or (yes.plain and no.plain))


def other_end(pair: Pair, one: Stance, other: Stance) -> bool:
    """Whether both tell what a thing was like, by two ends of one scale: a mood that was warm and icy.

    Only of what such words are commonly told, and only where it is in both clauses.
    """
    turned = {f"{'-' if pole[0] == '+' else '+'}{pole[1:]}" for pole in other.poles}
    if not {pole[1:] for pole in one.poles & turned} & _SCALES:
        return False
    return any(
        key in one.nouns and key in other.nouns
        for both in pair.alignment.nouns
        for key in _MOODS & set(both[0].keys)
    )


def _there_is(pair: Pair, view: ClaimView, yes: Stance, no: Stance) -> bool:
    """Whether `yes` tells of a thing that `no` says there is none of, and says nothing else of it."""
    keys = no.none & yes.nouns if no.none else no.nouns & yes.nouns
    if not keys or _narrower(pair, keys):
        return False
    many = any(word.amount == "many" and keys & set(word.keys) for word in view.words)
    return yes.plain or many or bool(yes.verbs & no.verbs)


def _narrower(pair: Pair, keys: frozenset[str]) -> bool:
    """Whether what one has none of is a kind of what the other tells of: "keine Bundesmittel", "Mittel"."""
    for one, other in pair.alignment.nouns:
        if not keys & set(one.keys) & set(other.keys):
            continue
        denied, told = (one, other) if one.amount == "none" else (other, one)
        view = pair.right if denied is one else pair.left
        longer, short = denied.text.lower(), told.text.lower()
        first = longer.removesuffix(short).rstrip("-s")
        if first and longer.endswith(short) and len(longer) > len(short) and first not in view.quote.lower():
            return True
    return False
