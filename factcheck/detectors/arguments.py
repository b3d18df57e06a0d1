"""Who and what two claims speak of: which nouns left over on one side may fill the place of one on the other.

A descriptor before a shared name ("der Tennisspieler Berg"), the other half of "neither … nor", a capital for
its country's government and the first part of a compound tell of nothing new. What only says on which
occasion or where it happened leaves the question open.
"""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import EVENTS
from factcheck.detectors.offices import names_office, without_holders
from factcheck.detectors.order import MOMENTS
from factcheck.domain.claim_view import ClaimView, Frame, Word
from factcheck.domain.finding import Gate, Verdict, gate

_OR = re.compile(r"(?:oder|noch|sowie|or|nor)(?: \w+){0,2}")
_OCCASION = re.compile(
    r"(?:nach|vor|während|bei|beim|am rande|im anschluss an|anlässlich|after|before|during|at)"
    r"(?: (?:dem|den|der|des|einem|einer|the|a|an|ihrem|seinem))?(?: \w+)?"
)
_SHORTEST = 5


def arguments(pair: Pair, ignored: tuple[Word, ...] = (), words: tuple[Word, Word] | None = None) -> Gate:
    """Who and what: every noun of one claim, or of the part of a clause that its one of `words` stands in, is
    in the other; an office may stand for a name."""
    if gates.keyed(pair):
        return gates.settled("slot", pair)
    left, right = left_over(pair, ignored, words)
    firm = [[word for word in side if not names_office(word)] for side in (left, right)]
    if pair.bare:  # told of one situation, where who holds an office goes without saying
        named = without_holders(firm[0], right), without_holders(firm[1], left)
        held = [side for side, whole in zip(named, firm, strict=True) if len(side) < len(whole)]
        firm = list(named)
        if held and not (firm[0] and firm[1]):
            return gate("slot", Verdict.UNKNOWN, f"{left[0].text} / {right[0].text} may be one")
    if firm[0] and firm[1]:
        shown = f"{firm[0][0].text} / {firm[1][0].text}"
        aside = any(
            all(_beside(view, word, pair.bare) for word in side)
            and not any(_beside(theirs, word, pair.bare) for word in others)
            for view, side, theirs, others in (
                (pair.left, firm[0], pair.right, firm[1]), (pair.right, firm[1], pair.left, firm[0]),
            )
        )  # fmt: skip
        return gate("slot", Verdict.UNKNOWN if aside else Verdict.FAILED, shown)
    if left and right:
        return gate("slot", Verdict.UNKNOWN, f"{left[0].text} / {right[0].text} may be one")
    return gate("slot", Verdict.PASSED, "")


def left_over(
    pair: Pair, ignored: tuple[Word, ...] = (), words: tuple[Word, Word] | None = None
) -> tuple[list[Word], list[Word]]:
    """The nouns of each claim, or of the part of a clause that its one of `words` stands in, that the other
    claim has by no name."""
    left, right = (
        [
            word
            for word in rest
            if (word.noun or word.name)
            and not word.aside
            and word not in ignored
            and (words is None or in_one_part((pair.left, pair.right)[at], word, words[at]))
            and not _tells_nothing(pair, at, word)
        ]
        for at, rest in enumerate((pair.alignment.left, pair.alignment.right))
    )
    related = [(one, other) for one in left for other in right if _stands_for(pair, one, other)]
    left = [word for word in left if all(word is not one for one, _ in related)]
    right = [word for word in right if all(word is not other for _, other in related)]
    return left, right


def anchored(pair: Pair, left: Word, right: Word) -> Gate:
    """A claim that shares a single thing with the other, and tells of no occasion, may be of any other."""
    shared = [both for both in pair.alignment.nouns if both[0] is not left and both[1] is not right]
    if len({both[0].start for both in shared}) <= 1 and not gates.keyed(pair):
        for view, rest, others in (
            (pair.left, pair.alignment.left, pair.right), (pair.right, pair.alignment.right, pair.left),
        ):  # fmt: skip
            extra = [word for word in rest if word.noun or word.name]
            occasion = next((word for word in extra if _on_occasion(view, word)), None)
            if occasion and len(extra) > 1 and not any(EVENTS & set(word.concepts) for word in others.words):
                return gate("occasion", Verdict.FAILED, f"only one says on which: {occasion.text}")
    fragments = [view.quote[:1].islower() for view in (pair.left, pair.right)]
    if fragments[0] != fragments[1]:
        whole, rest = (pair.right, pair.alignment.right) if fragments[0] else (pair.left, pair.alignment.left)
        first = next((word for word in whole.words if word.noun or word.name), None)
        if first is not None and first in rest:
            return gate("who", Verdict.UNKNOWN, f"only one says who: {first.text}")
    return gate("who", Verdict.PASSED, "")


def before_it(pair: Pair) -> str:
    """The event that only one claim says it happened before: "vor dem Gipfel"."""
    found = [
        {
            key: word.text
            for word in view.words
            for key in word.keys
            if key.startswith("c:")
            and re.search(r"\b(?:vor|before) (?:dem |der |den |the )$", view.quote[: word.start].lower())
        }
        for view in (pair.left, pair.right)
    ]
    for mine, theirs, other in ((found[0], found[1], pair.right), (found[1], found[0], pair.left)):
        for key, text in mine.items():
            if key not in theirs and key[2:] in MOMENTS and any(key in word.keys for word in other.words):
                return text
    return ""


def frame_of(view: ClaimView, word: Word) -> Frame | None:
    """The clause a word stands in."""
    return next((frame for frame in view.frames if frame.clause == word.clause), None)


def one_of_several(view: ClaimView, word: Word, shared: list[Word]) -> bool:
    """Whether it stands beside a shared word with only "oder" between: "weder die USA noch Russland"."""
    return any(
        _OR.fullmatch(view.quote[min(word.end, other.end) : max(word.start, other.start)].strip().lower())
        for other in shared
    )


def in_one_part(view: ClaimView, word: Word, other: Word) -> bool:
    """Whether two words stand in one part of one clause."""
    frame = frame_of(view, word)
    if word.clause != other.clause or frame is None:
        return word.clause == other.clause
    return frame.part(word.start) == frame.part(other.start)


def _tells_nothing(pair: Pair, at: int, word: Word) -> bool:
    """A descriptor before a shared name, or the other half of "neither … nor"."""
    view = (pair.left, pair.right)[at]
    for both in pair.alignment.pairs:
        shared = both[at]
        if shared.start == word.end + 1 and (shared.noun or shared.name) and not word.place:
            return True
        between = view.quote[shared.end : word.start].strip().lower()
        frame = frame_of(view, word)
        if shared.end < word.start and frame and frame.negated and _OR.fullmatch(between):
            return True
    return False


def _stands_for(pair: Pair, one: Word, other: Word) -> bool:
    """Whether two words left over may name one thing: a capital its government, a part its compound."""
    if not (one.place or other.place) and (
        set(one.seat_of) & set(other.keys) or set(other.seat_of) & set(one.keys)
    ):
        return True
    short, long = sorted((one.text.lower(), other.text.lower()), key=len)
    return (
        len(short) >= _SHORTEST
        and len(long) - len(short) >= _SHORTEST
        and long.startswith(short.rstrip("ens"))
    )


def _beside(view: ClaimView, word: Word, bare: bool) -> bool:
    """Whether it only says on which occasion, or where; in one situation any place will do."""
    return bool(word.place and (bare or word.lies_in is not None)) or _on_occasion(view, word)


def _on_occasion(view: ClaimView, word: Word) -> bool:
    before = " ".join(view.quote[max(0, word.start - 40) : word.start].lower().split())
    return bool(EVENTS & set(word.concepts)) and any(
        _OCCASION.fullmatch(before[at:]) for at in range(len(before)) if at == 0 or before[at - 1] == " "
    )
