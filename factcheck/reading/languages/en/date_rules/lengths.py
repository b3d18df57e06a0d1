"""Lengths of time, what comes back, vague words, and what only looks like a date."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

_BARE = (
    "for in over after within of took take takes taken taking need needs needed spend spent spends last "
    "lasts lasted waited wait waiting through during"
)
"""Before a plural without a number these make it a length of time."""

_LASTING = "to will would could may might can must should"
"""Before "last" these make it a verb."""

RULES = (
    # what looks like a date and is none
    Rule("age", "n=amount dash u=unit dash label", "nothing"),
    Rule("age", "n=amount u=unit label", "nothing"),
    Rule("count", "digits until|and digits measure", "nothing"),
    # lengths of time
    Rule("so much a unit", "measure << number u=unit", "per"),
    Rule("so much a unit", "digits << n=number u=unit", "per"),
    Rule("counted units", "n=amount u=unit", "length", article=True),
    Rule("counted units", "t=number dash n=number u=unit", "length"),
    Rule("counted units to come", "n=amount s=relative u=unit", "length"),
    Rule("decimal units", "n=integer tight_dot n2=integer u=unit", "length"),
    Rule("half a unit", "h=half number? u=unit", "length"),
    Rule("half a unit", "number h=half ( dash? u=unit )", "length"),
    Rule("half a unit more", "n=amount and number half u=unit", "length", given={"plus": 0.5}),
    Rule("a unit and a half", "n=number u=unit and number half", "length", given={"plus": 0.5}),
    Rule("spell", "sp=spell", "spell"),
    Rule("about some units", "ab=about n=amount u=unit", "length"),
    Rule("about some units", "ab=about n=some u=unit", "length"),
    Rule("more than some units", "ab=compare than n=amount|some u=unit", "length"),
    Rule("more than some units", "ab=compare than number n=some u=unit", "length"),
    Rule("at least some units", "preposition ab=bound n=amount|some u=unit", "length"),
    Rule("at least some units", "preposition ab=bound number n=some ( of )? u=unit", "length"),
    Rule("up to some units", "ab=bound until n=amount|some u=unit", "length"),
    Rule("two units", "n=amount u=unit and n3=amount u3=unit", "length"),
    Rule("hyphened units", "n=amount dash u=unit", "length"),
    Rule("range of units", "n=amount >> until|and amount u=unit", "length"),
    Rule("range of units", "n=amount dash >> until|and amount dash u=unit", "length"),
    Rule("range of units", "n=digits >> dash digits u=unit", "length"),
    Rule("some units", "n=some u=unit", "length"),
    Rule("some units", "number n=some ( of )? u=unit", "length"),
    Rule("some units", "n=some of u=unit", "length"),
    Rule("some units", "n=some compare u=unit", "length"),
    Rule("next counted units", "s=relative number n=some ( of )? u=unit", "length", article=True),
    Rule("next counted units", "s=relative t=number dash n=number u=unit", "length", article=True),
    Rule("next counted units", "s=relative n=number and number half u=unit", "length", article=True),
    Rule(
        "next counted units", "s=relative n=amount|some u=unit", "length", never_after=_LASTING, article=True
    ),
    Rule("first counted units", "ordinal n=amount u=unit", "length", article=True),
    Rule("whole unit", "whole u=unit", "whole", article=True),
    Rule("whole unit", "number whole u=unit", "whole"),
    Rule("whole counted units", "whole n=amount|some u=unit", "length", article=True),
    Rule("whole unit", "whole article u=unit", "whole"),
    Rule("bare units", "u=unit", "bare_units", after=_BARE),
    # what comes back
    Rule("each unit", "each u=unit", "set"),
    Rule("each counted units", "each n=amount|some u=unit", "set"),
    Rule("each weekday", "each wd=weekday", "set"),
    Rule("each part of day", "each p=part", "set"),
    Rule("each weekend", "each we=weekend", "set"),
    Rule("each season", "each se=season", "set"),
    Rule("each month", "each m=any_month", "set"),
    Rule("each holiday", "each ho=holiday", "set"),
    Rule("every other weekday", "each ordinal wd=weekday", "set"),
    Rule("adverb", "z=set", "set"),
    Rule("times a unit", "times number|each|per u=unit", "set"),
    Rule("per unit", "per u=unit", "per"),
    # reference words
    Rule("reference word", "r=reference", "reference", never_after="as"),
    Rule("at the moment", "r=year_mark", "moment", after="at", then_not="of", article=True),
    Rule("era to come", "early r=year_mark", "era", after="the", article=True),
    Rule("era", "r=year_mark", "era", after="the", article=True),
)
