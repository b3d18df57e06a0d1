"""Dates counted from the document date or from what was just mentioned."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

RULES = (
    # counted from a day
    Rule("day word", "dw=day_word", "day_word"),
    Rule("day word with part", "dw=day_word p=part|part_adverb|day_word|dawn", "day_word"),
    Rule("weekday", "wd=weekday", "weekday"),
    Rule("day word and weekday", "dw=day_word wd=weekday", "day_word", article=True),
    Rule("weekday with part", "wd=weekday p=part|part_adverb|day_word|dawn", "weekday"),
    Rule("weekday with part", "wp=weekday_part", "weekday"),
    Rule("relative weekday", "s=relative wd=weekday ( p=part|part_adverb )?", "weekday", article=True),
    Rule("relative weekday", "s=relative wp=weekday_part", "weekday", article=True),
    Rule(
        "weekday of a week",
        "s=relative u=unit preposition? wd=weekday ( p=part|part_adverb )?",
        "weekday",
        article=True,
    ),
    Rule("weekday of a week", "s=relative u=unit wp=weekday_part", "weekday", article=True),
    Rule("weekday of a week", "wd=weekday s=relative u=unit", "weekday"),
    Rule("relative unit", "s=relative u=unit", "unit", article=True),
    Rule("of the year", "u=unit", "unit", given={"s": 0}, after="des", then_not="year", article=True),
    Rule(
        "week of a month", "s=relative u=unit preposition m=month ( y=year )?", "week_of_month", article=True
    ),
    Rule(
        "week of a month", "n=ordinal u=unit preposition m=month ( y=year )?", "week_of_month", article=True
    ),
    Rule("week of this month", "n=ordinal u=unit article u2=unit", "week_of_month", article=True),
    Rule("relative month", "s=relative m=month", "relative_month", article=True),
    Rule("relative weekend", "s=relative we=weekend", "weekend", article=True),
    Rule("weekend", "we=weekend", "weekend", after="am dem das zum übers ums vors fürs", article=True),
    Rule("period word", "pw=period_word", "period_word", article=False),
    Rule("relative part", "s=relative p=part", "part", article=True),
    Rule("part of day", "p=part", "part", after="am im gegen vom zum zur in bis", article=False),
    Rule("early part of day", "e=early p=part", "part", article=True),
    Rule("part of day before a weekday", "p=part preposition wd=weekday", "night_before", article=True),
    Rule(
        "part of day before a weekday",
        "p=part preposition s=relative wd=weekday",
        "night_before",
        article=True,
    ),
    Rule("part of a date", "p=part article d=day dot? m=month ( y=year )?", "part_of_date", article=True),
    Rule(
        "part of a date", "early p=part article d=day dot? m=month ( y=year )?", "part_of_date", article=True
    ),
    Rule("counted units before", "n=amount|some u=unit earlier", "after", given={"a": -1}),
    # counted from what was just mentioned
    Rule("unit after", "u=unit a=after", "after", article=True),
    Rule("counted units back", "n=amount u=unit a=back", "after", never_after="in"),
    Rule("counted units after", "n=amount u=unit a=after", "after"),
    Rule("some units after", "n=some u=unit a=after", "after"),
    Rule("tomorrow", "p=part", "tomorrow"),
    Rule("tomorrow with part", "p=part p2=dawn", "tomorrow"),
    Rule("early part of a weekday", "early wp=weekday_part", "weekday", article=True),
    Rule("period word", "pw=period_word unit", "period_word", article=True),
    Rule("part of day before", "p=part a=after", "part"),
)
