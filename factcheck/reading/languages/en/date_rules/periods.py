"""Months, years, seasons, feasts, quarters, decades, centuries."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

_SEASONAL = "in of during since until by last this next late early mid before after through to till for over"
_SHY = (
    "in since of by until from this next last through late early mid during before after and between for till"
)
_NOT_YEAR = (
    "# no number page article chapter room flight route highway section bill about more than "
    "nearly some least boeing"
)

RULES = (
    # months and years
    Rule("month", "m=month", "date"),
    Rule("month that is also a word", "m=shy", "date", after=_SHY),
    Rule("month and year", "m=any_month ( of )? y=year", "date"),
    Rule("month and year", "m=any_month comma y=year", "date"),
    Rule("month and year", "m=any_month loose_dot y=year", "date"),
    Rule("month of a year", "m=any_month ( of )? s=relative u=unit", "date"),
    Rule("edge of a month", "e=edge dash? m=any_month ( comma? y=year )?", "date"),
    Rule("edge of a month", "e=edge_noun of m=any_month ( comma? y=year )?", "date", article=True),
    Rule("edge of a year", "e=edge dash? y=year", "date"),
    Rule("edge of a year", "e=edge_noun of ( article unit )? y=year", "date", article=True),
    Rule("edge of a period", "e=edge|after s=relative u=unit", "unit", article=True),
    Rule("edge of a period", "e=edge_noun of s=relative u=unit", "unit", article=True),
    Rule("edge of this period", "e=edge_noun of article u=unit", "unit", given={"s": 0}, article=True),
    Rule("edge of a period", "e=edge|after preposition s=relative u=unit", "unit", article=True),
    Rule("edge of this period", "e=after preposition article u=unit", "unit", given={"s": 0}),
    Rule("edge of a day", "e=after dw=day_word", "day_word"),
    Rule("edge of a season", "e=edge_noun of se=season ( of? y=year )?", "season", article=True),
    Rule("edge of a season", "e=edge_noun of s=relative se=season", "season", article=True),
    Rule("edge of a century", "e=edge_noun of article? n=ordinal dash? u=unit", "century", article=True),
    Rule("edge of a year of account", "e=edge_noun of? unit y=year", "date", article=True),
    Rule("edge of a month", "e=after preposition m=any_month", "date"),
    Rule("edge of a decade", "e=edge ( dash? ) g=decade", "decade", article=True),
    Rule("edge of a decade", "e=edge_noun of article? g=decade", "decade", article=True),
    Rule("edge of a season", "e=edge se=season ( y=year )?", "season", article=True),
    Rule("year", "y=year", "year", never_after=_NOT_YEAR, then_not="measure unit oclock any_month"),
    Rule("before Christ", "n=integer|year side=christ", "of_christ"),
    Rule("before Christ", "side=christ n=integer|year", "of_christ"),
    Rule("year by name", "u=unit y=year", "named_year", article=True),
    Rule("fiscal year", "u=unit u2=unit y=year", "named_year", article=True),
    Rule("season years", "y=year slash y2=year|two_digits", "year_pair"),
    # seasons, feasts, quarters
    Rule("season", "se=season ( of? y=year )?", "season", after=_SEASONAL, then_not="of", article=True),
    Rule("relative season", "s=relative se=season", "season", article=True),
    Rule("season of a year", "se=season of y=year", "season", article=True),
    Rule("season of a year", "se=season of s=relative u=unit", "season", article=True),
    Rule("season with its year", "se=season y=year", "season", article=True),
    Rule("holiday with its day", "ho=holiday dy=unit ( comma? y=year )?", "holiday"),
    Rule("holiday with its day", "ho=holiday apostrophe other dy=unit", "holiday"),
    Rule(
        "feast of two words", "ho=feast_head dy=unit ( apostrophe other unit )? ( comma? y=year )?", "holiday"
    ),
    Rule("feast of two words", "ho=feast_head apostrophe dy=unit", "holiday"),
    Rule("feast of two words", "ho=feast_head apostrophe other dy=unit", "holiday"),
    Rule("feast on a weekday", "ho=feast_head wd=weekday ( y=year )?", "holiday"),
    Rule("weekday of a feast", "ho=holiday wd=weekday ( y=year )?", "weekday_of_feast"),
    Rule("day beside a feast", "u=unit pr=beside ho=holiday", "holiday", article=True),
    Rule("weekend of a feast", "ho=holiday we=weekend", "weekend_of_feast", article=True),
    Rule("weekend of a feast", "ho=feast_head unit we=weekend", "weekend_of_feast", article=True),
    Rule("eve of a year", "feast_head unit apostrophe other ho=feast_tail", "holiday"),
    Rule("end of a unit", "u=unit dash e=edge_noun", "unit", given={"s": 0}),
    Rule("holiday", "ho=holiday ( y=year )?", "holiday"),
    Rule("eve of a holiday", "ho=holiday eve=feast_tail ( y=year )?", "holiday"),
    Rule("relative holiday", "s=relative ho=holiday", "holiday"),
    Rule("quarter", "n=ordinal q=quarter ( preposition? article? y=year )?", "quarter", article=True),
    Rule("quarter", "n=ordinal q=quarter of y=year", "quarter", article=True),
    Rule("quarter", "n=ordinal q=quarter of s=relative u=unit", "quarter", article=True),
    Rule(
        "quarter of this year",
        "n=ordinal q=quarter of article u=unit",
        "quarter",
        given={"s": 0},
        article=True,
    ),
    Rule("quarter", "n=ordinal q=quarter of article? unit unit? y=year", "quarter", article=True),
    Rule("half of a year", "n=ordinal half of y=year", "quarter", given={"q": "H"}, article=True),
    Rule("half of a year", "n=ordinal half of s=relative u=unit", "quarter", given={"q": "H"}, article=True),
    Rule(
        "half of this year",
        "n=ordinal half of article u=unit",
        "quarter",
        given={"q": "H", "s": 0},
        article=True,
    ),
    Rule("half of a decade", "hn=ordinal half of article? g=decade", "decade", article=True),
    Rule("half of a century", "hn=ordinal half of article? n=ordinal u=unit", "century", article=True),
    Rule("quarter of another year", "y=year u=quarter|span", "same_unit", article=True),
    Rule("hyphened quarter", "n=ordinal dash q=quarter", "quarter"),
    Rule("relative quarter", "s=relative q=quarter", "relative_quarter", article=True),
    Rule("the quarter", "q=quarter", "the_quarter", after="the", then_not="of", article=True),
    Rule(
        "the unit",
        "u=unit",
        "the_unit",
        after="the",
        then_not="of year preposition beside after and ago",
        article=True,
    ),
    # decades and centuries
    Rule("short decade", "apostrophe g=decade", "decade"),
    Rule("short decade", "article apostrophe g=decade", "decade"),
    Rule("edge of a short decade", "e=edge apostrophe g=decade", "decade", article=True),
    Rule("decade", "g=decade", "decade", after="the in since during of mid early late", article=True),
    Rule("edge of a century", "e=edge n=ordinal dash? u=unit", "century", article=True),
    Rule("century", "n=ordinal dash? u=unit", "century", article=True),
)
