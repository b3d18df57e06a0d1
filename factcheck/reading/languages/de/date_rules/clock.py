"""Times of day."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

RULES = (
    # clock
    Rule("clock", "h=hour tight_dot mi=minutes oclock", "clock"),
    Rule("clock with colon", "h=hour colon mi=minutes oclock?", "clock"),
    Rule("hour", "h=hour oclock", "clock"),
    Rule("early hour", "h=hour|number oclock dawn", "clock"),
    Rule("hour and minutes", "h=hour oclock mi=minutes", "clock", then_not="measure other"),
    Rule("hour with part", "h=hour|number oclock p=part_adverb", "clock"),
    Rule("hour with part", "h=hour p=part_adverb", "clock"),
    Rule("clock with part", "h=hour colon mi=minutes ( oclock )? p=part_adverb", "clock"),
    Rule("clock with part", "h=hour tight_dot mi=minutes oclock p=part_adverb", "clock"),
    Rule("part and hour", "p=part_adverb preposition h=hour|number oclock", "clock"),
    Rule("part and clock", "p=part_adverb preposition h=hour colon mi=minutes", "clock"),
    Rule("clock with seconds", "h=hour colon mi=minutes colon sec=minutes ( p=part_adverb )?", "clock"),
    Rule("quarter past", "k=clock_word pr=preposition h=hour|number ( p=part_adverb )?", "clock"),
    Rule("minutes past", "mi=number pr=preposition h=number", "clock", after="um gegen"),
    Rule("hour in words", "h=number oclock", "clock"),
    Rule("hour range", "h=hour >> dash hour ( tight_dot minutes )? oclock", "clock"),
    Rule("clock range", "h=hour tight_dot mi=minutes >> dash hour ( tight_dot minutes )? oclock?", "clock"),
    Rule("clock list", "h=hour tight_dot mi=minutes >> slash hour tight_dot minutes oclock", "clock"),
    Rule("hour list", "h=hour >> and|until hour ( tight_dot minutes )? oclock|part_adverb", "clock"),
    Rule(
        "clock list", "h=hour tight_dot mi=minutes >> and|until hour ( tight_dot minutes )? oclock", "clock"
    ),
    Rule("clock range", "hour tight_dot minutes dash << h=hour", "clock"),
    Rule("clock after um", "h=hour tight_dot mi=minutes", "clock", after="um ab gegen"),
    Rule("half hour", "k=clock_word h=hour|number ( oclock )?", "clock"),
    Rule("midnight", "k=clock_word", "midnight", after="um gegen nach vor bis"),
)
