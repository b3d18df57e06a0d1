"""The questions that must be answered before two values may be held against each other.

Each returns a gate: passed, assumed (two bare sentences about one situation), unknown, or failed. The list
is that of what made false alarms in other systems: another subject, attribute, time, part, place, modality.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from factcheck.detectors.axis import comparable_dates, on_one_axis
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import one_occasion
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.interval import disjoint, overlaps
from factcheck.domain.vocabulary import Modality

_FACTS = (Modality.ASSERTED, Modality.OPINION)
_ONWARD = frozenset(("since", "from", "after"))
_UP_TO = frozenset(("until", "before"))
_KIND = re.compile(r"isch(?:e[nmrs]?)?$")
_WAS_TO = ("planned:sollte", "planned:sollten")
"""Advice elsewhere; beside a figure or a date they tell what was planned."""
_AHEAD = (Modality.PLANNED, Modality.FORECAST)


def given(pair: Pair, name: str) -> Gate | None:
    """What people wrote down of both claims ("subject", "attribute"); None where one has none."""
    left, right = (" ".join(str(getattr(view, name)).split()) for view in (pair.left, pair.right))
    if not left or not right:
        return None
    equal = left.casefold() == right.casefold()
    return gate(name, Verdict.PASSED if equal else Verdict.FAILED, left if equal else f"{left} / {right}")


def keyed(pair: Pair) -> bool:
    """Whether people wrote down the same subject and the same attribute for both."""
    keys = given(pair, "subject"), given(pair, "attribute")
    return all(key is not None and key.verdict is Verdict.PASSED for key in keys)


def keys(pair: Pair) -> tuple[Gate, ...]:
    """What was written down of both, as gates named `written subject` and `written attribute`."""
    found = [(name, given(pair, name)) for name in ("subject", "attribute")]
    return tuple(replace(key, name=f"written {name}") for name, key in found if key is not None)


def subject(pair: Pair) -> Gate:
    """The two speak of one thing: a name or a noun they share, or people said so."""
    if (told := given(pair, "subject")) is not None:
        return told
    shared = pair.alignment.nouns or pair.alignment.pairs
    if not shared and "subject" in pair.settled:
        return gate("subject", Verdict.PASSED, "known to be one")
    if not shared:
        verdict = (
            Verdict.ASSUMED if pair.bare and not (pair.left.words and pair.right.words) else Verdict.FAILED
        )
        return gate("subject", verdict, "no word names the same thing")
    evidence = ", ".join(dict.fromkeys(_both(one, other) for one, other in shared[:4]))
    return open_question(pair, "subject", evidence)


def open_question(pair: Pair, name: str, evidence: str) -> Gate:
    """A question the words leave open: passed when both claims are told of one occasion."""
    verdict = pair.open_question(name)
    if verdict is Verdict.UNKNOWN and (occasion := one_occasion(pair)):
        return gate(name, Verdict.PASSED, f"{evidence}; one occasion: {occasion}".lstrip("; "))
    return gate(name, verdict, evidence)


def slots(pair: Pair, ignored: Iterable[Word] = ()) -> Gate:
    """No other person, place or thing differs between the two."""
    if keyed(pair):
        return gate("slot", Verdict.PASSED, "")
    skipped = set(ignored)
    left = [word for word in pair.alignment.left if _named(word) and word not in skipped]
    right = [word for word in pair.alignment.right if _named(word) and word not in skipped]
    if left and right:
        verdict = Verdict.UNKNOWN if untranslated(pair, left, right) else Verdict.FAILED
        return gate("slot", verdict, f"{left[0].text} / {right[0].text}")
    for kinds, others in ((_kinds(pair.alignment.right), left), (_kinds(pair.alignment.left), right)):
        if kinds and others:
            return gate("slot", Verdict.FAILED, f"{others[0].text} / {kinds[0].text}")
    verdict = Verdict.PASSED
    extra = left or right
    if any(word.place or word.name for word in extra):
        verdict = Verdict.UNKNOWN
    return gate("slot", verdict, f"only one names {extra[0].text}" if extra else "")


def _kinds(rest: tuple[Word, ...]) -> list[Word]:
    """Adjectives that say which one is meant: "terrestrisch", "bayerisch"."""
    return [word for word in rest if word.adjective and _KIND.search(word.text)]


def predicate(pair: Pair, measured: str = "") -> Gate:
    """What happened is the same: no verb of one stands against another verb of the other.

    Words that only name what is `measured` ("hoch") are judged with the attribute.
    """
    if keyed(pair):
        return gate("predicate", Verdict.PASSED, "")
    left = [word for word in pair.alignment.left if not _named(word) and measured not in word.concepts]
    right = [word for word in pair.alignment.right if not _named(word) and measured not in word.concepts]
    apart = pair.alignment.left, pair.alignment.right
    for word, rest in (
        *((word, pair.right.words) for word in apart[0]),
        *((word, pair.left.words) for word in apart[1]),
    ):
        for other in rest:
            if set(word.against) & set(other.keys) and not set(word.keys) & set(other.keys):
                return gate("predicate", Verdict.FAILED, f"{word.text} / {other.text}")
    verbs = [word for word in left if not word.adjective], [word for word in right if not word.adjective]
    if verbs[0] and verbs[1]:
        verdict = Verdict.UNKNOWN if untranslated(pair, *verbs) else Verdict.FAILED
        return gate("predicate", verdict, f"{verbs[0][0].text} / {verbs[1][0].text}")
    if left and right:
        return gate("predicate", Verdict.UNKNOWN, f"{left[0].text} / {right[0].text}")
    return gate("predicate", Verdict.PASSED, "")


def untranslated(pair: Pair, left: list[Word], right: list[Word]) -> bool:
    """Whether one word on each side is left over in two languages, and one of them is in no word list: they
    may well be the same word."""
    if pair.left.language == pair.right.language or len(left) != 1 or len(right) != 1:
        return False
    named = left[0].name or right[0].name
    return bool(pair.alignment.pairs) and not named and not (left[0].concepts and right[0].concepts)


def ordinals(pair: Pair) -> Gate:
    """The first session is not the second, the northern part not the southern."""
    for section in ("ordinals:", "sides:"):
        left = {cue for cue in pair.left.cues if cue.startswith(section)}
        right = {cue for cue in pair.right.cues if cue.startswith(section)}
        if left and right and not left & right:
            return gate("which", Verdict.FAILED, f"{_cue(min(left))} / {_cue(min(right))}")
        if left != right:
            return gate("which", Verdict.UNKNOWN, f"only one says {_cue(min(left ^ right))}")
    kin = [
        sorted(cue for cue in view.cues if cue.startswith("relatives:")) for view in (pair.left, pair.right)
    ]
    if bool(kin[0]) != bool(kin[1]):
        return gate("which", Verdict.FAILED, f"only one speaks of a {_cue((kin[0] or kin[1])[0])}")
    if pronouns := _pronouns(pair):
        return gate("which", Verdict.FAILED, pronouns)
    stances = [
        {cue.partition(":")[0] for cue in view.cues if cue.startswith("stance")}
        for view in (pair.left, pair.right)
    ]
    if all(stances) and not stances[0] & stances[1]:
        return gate("which", Verdict.FAILED, f"{min(stances[0])} / {min(stances[1])}")
    return gate("which", Verdict.PASSED, "")


def _pronouns(pair: Pair) -> str:
    """ "he / she" when one claim speaks only of a man and the other only of a woman."""
    for one, other in pair.alignment.nouns:
        texts = sorted((one.text.lower(), other.text.lower()), key=len)
        if pair.left.language == pair.right.language == "de" and texts[1] == f"{texts[0]}in":
            return f"{one.text} / {other.text}"
    sides = [{cue.partition(":")[0] for cue in view.cues} & {"he", "she"} for view in (pair.left, pair.right)]
    return "he / she" if all(sides) and not sides[0] & sides[1] else ""


def time(pair: Pair, left: ViewValue | None = None, right: ViewValue | None = None) -> Gate:
    """Both speak of one time: the dates beside the values do not exclude each other."""
    views = pair.left, pair.right
    stages = [sorted(cue for cue in view.cues if cue.startswith("stages:")) for view in views]
    if stages[0] != stages[1]:
        shown = _cue((stages[0] or stages[1])[0])
        return gate("time", Verdict.FAILED, f"only one speaks of a stage of it: {shown}")
    if (changed := _about_to_change(pair)) is not None:
        return gate("time", Verdict.FAILED, changed)
    former = [min((cue for cue in view.cues if cue.startswith("former:")), default="") for view in views]
    if bool(former[0]) != bool(former[1]):
        return gate("time", Verdict.FAILED, f"only one speaks of the past: {_cue(former[0] or former[1])}")
    mine = [value for value in pair.left.values if value.dimension == "date" and value is not left]
    theirs = [value for value in pair.right.values if value.dimension == "date" and value is not right]
    hours = [[value for value in side if value.unit == "minute" and value.bound] for side in (mine, theirs)]
    if left is not None and bool(hours[0]) != bool(hours[1]):
        return gate("time", Verdict.FAILED, f"only one counts up to {(hours[0] or hours[1])[0].raw}")
    if not mine and not theirs:
        return open_question(pair, "time", "no time is named")
    if not mine or not theirs:
        return gate("time", Verdict.UNKNOWN, f"only one names a time: {(mine or theirs)[0].raw}")
    bounds = {value.bound for value in mine}, {value.bound for value in theirs}
    if (bounds[0] & _ONWARD and bounds[1] & _UP_TO) or (bounds[1] & _ONWARD and bounds[0] & _UP_TO):
        return gate("time", Verdict.FAILED, f"{mine[0].bound} / {theirs[0].bound}")
    known = [(one, other) for one in mine for other in theirs if comparable_dates(one, other)]
    apart = [(one, other) for one, other in known if disjoint(*on_one_axis(one, other))]
    if apart and len(apart) == len(known):
        return gate("time", Verdict.FAILED, f"{apart[0][0].raw} / {apart[0][1].raw}")
    clocks = [(one, other) for one, other in known if one.unit == other.unit == "minute"]
    if clocks and all(both in apart for both in clocks):
        return gate("time", Verdict.FAILED, f"{clocks[0][0].raw} / {clocks[0][1].raw}")
    if not known:
        return gate("time", Verdict.UNKNOWN, f"{mine[0].raw} / {theirs[0].raw}")
    return gate("time", Verdict.PASSED, f"{known[0][0].raw} / {known[0][1].raw}")


def another_time(pair: Pair) -> bool:
    """Whether any two dates of the two claims exclude each other, or leave open whether they do."""
    dates = [
        [value for value in view.values if value.dimension == "date"] for view in (pair.left, pair.right)
    ]
    return any(
        one.unit != other.unit or disjoint(*on_one_axis(one, other)) for one in dates[0] for other in dates[1]
    )


def _about_to_change(pair: Pair) -> str | None:
    """ "Derzeit 12 Euro" beside "steigt auf 13 Euro": what holds now beside what it becomes."""
    for view, other in ((pair.left, pair.right), (pair.right, pair.left)):
        now = [cue for cue in view.cues if cue.startswith("current:")]
        becomes = any({"rise", "fall"} & set(word.concepts) for word in other.words)
        itself = any({"rise", "fall"} & set(word.concepts) for word in view.words)
        if now and becomes and not itself and not any(cue in other.cues for cue in now):
            return f"{_cue(now[0])} / what it becomes"
    return None


def scope(pair: Pair, left: ViewValue | None = None, right: ViewValue | None = None) -> Gate:
    """Neither figure is a part of the other: "davon", "allein in …", a place that only one names."""
    if set(pair.left.scope) != set(pair.right.scope):
        marks = sorted(set(pair.left.scope) ^ set(pair.right.scope))
        return gate("scope", Verdict.FAILED, f"{marks[0]} marks a part")
    if left is not None and right is not None and left.dimension in ("count", "currency", "area", "mass"):
        part = _part_by_place(pair, left, right)
        if part and not keyed(pair):
            return gate("scope", Verdict.FAILED, f"{part} may be a part of the whole")
        if whole := _sum(pair, left, right):
            return gate("scope", Verdict.FAILED, f"{whole} may hold the other figure")
    return gate("scope", pair.open_question("scope"), "")


def _sum(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """The word that makes the larger figure a sum, where one claim names a time or thing of its own."""
    larger, smaller = (pair.right, pair.left) if (left.said.hi or 0.0) < (right.said.lo or 0.0) else (
        pair.left, pair.right
    )  # fmt: skip
    marks = [cue for cue in larger.cues if cue.startswith("sum:")]
    if not marks or any(cue.startswith("sum:") for cue in smaller.cues):
        return ""
    dated = [any(value.dimension == "date" for value in view.values) for view in (larger, smaller)]
    rest = pair.alignment.left if smaller is pair.left else pair.alignment.right
    return _cue(marks[0]) if dated[0] != dated[1] or any(_named(word) for word in rest) else ""


def _part_by_place(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """The place that only the smaller figure names."""
    smaller_left = (left.said.hi or 0.0) < (right.said.lo or 0.0)
    rest, other = (
        (pair.alignment.left, pair.alignment.right)
        if smaller_left
        else (pair.alignment.right, pair.alignment.left)
    )
    places = [word for word in rest if word.place]
    return places[0].text if places and not any(word.place for word in other) else ""


_MUCH_MORE = 3


def near(
    pair: Pair, left_clause: int, right_clause: int, told: bool = True, missing_share: float = 0.0
) -> Gate:
    """Where one claim says much more than the other, what they share stands beside the value itself.

    `told` says that what happened or is measured there is known to be the same; without that such a claim
    is too far off. Up to `missing_share` of the shared nouns may stand elsewhere.
    """
    if keyed(pair):
        return gate("near", Verdict.PASSED, "")
    for side, rest, clause in (
        (0, pair.alignment.left, left_clause),
        (1, pair.alignment.right, right_clause),
    ):
        if sum(_named(word) for word in rest) <= _MUCH_MORE:
            continue
        needed = {other[1 - side] for other in pair.alignment.pairs if _named(other[1 - side])}
        held = {other[1 - side] for other in pair.alignment.pairs if other[side].clause == clause}
        if not told:
            return gate("near", Verdict.FAILED, "what is measured is not said in both")
        missing = sorted(word.text for word in needed - held)
        if len(missing) > missing_share * len(needed):
            return gate("near", Verdict.FAILED, f"{missing[0]} is told elsewhere in the sentence")
    return gate("near", Verdict.PASSED, "")


def modality(pair: Pair, left_clause: int | None = None, right_clause: int | None = None) -> Gate:
    """Both are told as facts, or both as plans; a condition or a question is no statement.

    With clauses given it is those that count, unless the whole is a condition or a question. What is told in
    the present tense of a day ahead is a plan as well: "Die Wahl ist am 3. Mai".
    """
    left, right = _meant(pair.left, left_clause), _meant(pair.right, right_clause)
    shown = f"{left.value} / {right.value}"
    wishes = [_wish(view) for view in (pair.left, pair.right)]
    if bool(wishes[0]) != bool(wishes[1]):
        return gate("modality", Verdict.FAILED, f"only one says {wishes[0] or wishes[1]}")
    for group in (_FACTS, _AHEAD):
        if left in group and right in group:
            return gate("modality", Verdict.PASSED, shown)
    for ahead, told, view in ((left, right, pair.right), (right, left, pair.left)):
        if ahead in _AHEAD and told in _FACTS and any(cue.startswith("upcoming:") for cue in view.cues):
            return gate("modality", Verdict.PASSED, shown)
    return gate("modality", Verdict.FAILED, shown)


def _meant(view: ClaimView, clause: int | None) -> Modality:
    if clause is None or view.modality in (Modality.HYPOTHETICAL, Modality.QUESTION):
        return view.modality
    meant = next((frame.modality for frame in view.frames if frame.clause == clause), view.modality)
    if meant is Modality.OPINION and any(cue in view.cues for cue in _WAS_TO):
        return Modality.PLANNED
    return meant


def _wish(view: ClaimView) -> str:
    """The word that makes it a demand or a wish; disasters "demand" nothing ("forderte 14 Todesopfer")."""
    if any({"die", "injure", "victim"} & set(word.concepts) for word in view.words):
        return ""
    return next((_cue(cue) for cue in view.cues if cue.startswith("wished:")), "")


def claimant(pair: Pair) -> Gate:
    """Two named sources make a dispute, one or none no difference."""
    if pair.claimants_differ:
        return gate("claimant", Verdict.PASSED, f"{pair.left.claimant} / {pair.right.claimant}")
    if bool(pair.left.claimant) != bool(pair.right.claimant):
        return gate(
            "claimant",
            Verdict.PASSED,
            f"only one names a source: {pair.left.claimant or pair.right.claimant}",
        )
    return gate("claimant", Verdict.PASSED, pair.left.claimant or "")


def single_valued(pair: Pair, several: bool = True) -> Gate:
    """What can happen again, or hold for several, cannot conflict by value."""
    marks = sorted(
        {
            cue
            for view in (pair.left, pair.right)
            for cue in view.cues
            if cue.startswith(("again:", "several:"))
        }
    )
    again = {cue for cue in marks if cue.startswith("again:")}
    both = set(pair.left.cues) & set(pair.right.cues)
    if again - both:
        return gate("single_valued", Verdict.FAILED, f"{_cue(min(again - both))}: may be another one")
    if several and any(cue.startswith("several:") for cue in marks):
        return gate("single_valued", Verdict.FAILED, f"{_cue(marks[-1])} may have happened several times")
    return gate("single_valued", pair.open_question("single_valued"), "")


def no_overlap(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """No other value of the same kind in either text already matches."""
    mine = [
        value for value in (*pair.left_side, *pair.left.values) if value is not left and _alike(value, right)
    ]
    theirs = [
        value
        for value in (*pair.right_side, *pair.right.values)
        if value is not right and _alike(value, left)
    ]
    for value, other in (*((value, right) for value in mine), *((value, left) for value in theirs)):
        if value.dimension == "date":
            if comparable_dates(value, other) and overlaps(*on_one_axis(value, other)):
                return gate("overlap", Verdict.FAILED, f"{value.raw} fits {other.raw}")
        elif overlaps(value.said, other.said):
            return gate("overlap", Verdict.FAILED, f"{value.raw} fits {other.raw}")
    return gate("overlap", Verdict.PASSED, "no other value fits")


def _alike(one: ViewValue, other: ViewValue) -> bool:
    if one.dimension == "date" or other.dimension == "date":
        return one.dimension == other.dimension
    return one.unit == other.unit and one.change == other.change


def _named(word: Word) -> bool:
    return word.noun or word.name


def _both(one: Word, other: Word) -> str:
    return one.text if one.text.lower() == other.text.lower() else f"{one.text} / {other.text}"


def _cue(cue: str) -> str:
    return cue.partition(":")[2]
