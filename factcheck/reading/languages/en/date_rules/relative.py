"""Dates counted from the document date or from what was just mentioned."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

RULES = (
    # counted from a day
    Rule("day word", "dw=day_word", "day_word", given={"news": 1}),
    Rule("day word with part", "dw=day_word p=part", "day_word"),
    Rule("weekday", "wd=weekday", "weekday"),
    Rule("weekday with part", "wd=weekday p=part|part_adverb", "weekday"),
    Rule("early on a weekday", "e=edge wd=weekday ( p=part )?", "weekday"),
    Rule("early on a day", "e=edge dw=day_word", "day_word"),
    Rule("part of a day with a name", "p=part preposition wd=weekday", "weekday"),
    Rule("relative weekday", "s=relative wd=weekday ( p=part )?", "weekday"),
    Rule("weekday of a week", "wd=weekday preposition? s=relative u=unit", "weekday"),
    Rule("relative unit", "s=relative u=unit", "unit", article=True),
    Rule("week of a month", "s=relative u=unit of|preposition m=any_month", "week_of_month", article=True),
    Rule("week of a month", "n=ordinal u=unit of|preposition m=any_month", "week_of_month", article=True),
    Rule("relative month", "s=relative m=any_month", "relative_month"),
    Rule("relative weekend", "s=relative we=weekend", "weekend", article=True),
    Rule("weekend", "we=weekend", "weekend", after="the", article=True),
    Rule("relative part", "s=relative p=part", "part", article=True),
    Rule("part of day", "p=part", "part", after="in during by this", article=True),
    Rule("early part of day", "e=edge p=part", "part", article=True),
    Rule("the past", "s=relative", "the_past", after="the", article=True),
    # ago, later, earlier
    Rule("ago", "n=amount u=unit ago", "ago"),
    Rule("ago", "n=some u=unit ago", "ago"),
    Rule("ago", "number n=some ( of )? u=unit ago", "ago"),
    Rule("ago", "u=unit ago", "ago"),
    Rule("about so long ago", "ab=about n=amount u=unit ago", "ago"),
    Rule("more than so long ago", "ab=compare than n=amount u=unit ago", "ago"),
    Rule("counted units after", "n=amount u=unit a=after", "after"),
    Rule("units after", "n=some u=unit a=after", "after"),
    Rule("units after", "number n=some u=unit a=after", "after"),
    Rule("units after", "u=unit a=after", "after"),
    Rule("about so long after", "about n=amount u=unit a=after", "after"),
    Rule("unit before", "article u=unit a=after", "after"),
    Rule("unit before", "article u=unit a=preposition >> stop", "after"),
    Rule("counted units before", "n=amount u=unit a=preposition >> stop", "after"),
    Rule("day beyond", "u=unit pr=preposition dw=day_word", "beyond", article=True),
    Rule(
        "part of a date",
        "p=part of m=any_month dot? d=day|ordinal ( comma? y=year )?",
        "part_of_date",
        article=True,
    ),
    Rule("half a unit after", "h=half number? u=unit after", "length"),
)
