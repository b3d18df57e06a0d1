"""Amounts without a numeral: none, dozens, every fourth, half of, the majority, eight out of ten."""

from __future__ import annotations

import math
import re

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.numbers_reader import NumberReader
from factcheck.reading.quantity_counted import counted_noun, lemma
from factcheck.reading.quantity_find import QuantityFind
from factcheck.reading.quantity_interval import Stretch, slack_of, stretch
from factcheck.reading.quantity_measure import Measures
from factcheck.reading.quantity_words import QuantityWords
from factcheck.reading.units import Unit, unit_named

_COUNT = Unit("", "count", "1", 1)
_PERCENT = unit_named("percent")
_WORD = re.compile(r"[^\W\d_]++")
_SHARE_SLACK = 2.5
_WHOLES = (*range(2, 11), 100)
_RAREST = 1000  # "one in a thousand"
_NEAR = 60

Found = tuple[QuantityFind | None, int]


class Vague:
    """The amount words of one language."""

    def __init__(self, words: QuantityWords, numbers: NumberReader, measures: Measures) -> None:
        self.words, self.numbers, self.measures = words, numbers, measures
        self._predicates = re.compile(rf"(?<!\w)({'|'.join(words.predicates)})(?!\w)")
        self._definite = re.compile(rf"(?<!\w)(?:{'|'.join(words.definite)})[ \u00a0]\Z")
        self._of = tuple(f" {word} " for word in words.of)
        part_of = "|".join(sorted(words.part_of, key=len, reverse=True))
        self._part_of = re.compile(rf"[ \u00a0](?:{part_of})[ \u00a0]")
        self._out_of = re.compile(rf"[ \u00a0](?:{'|'.join(words.share)})[ \u00a0]")

    def read(self, text: str, low: str, start: int, end: int) -> Found:
        """The find of the amount word between the offsets, and the place to go on from."""
        word = low[start:end]
        if word in self.words.none:
            return self._none(text, low, start, end)
        if word in self.words.nobody:
            return self._nobody(text, low, start, end)
        if word in self.words.each:
            return self._each(text, low, start, end)
        if word in self.words.halves:
            before = low[max(0, start - 20) : start].split()
            if (
                before
                and before[-1].endswith(("e", "en", "er"))
                and before[-1] not in self.words.definite | set(self.words.hedges)
            ):
                return None, end
            return self._part(text, low, start, end, 50.0)
        if word in self.words.majority:
            return self._majority(text, low, start, end)
        return self._plural(text, low, start, end)

    def _none(self, text: str, low: str, start: int, end: int) -> Found:
        """ "keine Verletzten": only with a unit or a noun people count, for "kein Ergebnis" is no amount."""
        unit = self.measures.units.after(text, low, end)
        if unit is not None and not unit.adjective:
            zero = stretch("exactly", 0.0, 0.0)
            return self.measures.vague(
                text, (start, unit.end), zero, unit.unit, None, "none", value=0.0
            ), unit.end
        noun = counted_noun(text, end, self.words, True)
        if noun is None or noun[0].lower().rpartition("-")[2] not in self.words.people:
            return None, end
        counted = lemma(noun[0], self.words)
        find = self.measures.vague(
            text, (start, end), stretch("exactly", 0.0, 0.0), _COUNT, counted, "none", value=0.0
        )
        return find, end

    def _nobody(self, text: str, low: str, start: int, end: int) -> Found:
        """ "Niemand wurde verletzt", "Verletzt wurde niemand": zero of those the participle makes."""
        behind = low[end : end + _NEAR]
        before = low[max(0, start - _NEAR) : start]
        behind = re.split(r"[.!?;\n]", behind, maxsplit=1)[0]
        before = re.split(r"[.!?;\n]", before)[-1]
        match = self._predicates.search(behind) or self._predicates.search(before)
        if match is None:
            return None, end
        counted = self.words.predicates[match[1]]
        zero = stretch("exactly", 0.0, 0.0)
        return self.measures.vague(text, (start, end), zero, _COUNT, counted, "nobody", value=0.0), end

    def _each(self, text: str, low: str, start: int, end: int) -> Found:
        """ "jeder vierte Haushalt" is 25 per cent; "jeder zweite Tag" is a rhythm, not a share."""
        match = _WORD.match(low, end + 1)
        part = self.words.ordinals.get(match[0]) if match else None
        if match is None or part is None or low[end] != " ":
            return None, end
        follower = _WORD.match(low, match.end() + 1)
        if self.measures.units.after(text, low, match.end()) is not None or (
            follower and follower[0] in self.words.rhythm
        ):
            return None, match.end()
        return self._part(text, low, start, match.end(), 100 / part)

    def _part(self, text: str, low: str, start: int, end: int, percent: float) -> Found:
        begin = self._article(low, start)
        left = self.measures.context.left(low, begin)
        begin = left.start if left.hedge else begin
        said = stretch(left.hedge, round(percent, 6), _SHARE_SLACK)
        near = left.hedge in ("almost", "good", "about")
        change = self.measures.context.change(low, begin, end)
        find = self.measures.vague(
            text, (begin, end), said, _PERCENT, None, "share", near, round(percent, 6), change=change
        )
        return find, end

    def _majority(self, text: str, low: str, start: int, end: int) -> Found:
        begin = self._article(low, start)
        if begin == start:
            return None, end
        said = Stretch(50.0, 100.0, "(]", 50.0, 100.0)
        return self.measures.vague(text, (begin, end), said, _PERCENT, None, "majority", confidence=0.6), end

    def _article(self, low: str, start: int) -> int:
        """Where "die" or "der" before the word starts."""
        match = self._definite.search(low, max(0, start - 5), start)
        return match.start() if match else start

    def _plural(self, text: str, low: str, start: int, end: int) -> Found:
        """ "Dutzende", "Hunderte Millionen Dollar", "mehrere tausend"."""
        least = float(self.words.vague[low[start:end]])
        scale, stop = self._scale(low, end)
        unit = self.measures.units.after(text, low, stop)
        noun = counted_noun(text, self._after_of(low, stop), self.words, True)
        if unit is None and noun is None and not low.startswith(self._of, stop):
            return None, end
        begin = self._several(low, start)
        said = Stretch(least * scale, None, "[)", least * scale * 0.85, None)
        counted = lemma(noun[0], self.words) if noun and unit is None else None
        last = unit.end if unit else stop
        find = self.measures.vague(
            text, (begin, last), said, unit.unit if unit else _COUNT, counted, "vague plural", True
        )
        return find, last

    def _scale(self, low: str, end: int) -> tuple[int, int]:
        match = _WORD.match(low, self._after_of(low, end) + 1)
        scale = self.numbers.words.scales.get(match[0], 0) if match else 0
        return (scale, match.end()) if match and scale >= 1000 else (1, end)

    def _after_of(self, low: str, end: int) -> int:
        for word in self._of:
            if low.startswith(word, end):
                return end + len(word) - 1
        return end

    def _several(self, low: str, start: int) -> int:
        words = low[max(0, start - 12) : start].split()
        if words and words[-1] in self.words.several and low[start - 1] == " ":
            return low.rindex(words[-1], 0, start)
        return start

    def share(self, text: str, low: str, number: NumberFind) -> Found | None:
        """ "acht von zehn Deutschen" is 80 per cent; "10 von 10" without a noun is a mark, no amount."""
        match = self._out_of.match(low, number.end)
        if match is None:
            return None
        whole = self.numbers.read(text, low, match.end())
        if whole is None or whole.value != int(whole.value) or number.value != int(number.value):
            return None
        if not 0 <= number.value <= whole.value or self._unit(text, low, whole):
            return None
        idiom = match[0].strip() in self.words.one_in and _is_idiom(number, whole)
        noun = counted_noun(text, whole.end, self.words, True)
        if noun is None and not (idiom and number.value == 1):
            return None, whole.end
        if match[0].strip() in self.words.rare_share and whole.value not in (10, 100) and not idiom:
            return None
        if whole.value not in _WHOLES and not (idiom and number.value == 1):
            return None
        left = self.measures.context.left(low, number.start)
        said = stretch(left.hedge, round(100 * number.value / whole.value, 6), _SHARE_SLACK)
        near = left.hedge in ("almost", "good", "about")
        value = round(100 * number.value / whole.value, 6)
        span = min(left.start, number.start), whole.end
        return self.measures.vague(text, span, said, _PERCENT, None, "share", near, value), whole.end

    def part(self, text: str, low: str, number: NumberFind) -> QuantityFind | None:
        """ "62 der 74 Abgeordneten": so many of those that the noun behind the whole names."""
        match = self._part_of.match(low, number.end)
        whole = self.numbers.read(text, low, match.end()) if match else None
        if whole is None or not number.value < whole.value or self._unit(text, low, whole):
            return None
        noun = counted_noun(text, whole.end, self.words, True)
        if noun is None or number.value != int(number.value):
            return None
        left = self.measures.context.left(low, number.start)
        said = stretch(left.hedge, number.value, slack_of(number, "count"))
        near = left.hedge in ("almost", "good", "about")
        span = min(left.start, number.start), number.end
        counted = lemma(noun[0], self.words)
        return self.measures.vague(text, span, said, _COUNT, counted, "part", near, number.value)

    def _unit(self, text: str, low: str, whole: NumberFind) -> bool:
        return self.measures.units.after(text, low, whole.end) is not None


def _is_idiom(number: NumberFind, whole: NumberFind) -> bool:
    """ "one in 20", "3 in 4": one, or both in words or in digits, and what nobody would say shorter."""
    return (
        (number.value == 1 or number.digits == whole.digits)
        and number.value < whole.value <= _RAREST
        and math.gcd(int(number.value), int(whole.value)) == 1
    )
