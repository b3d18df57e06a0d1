"""Whether another person, place or thing stands in one claim than in the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import named
from factcheck.detectors.gates.retold import acts_for_all, describes, single
from factcheck.detectors.gates.written import keyed, settled
from factcheck.detectors.occasion import of_event, one_occasion
from factcheck.detectors.offices import names_office, without_holders
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Gate, Verdict, gate

_SHORTEST = 4
_COGNATE = 0.6
_SHARED = 2
"""Words that two claims of two languages share, for what is left over to be one thing."""
_MEDIUM = re.compile(
    r"interview|fernseh|television|\btv\b|radio|rundfunk|hörfunk|sendung|podcast|talkshow|broadcast",
    re.IGNORECASE,
)
_CIRCLE = re.compile(
    r"\b(?:eng|klein|groß|vertrau|privat|intern|geschlossen|small|close|private)\w*"
    r" (?:kreise?|runden?|rahmen|circle|group)$|\b(?:jeder|beiden|each|either|both) (?:seiten?|sides?)$"
)
_PLACED = {"place", "place name"}
_NEXT = 8
"""Letters from a noun to the one that belongs to it: " in the ", " der "."""
_KIND = re.compile(r"(?<!heim)isch(?:e[nmrs]?)?$")


def slots(
    pair: Pair,
    ignored: Iterable[Word] = (),
    strict: bool = False,
    clauses: tuple[int, int] | None = None,
) -> Gate:
    """No other person, place or thing differs between the two.

    Two nouns differ when they are the same to their clauses; where `strict`, any two that are left over. Of
    bare claims whose values stand in the `clauses`, what differs elsewhere leaves the question open.
    """
    if keyed(pair):
        return settled("slot", pair)
    skipped = set(ignored)
    left, right = (
        [
            word
            for word in told(pair, side)
            if named(word) and word not in skipped and not (single(pair) and describes(pair, side, word))
        ]
        for side in (0, 1)
    )
    if (
        clash := (left[0], right[0])
        if strict and left and right
        else _rivals(left, right) or _risen(pair, left, right)
    ):
        verdict = Verdict.UNKNOWN if untranslated(pair, left, right) else Verdict.FAILED
        if verdict is Verdict.FAILED and clauses and pair.bare and _rivals(left, right):
            verdict = _of_one_situation(pair, left, right, clauses)
        return gate("slot", verdict, f"{clash[0].text} / {clash[1].text}")
    for kinds, others in ((_kinds(pair.alignment.right), left), (_kinds(pair.alignment.left), right)):
        if kinds and others:
            open_ = (
                clauses and pair.bare and all(map(_of_a_people, kinds)) and not any(map(_of_a_land, others))
            )
            verdict = Verdict.UNKNOWN if open_ else Verdict.FAILED
            return gate("slot", verdict, f"{others[0].text} / {kinds[0].text}")
    if left and right:
        return gate("slot", Verdict.UNKNOWN, f"{left[0].text} / {right[0].text}")
    extra = left or right
    open_ = any(word.place or word.name for word in extra)
    shown = f"only one names {extra[0].text}" if extra else ""
    return gate("slot", Verdict.UNKNOWN if open_ else Verdict.PASSED, shown)


def rivals(pair: Pair) -> str:
    """Two groups of people, two contests or two places of which each claim has one; "" for none.

    These differ whatever the claims are asked.
    """
    left, right = (
        [
            word
            for word in told(pair, side)
            if (named(word) or any(key.startswith("l:") for key in word.keys))
            and not _in_a_circle(view, word)
        ]
        for side, view in enumerate((pair.left, pair.right))
    )
    for one in left:
        for other in right:
            placed = {one.role, other.role} <= _PLACED and not (
                _inside(one, other)
                or _inside(other, one)
                or (_MEDIUM.search(one.text) and _MEDIUM.search(other.text))
            )
            topics = one.role == other.role == "about" and one.concepts and other.concepts and single(pair)
            if (
                topics
                or _two_lands(one, other)
                or _two_groups(one, other)
                or _two_contests(one, other)
                or placed
            ):
                return f"{one.text} / {other.text}"
    return ""


def _in_a_circle(view: ClaimView, word: Word) -> bool:
    """Whether it tells how few they were rather than where: "im engen Kreis", "in kleiner Runde"."""
    return _CIRCLE.search(view.quote[: word.end].lower()) is not None


def _of_a_people(word: Word) -> bool:
    """Whether an adjective is that of a country, of whose people there is a concept: "russisch"."""
    return bool(word.concepts) and bool(word.kinds)


def _of_a_land(word: Word) -> bool:
    """Whether it may be of another country: a place, or another people."""
    return word.lies_in is not None or "c:group" in word.kinds


def _of_one_situation(pair: Pair, left: list[Word], right: list[Word], clauses: tuple[int, int]) -> Verdict:
    """Of two words that differ: nothing new where an office stands for each name, open where they stand
    outside the clauses of the values."""
    if not _rivals(*_unnamed(left, right)):
        return Verdict.ASSUMED
    near = [
        [word for word in side if word.clause == clause or word is _whose(view, clause)]
        for view, side, clause in zip((pair.left, pair.right), (left, right), clauses, strict=True)
    ]
    return Verdict.FAILED if _rivals(*_unnamed(*near)) else Verdict.UNKNOWN


def _whose(view: ClaimView, clause: int) -> Word | None:
    """The last noun before a clause, which a relative clause tells of: "ein Laster, der 90 fuhr"."""
    start = next((frame.start for frame in view.frames if frame.clause == clause), 0)
    return next((word for word in reversed(view.words) if word.noun and word.end <= start), None)


def _unnamed(left: list[Word], right: list[Word]) -> tuple[list[Word], list[Word]]:
    """What is left of both when each office of one has taken a name of the other: "US-Präsident", "Trump"."""
    plain = [[word for word in side if not names_office(word)] for side in (left, right)]
    return without_holders(plain[0], right), without_holders(plain[1], left)


def told(pair: Pair, side: int) -> list[Word]:
    """The words of one side that the other does not have, without what only names a source, clauses that
    hold neither a value nor a shared word, and what the event is called that both are told of."""
    view = (pair.left, pair.right)[side]
    clauses = {value.clause for value in view.values} | {both[side].clause for both in pair.alignment.pairs}
    rest = (pair.alignment.left, pair.alignment.right)[side]
    held = [(value.start, value.end) for value in view.values if value.dimension != "rank"]
    event = (pair.right, pair.left)[side].event if one_occasion(pair) else None
    return [
        word
        for word in rest
        if not word.aside
        and word.clause in clauses
        and not of_event(word, event)
        and not _held_in(word, (pair.right, pair.left)[side])
        and not (not word.noun and any(start <= word.start < end for start, end in held))
    ]


def _held_in(word: Word, view: ClaimView) -> bool:
    """Whether a compound of the other claim begins with the noun: "Grube" and "Grubenbrand"."""
    low = word.text.lower().rstrip("ens")
    return (
        word.noun
        and len(low) >= _SHORTEST
        and any(
            other.noun and other.text.lower().startswith(low) and len(other.text) >= len(word.text) + 3
            for other in view.words
        )
    )


def _rivals(left: list[Word], right: list[Word]) -> tuple[Word, Word] | None:
    """Two words that are the same to their clauses: two places it happened in, two subjects."""
    for one in left:
        for other in right:
            people = "people" in one.kinds and "people" in other.kinds
            if people or _inside(one, other) or _inside(other, one) or acts_for_all(one, other):
                continue
            if (
                one.role == other.role
                or {one.role, other.role} == {"", "object"}
                or _two_groups(one, other)
                or _two_contests(one, other)
                or _two_names(one, other)
                or _two_names(other, one)
                or _two_known_places(one, other)
            ):
                return one, other
    return None


def _risen(pair: Pair, left: list[Word], right: list[Word]) -> tuple[Word, Word] | None:
    """What rose, behind the noun for it in one claim only: "der Anstieg der Mieten", "prices rose"."""
    for side, mine, others in ((0, left, right), (1, right, left)):
        nouns = [both[side] for both in pair.alignment.pairs if both[side].noun]
        ways = [word for word in nouns if {"rise", "fall"} & set(word.concepts)]
        belongs = (
            word
            for word in mine
            if word.role == "of" and any(0 < word.start - way.end <= _NEXT for way in ways)
        )
        of = next(belongs, None)
        subject = next((word for word in others if word.role == ""), None)
        if of and subject and of.concepts and subject.concepts:
            return (of, subject) if side == 0 else (subject, of)
    return None


def _inside(one: Word, other: Word) -> bool:
    """Whether a place is a part of the other: "in Anchorage", "in Alaska"."""
    return one.place and other.place and bool(set(one.lies_in or ()) & set(other.keys))


def _two_groups(one: Word, other: Word) -> bool:
    """Whether they are two groups of people, whatever happens to them: adults and children."""
    return "c:group" in one.kinds and "c:group" in other.kinds


def _two_lands(one: Word, other: Word) -> bool:
    """Whether each belongs to a land of its own, by noun or adjective: "Danish", "in Norway"."""
    lands = [{key for key in word.keys if key.startswith("l:")} - _WAYS for word in (one, other)]
    if not all(lands) or _inside(one, other) or _inside(other, one):
        return False
    return one.adjective or other.adjective


_WAYS = {f"l:{way}" for way in ("north", "south", "east", "west")}


def _two_contests(one: Word, other: Word) -> bool:
    """Whether they are two contests, at each of which somebody may win: the World Cup and the Olympics."""
    return "c:contest" in one.kinds and "c:contest" in other.kinds


def _two_names(one: Word, other: Word) -> bool:
    """Whether both are names of places, one with its article: "auf dem Brocken", "in Hannover"."""
    if one.role != "place" or other.role != "place name":
        return False
    return not any(key.startswith(("c:", "h:")) for key in one.keys) or one.lies_in is not None


def _two_known_places(one: Word, other: Word) -> bool:
    """Whether both are places that a list knows: "in der Osttürkei", "auf Kreta"."""
    return {one.role, other.role} <= _PLACED and all(
        word.lies_in is not None or any(key.startswith("l:") for key in word.keys) for word in (one, other)
    )


def _kinds(rest: tuple[Word, ...]) -> list[Word]:
    """Adjectives that say which one is meant: "terrestrisch", "bayerisch"."""
    return [word for word in rest if word.adjective and _KIND.search(word.text)]


def _one_compound(pair: Pair, german: list[Word], english: list[Word]) -> bool:
    """Whether a German compound and two English nouns may be one: "Raketenstufe", "rocket stage"."""
    if len(german) != 1 or len(english) != 2 or len({one.start for one, _ in pair.alignment.pairs}) < _SHARED:
        return False
    whole, (first, last) = german[0], english
    if any(key.startswith("c:") for key in whole.keys) or not 0 < last.start - first.end <= 1:
        return False
    heads = {key[2:] for key in whole.keys if key.startswith("h:")}
    begins = {part[2:] for part in whole.parts}
    start = whole.text[: len(first.text)].lower()
    alike = SequenceMatcher(None, start, first.text.lower()).ratio() >= _COGNATE if not begins else False
    begun = bool(begins & set(first.concepts)) or alike
    return begun and (not heads or not last.concepts or bool(heads & set(last.concepts)))


def untranslated(pair: Pair, left: list[Word], right: list[Word]) -> bool:
    """Whether one word on each side is left over in two languages, and neither is in any word list: they may
    well be the same word, which of a word that a list knows it would have said."""
    if pair.left.language == pair.right.language:
        return False
    if single(pair) and (_one_compound(pair, left, right) or _one_compound(pair, right, left)):
        return True
    if len(left) != 1 or len(right) != 1:
        return False
    named = left[0].name or right[0].name
    return bool(pair.alignment.pairs) and not named and not (left[0].concepts or right[0].concepts)
