"""Dates of a claim as values on one axis: days, days of a year without a year, weekdays, minutes."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from factcheck.domain.claim_view import ViewValue
from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import ValueKind
from factcheck.reading.date_find import DateFind, TimexType
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords

_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:T.*)?")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T.*)?")
_LEAP = 2000
_SOON = 9
_N_T = frozenset(("didn't", "doesn't", "won't", "wasn't", "weren't"))
_NAMES_A_DAY = re.compile(
    r"(?i)tag|woche|gestern|heute|morgen |day|night|evening|morning|noon|\d\d\d\d"
    r"|(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]*\b"
)
_RANGE = re.compile(
    r"\s*(?:bis(?: zum| zur| in den)?|und(?: dem)?|to|and|until|till|through|–|-)\s*"
    r"(?:the\s|den\s|dem\s|zum\s)?"
)
_NUMBER = re.compile(r"\d")
_WEEKDAYS = {
    "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonnabend": 6,
    "sonntag": 7, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6, "sunday": 7,
}  # fmt: skip
_ALONE_BEFORE = re.compile(r"[.|•·—–]\s*$")
_DATELINE_WORDS = 3
_AROUND_MINUTES = 30.0
_SEASON_SLACK = 21.0
"""Days by which people's seasons differ from the calendar's."""


def date_values(
    text: str, finds: list[DateFind], tokens: list[FrameToken], words: FrameWords
) -> list[ViewValue]:
    """The values of all dates that denote a place on an axis; "from 2005 to 2009" is one of them."""
    values: list[ViewValue] = []
    for find in finds:
        value = _value(text, find, tokens, words)
        if value is None:
            continue
        if values and _joins(text, values[-1], value):
            values[-1] = _joined(text, values[-1], value)
        else:
            values.append(value)
            values += _day_of(find, value)
    return values


def _day_of(find: DateFind, time: ViewValue) -> list[ViewValue]:
    """The day that "gestern Abend" and "Dienstagabend" name beside the part of it."""
    if time.unit != "minute":
        return []
    if match := _WEEKDAY.fullmatch(find.value):
        unit, stretch = "weekday", Interval.point(float(match[1]))
    elif (match := _YEARLESS.fullmatch(find.value)) and (day := _in_leap_year(int(match[1]), match[2])):
        unit, stretch = "yearday", day
    elif find.earliest is not None and find.latest is not None:
        unit, stretch = "day", Interval(float(find.earliest.toordinal()), float(find.latest.toordinal()))
    else:
        return []
    if not _NAMES_A_DAY.search(find.text):
        return []
    return [replace(time, unit=unit, said=stretch, wide=stretch, bound="")]


def _value(text: str, find: DateFind, tokens: list[FrameToken], words: FrameWords) -> ViewValue | None:
    axis = _axis(find)
    if axis is None or not find.possible or find.type is TimexType.SET:
        return None
    unit, said, wide = axis
    before = [token for token in tokens if token.end <= find.start]
    bound = (
        "printed"
        if _BYLINE.search(text[: find.start])
        else _bound(find, before, text[find.end : find.end + 18].lower(), words)
        or _standing(text, find, words)
    )
    if unit == "minute" and before and _nearly([token.low for token in before[-2:]], words):
        bound = ""
        wide = said = Interval((said.lo or 0) - _AROUND_MINUTES, (said.hi or 0) + _AROUND_MINUTES)
    clause = before[-1].clause if before else 0
    kind, anchor = ValueKind.DATE, find.anchor.value
    said, wide = _bounded(said, bound), _bounded(wide, bound)
    return ViewValue(
        kind, "date", unit, said, wide, find.text, find.start, find.end, clause, find.rule,
        bound=bound, anchor="" if anchor == "none" else anchor, misfit=_misfit(find),
    )  # fmt: skip


def _nearly(before: list[str], words: FrameWords) -> bool:
    """Whether a time is only told nearly: "gegen acht", "kurz vor acht", "shortly after eight"."""
    return words.has("near", before[-1]) or words.has("near", " ".join(before))


def _misfit(find: DateFind) -> str:
    """The weekday a date begins with, when its day was another; "" when it fits or none is named."""
    first = re.match(r"\w+", find.text)
    if (
        first is None
        or find.earliest is None
        or find.earliest != find.latest
        or not _NUMBER.search(find.text)
    ):
        return ""
    named = _WEEKDAYS.get(first[0].lower())
    return first[0] if named is not None and named != find.earliest.isoweekday() else ""


def _axis(find: DateFind) -> tuple[str, Interval, Interval] | None:
    """The unit and both intervals of a date."""
    if find.type is TimexType.TIME and find.time_from is not None:
        first = find.time_from.hour * 60.0 + find.time_from.minute
        last = first if find.time_to is None else find.time_to.hour * 60.0 + find.time_to.minute
        if last < first:
            last += 1440.0
        return "minute", Interval(first, last), Interval(first, last)
    if find.earliest is not None and find.latest is not None:
        wide = Interval(float(find.earliest.toordinal()), float(find.latest.toordinal()))
        said = wide
        if find.mod_earliest and find.mod_latest:
            said = Interval(float(find.mod_earliest.toordinal()), float(find.mod_latest.toordinal()))
        if find.value[-2:] in ("SP", "SU", "FA", "WI"):
            if find.value.endswith("WI"):  # the winter of a year may be its beginning as well as its end
                new_year = datetime.date(find.earliest.year, 1, 1)
                said = wide = Interval(float(new_year.toordinal()), wide.hi)
            wide = Interval((wide.lo or 0) - _SEASON_SLACK, (wide.hi or 0) + _SEASON_SLACK)
        return "day", said, wide
    if match := _WEEKDAY.fullmatch(find.value):
        return "weekday", Interval.point(float(match[1])), Interval.point(float(match[1]))
    if match := _YEARLESS.fullmatch(find.value):
        stretch = _in_leap_year(int(match[1]), match[2])
        return ("yearday", stretch, stretch) if stretch else None
    return None


def _in_leap_year(month: int, day: str | None) -> Interval | None:
    try:
        first = datetime.date(_LEAP, month, int(day or 1))
    except ValueError:
        return None
    last = first
    if day is None:
        last = datetime.date(_LEAP + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)
    return Interval(float(first.timetuple().tm_yday), float(last.timetuple().tm_yday))


def _bound(find: DateFind, before: list[FrameToken], behind: str, words: FrameWords) -> str:
    near = [token.low for token in before[-3:]]
    last = near[-1] if near else ""
    if any(words.has("at latest", word) for word in near) or re.match(r" at the latest| spätestens", behind):
        return "at latest"
    if any(words.has("at earliest", word) for word in near) or re.match(
        r" at the earliest| frühestens", behind
    ):
        return "at earliest"
    if find.type is TimexType.DURATION:  # "vor drei Jahren" is that year, and bounds nothing
        return ""
    if " ".join(near[-2:]) in ("not until", "nicht vor", "not before") or _not_until(before):
        return ""
    if any(words.has("deadlines", token.low) for token in before[-_SOON:]) and last not in ("from", "ab"):
        return "until"
    for bound in ("until", "since", "before", "after", "from"):
        if words.has(bound, last) or (
            len(near) > 1 and last in ("zum", "dem", "dem", "the") and words.has(bound, near[-2])
        ):
            return bound
    return ""


def _not_until(before: list[FrameToken]) -> bool:
    """ "Did not open until 1971" is 1971."""
    said = [token.low for token in before if token.clause == before[-1].clause] if before else []
    return (
        bool(said) and said[-1] in ("until", "till") and bool({"not", "n't"} & set(said) or _N_T & set(said))
    )


_BYLINE = re.compile(r"^[^.!?]{3,120}, (?:by|von) [A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]+){0,3}[,.:|] ?$")
"""What ends before the day an article was printed: "The Last Ferry, by Jane Doe, "."""


def _standing(text: str, find: DateFind, words: FrameWords) -> str:
    """ "present" for the text's own present, "printed" for the day it was printed on."""
    before = " ".join(re.findall(r"\w+", text[max(0, find.start - 60) : find.start].lower()))
    verb = text[: find.start].endswith("stand ")  # "stand 2016 auf dem Gipfel"
    for bound in ("printed", "present"):
        if any(f" {before}".endswith(f" {phrase}") for phrase in words.listed.get(bound, ())) and not verb:
            return bound
    if any(f" {before}".endswith(f" {phrase}") for phrase in words.listed.get("present unless other", ())):
        clause = re.findall(r"\w+", text.lower())
        return "" if any(words.has("other times", word) for word in clause) else "present"
    if _ALONE_BEFORE.search(text[: find.start]) and not re.search(r"\w", text[find.end :]):
        return "printed"
    rest = re.findall(r"[^\W\d_]+", f"{text[: find.start]} {text[find.end :]}")
    bare = len(rest) <= _DATELINE_WORDS and all(word[0].isupper() for word in rest)
    return "printed" if bare else ""


def _bounded(interval: Interval, bound: str) -> Interval:
    """What a bound leaves of the interval; until, from and since name an end and stay."""
    if bound == "at latest":
        return Interval(None, interval.hi)
    if bound == "at earliest":
        return Interval(interval.lo, None)
    if bound == "before":
        return Interval(None, interval.lo)
    if bound == "after":
        return Interval(interval.hi, None)
    return interval


def _joins(text: str, left: ViewValue, right: ViewValue) -> bool:
    """Whether the two are the ends of one stretch."""
    between = text[left.end : right.start].lower()
    first = text[: left.start].lower().split()
    opened = bool(first) and first[-1] in ("von", "vom", "zwischen", "from", "between", "ab")
    return (
        left.unit == right.unit
        and bool(_RANGE.fullmatch(between))
        and (opened or "bis" in between or "-" in between or "–" in between)
    )


def _joined(text: str, left: ViewValue, right: ViewValue) -> ViewValue:
    ends = [end for end in (left.said.lo, right.said.hi) if end is not None]
    if len(ends) < 2 or ends[0] > ends[1]:
        return right
    stretch = Interval(ends[0], ends[1])
    return ViewValue(
        left.kind, "date", left.unit, stretch, stretch, text[left.start : right.end], left.start, right.end,
        left.clause, "range", bound="span",
    )  # fmt: skip
