"""Lengths of time, what comes back, vague words, and what only looks like a date."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

_SOONER = "je viel noch etwas deutlich weit wesentlich umso desto erheblich wer wie möglichst schon"
"""Before "früher" these make it a comparison."""

RULES = (
    # what looks like a date and is none
    Rule("count", "digits until|and digits measure", "nothing"),
    Rule("count", "digits dash digits measure", "nothing"),
    Rule("telephone number", "count slash digits", "nothing"),
    Rule("age", "name preposition? n=amount u=unit", "nothing"),
    # lengths of time
    Rule("counted units", "n=amount u=unit", "length", then_not="label"),
    Rule("counted units to come", "n=amount s=relative u=unit", "length"),
    Rule("decimal units", "n=integer tight_comma n2=integer u=unit", "length"),
    Rule("half a unit", "n=number h=half u=unit", "length"),
    Rule("half a unit", "h=half u=unit", "length", article=True),
    Rule("about some units", "ab=about n=amount u=unit", "length"),
    Rule("about some units", "about ab=about n=amount u=unit", "length"),
    Rule("a good unit", "n=number ab=about u=unit", "length"),
    Rule("two units", "n=amount u=unit and n3=amount u3=unit", "length"),
    Rule("hyphened units", "n=integer dash u=unit", "length"),
    Rule("hyphened adjective", "n=integer dash sp=spell", "spell"),
    Rule("range of units", "n=amount >> until|and amount u=unit", "length"),
    Rule("range of units", "n=digits >> dash digits u=unit", "length"),
    Rule("some units", "n=some u=unit", "length", article=False),
    Rule("some units", "number n=some u=unit", "length"),
    Rule("next counted units", "s=relative n=amount u=unit", "length", article=True),
    Rule("next counted units", "s=relative n=some u=unit", "length", article=True),
    Rule("first counted units", "ordinal n=amount u=unit", "length", article=True),
    Rule("whole unit", "whole u=unit", "whole", article=True, then_not="year"),
    Rule("bare units", "u=unit", "bare_units", after="seit vor nach über für binnen innerhalb"),
    Rule("spell", "sp=spell", "spell"),
    Rule("spell of years", "sp=lasting >> lasts", "spell"),
    Rule("spell of years", "n=integer dash sp=lasting >> lasts", "spell"),
    Rule("more than some units", "ab=compare than n=amount u=unit", "length"),
    Rule("more than some units", "ab=compare than n=some u=unit", "length"),
    # what comes back
    Rule("each unit", "each u=unit", "set"),
    Rule("each counted units", "each n=amount|some u=unit", "set"),
    Rule("every other unit", "each n=ordinal u=unit", "set"),
    Rule("each weekday", "each wd=weekday", "set"),
    Rule(
        "each weekday of a month", "each relative|ordinal wd=weekday ( preposition article? u=unit )?", "set"
    ),
    Rule("each part of a weekday", "each wp=weekday_part", "set"),
    Rule("each part of day", "each p=part", "set"),
    Rule("each holiday", "each ho=holiday|season", "set"),
    Rule("adverb", "z=set", "set"),
    Rule("adverb", "times z=set", "set"),
    Rule("times a unit", "times preposition article? u=unit", "set"),
    Rule("per unit", "per u=unit", "per"),
    Rule("at so much a unit", "measure preposition << u=unit", "per"),
    Rule("at so much a unit", "amount other preposition << u=unit", "per"),
    Rule("a year", "u=unit", "per", after="im", then_not="year article preposition measure"),
    Rule("habitual part of day", "p=part_adverb", "habit"),
    # reference words
    Rule("former name", "open earlier", "nothing"),
    Rule("sooner", "earlier than", "nothing"),
    Rule("sooner or later", "earlier and after", "nothing"),
    Rule("in earlier times", "r=earlier", "reference", never_after=_SOONER),
    Rule("reference word", "r=reference", "reference"),
    Rule("era", "r=year_mark", "era", after="in", article=True),
    Rule("at the moment", "r=year_mark", "moment", after="im zur", then_not="article ordinal"),
    Rule("era", "s=relative r=year_mark", "era", lead=True),
    Rule("times a unit", "times per u=unit", "set"),
    Rule("times a unit", "number times preposition article? u=unit", "set"),
    Rule("so much a unit", "amount unit preposition << u=unit", "per"),
    Rule("time of a race", "hour colon digits tight_comma digits unit", "nothing"),
    Rule("time of a race", "hour colon digits unit", "nothing"),
    Rule("time of a race", "hour colon digits tight_comma digits", "nothing"),
)
