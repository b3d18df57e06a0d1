"""Mentions to finds, under one document date. Cheap: the text is not read again."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from itertools import zip_longest

from factcheck.reading.date_find import DateFind
from factcheck.reading.date_rules import (
    calendar,
    calendar_kinds,
    clock_kinds,
    day_kinds,
    feast_kinds,
    length_kinds,
    relative_kinds,
    report_kinds,
)
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome
from factcheck.reading.date_rules.parts import number

KINDS: dict[str, Callable[[Mention, Context], Outcome | None]] = {
    "date": calendar_kinds.full_date,
    "part_of_date": calendar_kinds.part_of_date,
    "year": calendar_kinds.year,
    "named_year": calendar_kinds.named_year,
    "of_christ": calendar_kinds.of_christ,
    "year_by_edge": calendar_kinds.year_by_edge,
    "year_pair": calendar_kinds.year_pair,
    "season": feast_kinds.season,
    "holiday": feast_kinds.holiday,
    "quarter": calendar_kinds.quarter,
    "decade": calendar_kinds.decade,
    "century": calendar_kinds.century,
    "relative_month": feast_kinds.relative_month,
    "day_word": day_kinds.day_word,
    "beyond": day_kinds.beyond,
    "tomorrow": day_kinds.tomorrow,
    "weekday": day_kinds.weekday,
    "unit": relative_kinds.unit,
    "week_of_month": day_kinds.week_of_month,
    "day_only": calendar_kinds.day_only,
    "weekend": day_kinds.weekend,
    "period_word": relative_kinds.period_word,
    "ago": relative_kinds.ago,
    "relative_quarter": relative_kinds.relative_quarter,
    "after": relative_kinds.after,
    "night_before": day_kinds.night_before,
    "reference": relative_kinds.reference_word,
    "moment": relative_kinds.moment,
    "the_past": relative_kinds.the_past,
    "era": relative_kinds.era,
    "length": length_kinds.length,
    "whole": length_kinds.whole,
    "bare_units": length_kinds.bare_units,
    "spell": length_kinds.spell,
    "set": length_kinds.regular,
    "per": length_kinds.per,
    "habit": length_kinds.habit,
    "clock": clock_kinds.clock,
    "nothing": lambda mention, context: None,
    "midnight": clock_kinds.midnight,
    "part": clock_kinds.part,
    "overnight": clock_kinds.overnight,
    "the_unit": report_kinds.the_unit,
    "the_quarter": report_kinds.the_quarter,
    "same_unit": report_kinds.same_unit,
    "year_earlier": report_kinds.year_earlier,
    "weekday_of_feast": feast_kinds.weekday_of_feast,
    "weekend_of_feast": feast_kinds.weekend_of_feast,
}
"""What each kind of mention means; a rule names one of these."""

_CALENDAR = frozenset({"date", "weekday", "holiday", "day_word", "season", "weekend", "unit"})
_DAYS = frozenset({"date", "weekday", "holiday", "day_word"})
_TIMES = frozenset({"clock", "midnight", "part"})
_BESIDE = 4
"""Code points of " on ", between a time and its day."""
_RANGE = 12
"""Code points of " bis zum ", between the two ends of a range."""
_TOWARDS = frozenset({"until", "to", "through", "and"})
_REPORTING = frozenset({"weekday", "clock", "part", "night_before"})


_PRINTED = range(1000, 9000)
"""Years a text can have appeared in; beyond them there is not room to count from."""
_DAILY_SPAN = 1500
"""Code points of text within which a report of the day names a weekday or a time at least once."""


def _is_daily(mentions: tuple[Mention, ...]) -> bool:
    """Whether the text reports on a day: it names yesterday or tomorrow, or weekdays and times throughout."""
    if any(
        m.kind == "day_word" and (m.parts["dw"] not in (0, day_kinds.ADJECTIVE) or "p" in m.parts)
        for m in mentions
    ):
        return True
    signs = sum(m.kind in _REPORTING for m in mentions)
    return bool(signs) and mentions[-1].end <= signs * _DAILY_SPAN


def _is_listing(mentions: tuple[Mention, ...]) -> bool:
    """Whether the text is a programme, where every entry has a time of its own."""
    return sum(m.kind == "clock" for m in mentions) > 0.6 * len(mentions)


def _is_history(mentions: tuple[Mention, ...]) -> bool:
    """Whether the text tells of many years and of no day: its "today" is these times."""
    years = sum(m.kind == "year" or "y" in m.parts for m in mentions)
    return years > 3 and years > len(mentions) // 3


def _is_its_day(time: Mention, day: Mention) -> bool:
    """Whether a day right behind a time is the day of that time: "at 7 a.m. on Tuesday"."""
    apart = day.start - time.end
    return (
        day.kind in _DAYS and day.same_sentence and (apart <= 1 or (apart <= _BESIDE and day.before == "at"))
    )


def _in_year_of(first: Mention, second: Mention) -> Mention:
    """The first date of a range whose year is given once, after the second."""
    if second.kind != "date" or "y" not in second.parts:
        return first
    if not second.same_sentence or second.start - first.end > _RANGE or second.before not in _TOWARDS:
        return first
    own, other = (number(m.parts.get("m", m.parts.get("n", 0))) for m in (first, second))
    if "y" in first.parts or not own or not other:
        return first
    return first._replace(parts=first.parts | {"y": number(second.parts["y"]) - (own > other)})


def _remember(context: Context, mention: Mention, outcome: Outcome | None) -> None:
    """Keeps what later expressions may be counted from."""
    if outcome is None or not outcome.unit or outcome.period.earliest is None:
        if outcome is not None and mention.kind in _CALENDAR and outcome.period.earliest is None:
            context.last, context.last_unit = None, ""  # a day nobody can tell is no ground to count from
        return
    if mention.reported and context.last is not None and outcome.unit == "D":
        return
    context.last, context.last_unit = outcome.period, outcome.unit
    context.in_sentence, context.last_end = True, mention.end
    if outcome.unit == "Q":
        context.quarter = outcome.period


def resolve(mentions: Iterable[Mention], published: datetime.date | None) -> list[DateFind]:
    """The finds those mentions are under a document date, None when it is not known."""
    mentions = tuple(mentions)
    if published is not None and published.year not in _PRINTED:
        published = None
    context = Context(published, _is_daily(mentions), _is_listing(mentions), _is_history(mentions))
    finds: list[DateFind] = []
    led_by = ""
    for mention, following in zip_longest(mentions, mentions[1:]):
        if mention.kind == "date" and following is not None:
            mention = _in_year_of(mention, following)
        if mention.before in ("and", "until") and mention.same_sentence and mention.kind == "length":
            mention = mention._replace(before=led_by)
        led_by = mention.before
        if not mention.same_sentence:
            context.in_sentence, context.year = False, None
        if following is not None and mention.kind in _TIMES and _is_its_day(mention, following):
            _remember(context, following, KINDS[following.kind](following, context))
        outcome = KINDS[mention.kind](mention, context)
        if outcome is None:
            continue
        finds.append(_find(mention, outcome))
        _remember(context, mention, outcome)
        context.year = context.year if outcome.year is None else outcome.year
    return finds


def _find(mention: Mention, outcome: Outcome) -> DateFind:
    value, earliest, latest = outcome.period
    thirds: tuple[datetime.date | None, datetime.date | None] = (None, None)
    if outcome.mod in ("START", "MID", "END") and earliest is not None and latest is not None:
        thirds = calendar.third(earliest, latest, outcome.mod)
    time_from, time_to = outcome.times or (None, None)
    confidence = mention.confidence
    if outcome.doubt:
        confidence = round(confidence * (1 - outcome.doubt), 2)
    return DateFind(
        mention.start, mention.end, mention.text, outcome.type, value, mention.rule, outcome.mod, earliest,
        latest, thirds[0], thirds[1], time_from, time_to, outcome.anchor, confidence, outcome.possible,
        outcome.other,
    )  # fmt: skip
