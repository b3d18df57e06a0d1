"""Days, in words and in digits."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

RULES = (
    # days
    Rule("month day", "m=any_month dot? d=day|ordinal ( comma? y=year )?", "date"),
    Rule(
        "weekday and month day", "wd=weekday comma? m=any_month dot? d=day|ordinal ( comma? y=year )?", "date"
    ),
    Rule(
        "weekday and day month",
        "wd=weekday comma? ( article space )? d=day|ordinal ( of )? m=any_month ( comma? y=year )?",
        "date",
    ),
    Rule("day month", "d=day m=any_month ( comma? y=year )?", "date", article=True),
    Rule("ordinal of month", "d=ordinal of? m=any_month ( comma? y=year )?", "date", article=True),
    Rule("month/day/year", "n=month_number slash d=day slash y=year|two_digits", "date"),
    Rule("day range", "m=any_month dot? d=day >> dash day comma y=year", "date"),
    Rule("end of a day range", "m=any_month day dash << d=day ( comma y=year )?", "date"),
    Rule("month/day", "n=month_number slash d=day", "date", after="on", then_not="measure"),
    Rule("month-day-year", "n=month_number dash d=day dash y=year", "date"),
    Rule("day.month.year", "d=day dot n=month_number dot y=year", "date"),
    Rule("year-month-day", "y=year dash n=month_number dash d=day", "date"),
    Rule("year/month/day", "y=year slash n=month_number slash d=day", "date"),
)
