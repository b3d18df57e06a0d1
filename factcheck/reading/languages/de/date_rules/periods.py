"""Months, years, seasons, feasts, quarters, decades, centuries."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

_NOT_YEAR = "# art artikel nr nummer seite tel telefon § pro je platz rang"

RULES = (
    # months and years
    Rule("month", "m=month ( dot? y=year )?", "date", never_after="herr frau familie", article=True),
    Rule("month and short year", "m=month y=minute_only|high", "date", article=True),
    Rule("month of a year", "m=month article? s=relative u=unit", "date", article=True),
    Rule("edge of a month", "e=edge article? m=month ( y=year )?", "date"),
    Rule("edge of a month", "e=edge article? m=month article? s=relative u=unit", "date"),
    Rule("edge of a year", "e=edge ( preposition? article? u=unit )? y=year", "date"),
    Rule("edge of a period", "e=edge preposition? article? s=relative u=unit", "unit"),
    Rule("edge of this period", "e=edge article u=unit", "unit", given={"s": 0}),
    Rule("edge of a decade", "e=edge article? g=decade ( dash? unit )?", "decade"),
    Rule("edge of a season", "e=edge article? se=season ( y=year )?", "season"),
    Rule("edge of a century", "e=edge article? n=ordinal u=unit", "century"),
    Rule("edge of a century", "e=edge article? n=day dot u=unit", "century"),
    Rule("early in a period", "e=early m=month ( y=year )?", "date", article=True),
    Rule("month in digits", "n=padded|ten slash y=year", "date"),
    Rule("month in digits", "n=padded|ten tight_dot y=year", "date"),
    Rule("month in digits", "n=padded|ten dash y=year", "date"),
    Rule("year and month in digits", "y=year dash n=padded|ten", "date"),
    Rule("year and month in digits", "y=year tight_dot n=padded|ten", "date"),
    Rule("year and month in digits", "y=year slash n=padded", "date"),
    Rule("spoken date", "d=ordinal n=ordinal ( y=year )?", "date", after="am", article=True),
    Rule("spoken date", "d=day dot n=ordinal ( y=year )?", "date", after="am"),
    Rule("spoken date", "d=ordinal n=month_number dot", "date", after="am"),
    Rule("spoken date", "wd=weekday comma? ( article space )? d=ordinal n=ordinal ( y=year )?", "date"),
    Rule("spoken date", "wd=weekday d=day dot n=ordinal ( y=year )?", "date"),
    Rule("spoken date", "wd=weekday d=ordinal n=month_number dot", "date"),
    Rule("year", "y=year", "year", never_after=_NOT_YEAR, then_not="measure unit oclock month"),
    Rule("number", "name loose_dot year", "nothing"),
    Rule("year by name", "u=unit y=year", "named_year", article=True),
    Rule("season years", "y=year slash y2=year|two_digits", "year_pair"),
    Rule("season years", "u=unit y=year slash y2=year|two_digits", "year_pair", article=True),
    Rule("short year", "apostrophe y=two_digits", "date"),
    # seasons, feasts, quarters
    Rule(
        "season",
        "se=season ( y=year )?",
        "season",
        after="im in am des den der dem zum ab seit bis vom über ganzen",
        article=True,
    ),
    Rule("feast of two years", "ho=holiday y=year slash year|two_digits", "holiday", article=True),
    Rule("winter of two years", "se=season y=year slash year|two_digits", "season", article=True),
    Rule("season with its year", "se=season y=year", "season", article=True),
    Rule("relative season", "s=relative se=season", "season", article=True),
    Rule("season of a year", "se=season article? s=relative u=unit", "season", article=True),
    Rule("holiday", "ho=holiday ( y=year )?", "holiday", article=True),
    Rule("holiday of a year", "ho=holiday preposition? article? s=relative u=unit", "holiday"),
    Rule("holiday of a year", "ho=holiday preposition u=unit y=year", "holiday"),
    Rule("day of a feast", "unit article other? ho=feast_tail ( y=year )?", "holiday"),
    Rule("feast of two words", "ho=feast_head feast_tail ( y=year )?", "holiday"),
    Rule("relative holiday", "s=relative ho=holiday", "holiday", article=True),
    Rule("quarter", "n=ordinal q=quarter ( preposition? article? y=year )?", "quarter", article=True),
    Rule("quarter", "n=ordinal q=unit ( preposition? article? y=year )?", "quarter", article=True),
    Rule("quarter in digits", "n=small dot q=quarter|unit ( y=year )?", "quarter", article=True),
    Rule("quarter of a year", "n=ordinal q=quarter|unit article? s=relative u=unit", "quarter", article=True),
    # decades and centuries
    Rule("half of a decade", "hn=ordinal quarter article? g=decade ( dash? unit )?", "decade", article=True),
    Rule("half of a century", "hn=ordinal quarter article? n=day dot u=unit", "century", article=True),
    Rule("half of a century", "hn=ordinal quarter article? n=ordinal u=unit", "century", article=True),
    Rule("century list", "n=day dot >> and|until preposition? day dot u=unit", "century", article=True),
    Rule("decade", "g=decade dash? unit", "decade", article=True),
    Rule("decade", "g=decade", "decade", after="den der die in seit ab bis", article=True),
    Rule("century", "n=day dot u=unit", "century", article=True),
    Rule("century", "n=ordinal u=unit", "century", article=True),
)
