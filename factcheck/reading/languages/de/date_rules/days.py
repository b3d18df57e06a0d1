"""Days, in words and in digits."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

RULES = (
    # days
    Rule(
        "weekday and day",
        "wd=weekday comma? ( article space )? d=day dot? m=month ( dot? y=year )?",
        "date",
        article=True,
    ),
    Rule(
        "weekday and day in digits",
        "wd=weekday comma? ( article space )? d=day dot n=month_number ( dot y=year|two_digits )?",
        "date",
        article=True,
    ),
    Rule("day month", "d=day dot? m=month ( dot? y=year )?", "date", article=True),
    Rule("day of a year", "d=day dot? m=month article? s=relative u=unit", "date", article=True),
    Rule("day word month", "d=ordinal m=month ( y=year )?", "date", article=True),
    Rule(
        "day list",
        "d=day dot >> and|until preposition? article? day dot? m=month ( y=year )?",
        "date",
        article=True,
    ),
    Rule(
        "day list",
        "d=day dot >> preposition? article? day dot and|until article? day dot? m=month ( y=year )?",
        "date",
        article=True,
    ),
    Rule("day list", "d=day dot >> list day dot? m=month ( y=year )?", "date", article=True),
    Rule("day list", "d=day dot >> comma day dot and day dot? m=month ( y=year )?", "date", article=True),
    Rule("day.month.year", "d=day dot n=month_number dot y=year", "date", article=True),
    Rule(
        "day.month.year short", "d=day tight_dot n=month_number tight_dot y=two_digits", "date", article=True
    ),
    Rule(
        "day.month.",
        "d=day dot n=month_number loose_dot",
        "date",
        after="am vom zum bis seit ab den dem der für",
        article=True,
    ),
    Rule(
        "day.month.",
        "d=day dot n=month_number tight_dot",
        "date",
        after="am vom zum bis seit ab den dem der für",
        article=True,
    ),
    Rule("day.month", "d=day tight_dot n=padded|ten", "date", after="am vom zum den dem"),
    Rule("day.month. in brackets", "weekday open << d=day dot n=month_number dot", "date"),
    Rule("day of the month", "d=day dot article u=unit", "day_only", after="am vom zum den", article=True),
    Rule(
        "day of a month",
        "d=day dot article? s=relative u=unit",
        "day_only",
        after="am vom zum den",
        article=True,
    ),
    Rule("day alone", "d=day dot", "day_only", after="am vom zum den", article=True),
    Rule("weekday and day alone", "wd=weekday comma? article d=day dot", "day_only"),
    Rule("short weekday and day", "wd=short_weekday short? d=day dot? m=month ( dot? y=year )?", "date"),
    Rule(
        "short weekday and day",
        "wd=short_weekday short? d=day dot n=month_number dot y=year|two_digits",
        "date",
    ),
    Rule(
        "day/month/year short",
        "d=day slash n=month_number slash y=two_digits",
        "date",
        after="am vom zum bis",
    ),
    Rule(
        "day-month-year short", "d=day dash n=month_number dash y=two_digits", "date", after="am vom zum bis"
    ),
    Rule("day/month/year", "d=day slash n=month_number slash y=year", "date", article=True),
    Rule("day-month-year", "d=day dash n=month_number dash y=year", "date", article=True),
    Rule("year-month-day", "y=year dash n=month_number dash d=day", "date"),
    Rule("year/month/day", "y=year slash n=month_number slash d=day", "date"),
    Rule("year.month.day", "y=year tight_dot n=month_number tight_dot d=day", "date"),
    Rule("day list", "d=day >> list day dot? m=month ( y=year )?", "date", article=True),
)
