"""Times of day."""

from __future__ import annotations

from factcheck.reading.date_rules.rule import Rule

RULES = (
    # clock
    Rule("clock", "h=hour colon mi=minutes", "clock"),
    Rule("clock with half of day", "h=hour ( colon mi=minutes )? r=daytime", "clock"),
    Rule(
        "clock with half of day",
        "h=hour ( colon mi=minutes )? r=daytime|number tight_dot meridian dot",
        "clock",
    ),
    Rule(
        "clock with half of day", "h=hour ( colon mi=minutes )? r=daytime|number tight_dot meridian", "clock"
    ),
    Rule(
        "clock on a weekday",
        "h=hour ( colon mi=minutes )? r=daytime|number tight_dot meridian dot wd=weekday",
        "clock",
    ),
    Rule("clock on a weekday", "h=hour ( colon mi=minutes )? r=daytime wd=weekday", "clock"),
    Rule("clock in a time zone", "h=hour ( colon mi=minutes )? r=daytime timezone", "clock"),
    Rule(
        "clock in a time zone",
        "h=hour ( colon mi=minutes )? r=daytime tight_dot meridian dot timezone",
        "clock",
    ),
    Rule("clock in a time zone", "h=hour colon mi=minutes timezone", "clock"),
    Rule("clock in a time zone", "hm=hour_mark timezone", "clock"),
    Rule("hour", "hm=hour_mark ( wd=weekday )?", "clock"),
    Rule("British clock", "h=hour tight_dot hm=hour_mark|minute_mark ( wd=weekday )?", "clock"),
    Rule("British clock", "h=hour colon hm=hour_mark|minute_mark ( wd=weekday )?", "clock"),
    Rule("British clock", "h=hour tight_dot hm=hour_mark|minute_mark timezone", "clock"),
    Rule("British clock", "h=hour tight_dot mi=minutes r=daytime", "clock"),
    Rule("o'clock", "h=hour|number other apostrophe oclock", "clock"),
    Rule("noon", "k=clock_word", "midnight"),
    Rule("noon", "ten k=clock_word", "midnight"),
    Rule("noon on a weekday", "k=clock_word wd=weekday", "midnight"),
)
