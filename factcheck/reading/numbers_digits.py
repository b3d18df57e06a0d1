"""Numbers written in digits, with the separators of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.reading.numbers_words import NumberWords

VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
_SPACES = " \u00a0\u202f\u2009"
_LONGEST = 30  # digits; a longer run is no number anybody claims


@dataclass(frozen=True, slots=True)
class Digits:
    """A literal: where it ends, its digits with a full stop for the decimal sign, decimals, a note."""

    end: int
    plain: str
    decimals: int
    ambiguity: str | None = None
    fraction: float | None = None


def literal_pattern(words: NumberWords) -> re.Pattern[str]:
    """One alternative for each way to write a number, the language's own first."""
    own, other = re.escape(words.decimal), re.escape(words.thousands)
    end = r"(?![0-9]|[.,][0-9])"
    return re.compile(
        rf"(?P<group>[0-9]{{1,3}}(?:{other}[0-9]{{3}})+(?:{own}[0-9]++)?){end}"
        rf"|(?P<space>[1-9][0-9]{{0,2}}(?:[{_SPACES}'’][0-9]{{3}})+(?:{own}[0-9]++)?)(?![0-9])(?![{_SPACES}][0-9])"
        rf"|(?P<lakh>[0-9]{{1,2}}(?:,[0-9]{{2}})+,[0-9]{{3}}(?:\.[0-9]++)?){end}"
        rf"|(?P<mixed>[0-9]{{1,3}} {{1,2}})?(?P<over>[0-9]{{1,3}} ?/ ?[0-9]{{1,3}})(?![0-9/])(?! ?/ ?[0-9])"
        rf"|(?P<own>[0-9]++{own}[0-9]++){end}"
        rf"|(?P<foreign>[0-9]{{1,3}}(?:{own}[0-9]{{3}})+{other}[0-9]++){end}"
        rf"|(?P<other>[0-9]++{other}[0-9]{{1,2}}){end}"
        r"|(?P<bare>[0-9]++)(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])?"
        r"|(?P<only>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
        r"|(?P<dot>\.[0-9]++)"
    )


def read_digits(text: str, pos: int, pattern: re.Pattern[str], words: NumberWords) -> Digits | None:
    """The literal that starts at `pos`, None when there is none or it is longer than 30 digits."""
    match = pattern.match(text, pos)
    if match is None or match.end() - pos > _LONGEST:
        return None
    kind = match.lastgroup or ""
    if kind in ("vulgar", "only"):
        whole = int(match["bare"] or 0)
        return Digits(match.end(), "", 0, None, whole + VULGAR[match["vulgar"] or match["only"]])
    if kind == "over":
        return _over(match)
    return _plain(match, kind, words)


def _over(match: re.Match[str]) -> Digits | None:
    top, bottom = (int(part) for part in match["over"].split("/"))
    if not 2 <= bottom <= 100 or (match["mixed"] and top >= bottom):
        return None
    return Digits(match.end(), "", 0, None, int(match["mixed"] or 0) + top / bottom)


def _plain(match: re.Match[str], kind: str, words: NumberWords) -> Digits:
    raw = match[0]
    decimal, note = words.decimal, None
    if kind in ("foreign", "other"):
        decimal, note = words.thousands, "decimal sign of another language"
    elif (
        kind == "group"
        and raw.count(words.thousands) == 1
        and words.decimal not in raw
        and not raw.endswith("000")
    ):
        note = f"{raw} with a decimal sign of another language" if words.thousands == "." else None
    elif kind == "own" and words.decimal == "," and re.fullmatch("[1-9][0-9]{0,2},[0-9]{3}", raw):
        note = f"{raw} with a thousands separator of another language"
    elif kind == "lakh" or kind == "dot":
        decimal = "."
    whole, _, part = raw.partition(decimal)
    digits = re.sub("[^0-9]", "", whole) or "0"
    return Digits(match.end(), f"{digits}.{part}" if part else digits, len(part), note)
