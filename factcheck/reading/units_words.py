"""The shape of a language's unit words, and the lookup of a unit beside a number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.reading.units import SYMBOLS, Unit, per, unit_named
from factcheck.reading.units_money import CODES, SIGNS, currency_key

_GAP = re.compile(r"(?:,[-–—])?[ \u00a0\u202f\t]{0,2}(?:[-\u2010\u2011\[<] ?)?")
_WORD = re.compile(r"[^\W\d_]++\.?")
_LOW_CODES = frozenset({"usd", "eur", "gbp", "rmb", "chf", "sek", "nok", "dkk", "cny", "jpy"})
_OTHER_CODES = {"RMB": "CNY"}
_LONE = r"(?!\w|-[0-9])"  # "L-202" is a name
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What a language folder says about units, all words in lower case.

    `names` maps a phrase of one to three words to a unit key, `adjectives` the stem of a glued adjective
    ("minütig") to one, `money` a currency name to its key in `units_money`, `countries` an adjective (in
    full or without its ending) to a country code; `endings` are the inflections of both. `cents` are names
    of hundredths. `angles` are words near "degrees" that make them an angle, `inches` words that mean inches
    behind feet ("5 ft 2 in").
    """

    names: Mapping[str, str]
    adjectives: Mapping[str, str]
    money: Mapping[str, str]
    cents: frozenset[str]
    countries: Mapping[str, str]
    endings: tuple[str, ...]
    per: frozenset[str]
    ages: frozenset[str]
    age_before: frozenset[str]
    angles: frozenset[str]
    inches: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class UnitFind:
    """A unit and where it ends; `adjective` for "90-minütig", `cent` for a hundredth of a currency."""

    unit: Unit
    end: int
    adjective: bool = False
    cent: bool = False
    money: bool = False


class UnitReader:
    """The units of one language, compiled once."""

    def __init__(self, words: UnitWords) -> None:
        self.words = words
        signs = {**SYMBOLS, **SIGNS}
        self._signs = signs
        self._sign = re.compile(
            "|".join(
                re.escape(sign)
                + (_LONE if len(sign) == 1 and sign.isupper() else r"(?!\w)" * sign[-1].isalnum())
                for sign in sorted(signs, key=len, reverse=True)
            )
        )
        before = sorted({*SIGNS, *CODES}, key=len, reverse=True)
        self._before = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, before))})[ \u00a0]?\Z", re.IGNORECASE
        )
        self._before_last = {sign.lower().split()[-1] for sign in before}
        self._sign_words = {match[0] for sign in signs if (match := _LETTERS.match(sign))}
        self._countries = dict(words.countries) | {
            f"{stem}{ending}": code for stem, code in words.countries.items() for ending in words.endings
        }
        self._phrases: dict[str, list[tuple[str, str]]] = {}
        for name in sorted(words.names, key=len, reverse=True):
            first, _, rest = name.partition(" ")
            self._phrases.setdefault(first, []).append((rest, words.names[name]))
        stems = "|".join(sorted(words.adjectives, key=len, reverse=True))
        self._adjective = re.compile(rf"({stems})(?:{'|'.join(words.endings)})?(?!\w)") if stems else None

    def after(self, text: str, low: str, pos: int, rate: bool = True) -> UnitFind | None:
        """The unit after a number that ends at `pos`, a space or hyphen between them at most."""
        found = self._after(text, low, pos)
        if found is None or found.adjective:
            return found
        if text[found.end : found.end + 1] in ("]", ">") and text[pos : found.end].count("[") + text[
            pos : found.end
        ].count("<"):
            found = UnitFind(found.unit, found.end + 1, found.adjective, found.cent, found.money)
        return self._rate(text, low, found) if rate else found

    def _after(self, text: str, low: str, pos: int) -> UnitFind | None:
        gap = _GAP.match(text, pos)
        begin = gap.end() if gap else pos
        word = _WORD.match(low, begin)
        signed = word is None or text[begin : begin + len(word[0].rstrip("."))] in self._sign_words
        sign = self._sign.match(text, begin) if signed else None
        if word is None or (sign and sign.end() >= word.end() - 1):
            return self._signed(text, low, sign) if sign else None
        return self._named(text, low, word[0].rstrip("."), begin) or self._glued(low, begin) or (
            self._signed(text, low, sign) if sign else None)  # fmt: skip

    def _signed(self, text: str, low: str, sign: re.Match[str]) -> UnitFind | None:
        if sign[0] == '"' and text.count('"', max(0, sign.start() - 300), sign.start()) % 2:
            return None
        if sign[0] in SIGNS:
            return UnitFind(unit_named(SIGNS[sign[0]]), sign.end(), money=True)
        if sign[0] == "°":
            word = _WORD.match(low, sign.end() + (low[sign.end() : sign.end() + 1] == " "))
            key = self.words.names.get(word[0].rstrip(".")) if word else None
            if word and key in ("°C", "°F"):
                return UnitFind(unit_named(key), word.start() + len(word[0].rstrip(".")))
            return UnitFind(unit_named("degree"), sign.end())
        return UnitFind(unit_named(SYMBOLS[sign[0]]), sign.end())

    def _named(self, text: str, low: str, word: str, begin: int) -> UnitFind | None:
        for rest, key in self._phrases.get(word, ()):
            end = begin + len(word) + (len(rest) + 1 if rest else 0)
            if (not rest or low[begin + len(word) + 1 : end] == rest) and not low[end : end + 1].isalpha():
                return UnitFind(unit_named(key), end)
        return self._money(text, low, word, begin)

    def _money(self, text: str, low: str, word: str, begin: int) -> UnitFind | None:
        end, words = begin + len(word), self.words
        if word in words.money:
            return UnitFind(unit_named(currency_key(words.money[word], None)), end, money=True)
        if word in words.cents:
            return UnitFind(
                unit_named("penny" if word.startswith("pen") else "cent"), end, cent=True, money=True
            )
        if (word in _LOW_CODES or (word.upper() in CODES and text[begin:end].isupper())) and len(word) == 3:
            key = _OTHER_CODES.get(word.upper(), word.upper())
            return UnitFind(unit_named(key), end, money=True)
        country = self._country(word)
        if country is None:
            return None
        follower = _WORD.match(low, end + 1) if low[end : end + 1] in (" ", "-", "\u00a0") else None
        name = words.money.get(follower[0].rstrip(".")) if follower else None
        if follower is None or name is None:
            return None
        return UnitFind(
            unit_named(currency_key(name, country)), end + 1 + len(follower[0].rstrip(".")), money=True
        )

    def _country(self, word: str) -> str | None:
        return self._countries.get(word)

    def _glued(self, low: str, begin: int) -> UnitFind | None:
        match = self._adjective.match(low, begin) if self._adjective else None
        return UnitFind(unit_named(self.words.adjectives[match[1]]), match.end(), True) if match else None

    def split(self, low_word: str) -> tuple[str, str] | None:
        """ "dreistündigen" as the number part and the unit key: ("drei", "h"); None for other words."""
        match = self._adjective.search(low_word, 2) if self._adjective else None
        if match and match.end() == len(low_word):
            return low_word[: match.start()], self.words.adjectives[match[1]]
        return None

    def _rate(self, text: str, low: str, found: UnitFind) -> UnitFind:
        """ "Meter pro Sekunde", "centimeters/millisecond": one unit."""
        end = found.end
        if low[end : end + 1] == "/" and low[end + 1 : end + 2].isalpha():
            begin = end
        else:
            word = _WORD.match(low, end + 1)
            if word is None or low[end : end + 1] != " " or word[0] not in self.words.per:
                return found
            begin = word.end() - 1
        lower = self._after(text, low, begin + 1)
        if lower is None or lower.money or lower.adjective:
            return found
        return UnitFind(per(found.unit, lower.unit), lower.end, money=found.money)

    def before(self, text: str, pos: int) -> tuple[Unit, int] | None:
        """A currency sign or code before a number, with the place where it starts."""
        window = text[max(0, pos - 8) : pos]
        tokens = window.split()
        if not tokens or (
            tokens[-1].lower().lstrip('("„[-~<>=') not in self._before_last and tokens[-1][-1] not in "$€£"
        ):
            return None
        match = self._before.search(window)
        if match is None:
            return None
        sign = match[0].strip()
        code = sign.upper()
        if sign.isalpha() and sign != code and sign not in _LOW_CODES:  # "dem" and "try" are words
            return None
        key = SIGNS.get(sign) or SIGNS.get(sign.lower()) or SIGNS.get(code) or _OTHER_CODES.get(code, code)
        return unit_named(key), pos - len(window) + match.start()

    def openers(self) -> set[str]:
        """The words a unit may start with."""
        return {*self._phrases, *self.words.money, *self.words.cents, *self._countries}
