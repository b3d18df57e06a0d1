"""Dutch dates, as small as they can be: months, weekdays, day words, counted units."""

from __future__ import annotations

from factcheck.reading.date_rules.lexicon import Value, Word
from factcheck.reading.date_rules.rule import Rule

DOT_MAKES_ORDINAL = False
ENDINGS = "e en"
WORDS: dict[str, dict[Value, str]] = {
    "article": {"the": "de het"},
    "preposition": {"in": "in", "at": "op om", "since": "sinds", "from": "van vanaf", "for": "voor"},
    "number": {1: "een één", 2: "twee", 3: "drie", 4: "vier", 5: "vijf", 10: "tien"},
    "month": {
        1: "januari", 2: "februari", 3: "maart", 4: "april", 5: "mei", 6: "juni", 7: "juli", 8: "augustus",
        9: "september", 10: "oktober", 11: "november", 12: "december",
    },
    "weekday": {
        1: "maandag", 2: "dinsdag", 3: "woensdag", 4: "donderdag", 5: "vrijdag", 6: "zaterdag", 7: "zondag",
    },
    "unit": {"Y": "jaar", "M": "maand", "M*": "maanden", "W": "week", "W*": "weken", "D": "dag",
    "D*": "dagen"},
    "day_word": {0: "vandaag", -1: "gisteren", 1: "morgen"},
    "relative": {-1: "vorig~ afgelopen", 1: "volgend~ komend~", 0: "dit deze"},
    "ago": {-1: "geleden"},
    "oclock": {0: "uur"},
    "past": {"v": "was waren werd werden had kwam ging viel"},
    "future": {"w": "zal zullen gaat wordt"},
}  # fmt: skip
RULES = (
    Rule("day month", "d=day m=month ( y=year )?", "date"),
    Rule("month", "m=month ( y=year )?", "date"),
    Rule("year", "y=year", "year"),
    Rule("weekday", "wd=weekday", "weekday"),
    Rule("relative weekday", "s=relative wd=weekday", "weekday"),
    Rule("relative unit", "s=relative u=unit", "unit", article=True),
    Rule("day word", "dw=day_word", "day_word", given={"news": 1}),
    Rule("counted units", "n=amount u=unit", "length"),
    Rule("ago", "n=amount u=unit ago", "ago"),
    Rule("hour", "h=hour oclock", "clock"),
)


def analyse(token: str, words: dict[str, Word]) -> Word | None:
    """Nothing beyond the lists."""
    return None


def more_words() -> dict[str, Word]:
    """None."""
    return {}
