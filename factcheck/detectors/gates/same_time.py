"""Whether both claims speak of one time."""

from __future__ import annotations

import re

from factcheck.detectors.axis import comparable_dates, on_one_axis
from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import word_of
from factcheck.detectors.gates.same_thing import open_question
from factcheck.detectors.gates.written import typed
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.interval import disjoint, overlaps
from factcheck.domain.vocabulary import Modality

_SIDE = re.compile(
    r"\b(vor|bis zu|bis|nach|seit|before|until|after|since)(?: (?:de[mnr]|the|its|einem|einer))? $"
)
_EARLIER = re.compile(
    r"\b(?:hatten?|waren?)\b(?: [\w\"„“-]+){1,8} (?<!nur )noch (?!nicht\b|kein|nie\b)(?:[\w-]+ ){0,4}?"
    r"(?:\w*ge\w+(?:t|en)|\w+iert|[bv]er?\w+(?:t|en))\b"
    r"|\bhad (?:still|earlier|previously|once) "
    r"|\b(?:[Aa]uf|[Oo]n|[Dd]uring) (?:de[mr]|the|its|his|her|their)"
    r" (?:(?:Hin|Rück|An)?(?:[Ww]eg|[Ff]lug|[Ff]ahrt|[Rr]eise)|way|flight|journey|drive|train|plane)"
    r" (?:nach|zu|zum|zur|in|to|from|home|there)\b"
)
"""What was so before, or on the way: "hatte sie noch zugesagt", "on the flight to Oslo"."""
_AFTERWARDS = ("nach", "seit", "after", "since")
_ONWARD = frozenset(("since", "from", "after"))
_NOW = ("heute", "jetzt", "today", "now")
_PRESS = 1.0
"""Days by which a paper may carry the date of the day before or after."""
_WHEN = re.compile(
    r"(?:^|[.:;–„\"] ?)"
    r"((?:Als|Nachdem|When|After) (?!\w+s?(?:zeichen|beweis|folge|grund|ergebnis)\b)[\w-]+(?: [\w-]+)?)"
    r"(?= [^.]*,)"
)
"""A clause that opens a sentence and tells by an event when it was."""
_YEAR = 4
_UP_TO = frozenset(("until", "before"))


def time(pair: Pair, left: ViewValue | None = None, right: ViewValue | None = None) -> Gate:
    """Both speak of one time: the dates beside the values do not exclude each other."""
    views = pair.left, pair.right
    stages = [sorted(cue for cue in view.cues if cue.startswith("stages:")) for view in views]
    if stages[0] != stages[1] and not _mention(pair):
        shown = word_of((stages[0] or stages[1])[0])
        return gate("time", Verdict.FAILED, f"only one speaks of a stage of it: {shown}")
    if (changed := _about_to_change(pair)) is not None:
        return gate("time", Verdict.FAILED, changed)
    former = [min((cue for cue in view.cues if cue.startswith("former:")), default="") for view in views]
    if bool(former[0]) != bool(former[1]):
        return gate("time", Verdict.FAILED, f"only one speaks of the past: {word_of(former[0] or former[1])}")
    earlier = [_EARLIER.search(view.quote) for view in views]
    if (found := earlier[0] or earlier[1]) and not all(earlier):
        return gate("time", Verdict.FAILED, f"only one tells of before it: {found[0]}")
    if event := _either_side(pair):
        return gate("time", Verdict.FAILED, f"one speaks of before it, the other of after it: {event}")
    mine = [value for value in pair.left.values if value.dimension == "date" and value is not left]
    theirs = [value for value in pair.right.values if value.dimension == "date" and value is not right]
    hours = [[value for value in side if value.unit == "minute" and value.bound] for side in (mine, theirs)]
    if left is not None and bool(hours[0]) != bool(hours[1]):
        return gate("time", Verdict.FAILED, f"only one counts up to {(hours[0] or hours[1])[0].raw}")
    for dates, other in ((mine, pair.right), (theirs, pair.left)):
        own = pair.left if other is pair.right else pair.right
        now = next((cue for cue in other.cues if cue.startswith("nowadays:")), "")
        if not now and "tense:past" in own.cues and "tense:present" in other.cues:
            now = "tense:the present"
        if all(date.raw.lower() in _NOW for date in dates):
            continue
        if dates and now and bool(mine) != bool(theirs):
            return gate("time", Verdict.FAILED, f"{dates[0].raw} / {word_of(now)}")
    if not mine and not theirs:
        return open_question(pair, "time", "no time is named")
    if not mine or not theirs:
        named = mine or theirs
        shown = f"only one names a time: {named[0].raw}"
        views = (pair.left, pair.right) if mine else (pair.right, pair.left)
        if (when := _WHEN.search(views[1].quote)) and any(_of_a_year(value) for value in named):
            return gate("time", Verdict.FAILED, f"{named[0].raw} / {when[1]} …")
        if later := _after_print(named, *views):
            return gate("time", Verdict.FAILED, later)
        if all(_of_the_event(pair, value) or _until_now(value) for value in named):
            return open_question(pair, "time", shown)
        return gate("time", Verdict.UNKNOWN, shown)
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
        return open_question(pair, "time", f"{mine[0].raw} / {theirs[0].raw}")
    return gate("time", Verdict.PASSED, f"{known[0][0].raw} / {known[0][1].raw}")


def _after_print(named: list[ViewValue], own: ClaimView, other: ClaimView) -> str:
    """Words for a day gone by that came after the other claim, a fact that names no time, was printed; "" for
    none."""
    printed = other.published.hi if other.published else None
    told = own.published.hi if own.published else None
    if printed is None or told is None or other.modality in (Modality.PLANNED, Modality.FORECAST):
        return ""
    days = [value.said.lo for value in named if value.unit == "day" and value.said.lo is not None]
    late = bool(days) and min(days) > printed + _PRESS and max(days) <= told + _PRESS
    return f"{named[0].raw} came after the other was printed" if late else ""


def _mention(pair: Pair) -> bool:
    """Whether a person asks if something was spoken of: then it is all one at which stage."""
    asked = pair.left.asked
    return typed(pair) and asked is not None and "mention" in asked.kinds


def _of_a_year(value: ViewValue) -> bool:
    """Whether it names a stretch of a year that it says itself: "im Sommer 2024"."""
    return value.unit == "day" and any(part.isdigit() and len(part) == _YEAR for part in value.raw.split())


def _either_side(pair: Pair) -> str:
    """What one claim places before and the other after the same thing: "vor dem Umbau", "nach dem Umbau"."""
    for one, other in pair.alignment.nouns:
        sides = [
            match[1] in _AFTERWARDS
            for view, word in ((pair.left, one), (pair.right, other))
            if (match := _SIDE.search(view.quote[: word.start].lower()))
        ]
        if len(sides) == 2 and sides[0] != sides[1]:
            return one.text
    return ""


def _of_the_event(pair: Pair, value: ViewValue) -> bool:
    """Whether a date is one on which the articles say that their event happened."""
    events = [view.event for view in (pair.left, pair.right) if view.event is not None]
    return value.unit == "day" and any(overlaps(value.said, day) for event in events for day in event.days)


def _until_now(value: ViewValue) -> bool:
    """Whether it only says that it has been so up to the report: "bis heute"."""
    return value.bound == "until" and value.raw.lower() in _NOW


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
            return f"{word_of(now[0])} / what it becomes"
    return None
