"""Goes through a text from one number or amount word to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.reading.numbers import lowered, stands, trigger_source
from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.numbers_reader import number_reader
from factcheck.reading.quantity_bounds import joined_bounds
from factcheck.reading.quantity_builder import Builder
from factcheck.reading.quantity_context import Context
from factcheck.reading.quantity_find import QuantityFind
from factcheck.reading.quantity_language import quantity_words, unit_words
from factcheck.reading.quantity_measure import Measures
from factcheck.reading.quantity_ranges import Ranges
from factcheck.reading.quantity_run_time import RunTimes
from factcheck.reading.quantity_vague import Vague
from factcheck.reading.quantity_vetoes import Vetoes
from factcheck.reading.units_words import UnitReader

_ADDRESS = r"https?://\S*+|www\.\S*+|"
_CODES = frozenset(("aud", "cad", "chf", "eur", "gbp", "jpy", "usd"))
_CODE = rf"(?:{'|'.join(sorted(_CODES))})(?=[0-9])|"  # "EUR115m": the only letters digits may hang on
_IS_ADDRESS = re.compile(r"https?://|www\.")
_WORD = re.compile(r"[^\W\d_]++")


class QuantityReader:
    """The quantities of one language, its word lists compiled once."""

    def __init__(self, language: str) -> None:
        words = quantity_words(language)
        self.words = words
        self.numbers = number_reader(language)
        self.units = UnitReader(unit_words(language))
        self.context = Context(words)
        self.vetoes = Vetoes(words)
        self.measures = Measures(words, self.units, self.context)
        self.run_times = RunTimes(words.run_times, self.units)
        self.ranges = Ranges(words, self.numbers, self.units)
        self.vague = Vague(words, self.numbers, self.measures)
        self.builder = Builder(words, self.numbers.words, self.context, self.vetoes, self.measures)
        amounts = {*words.vague, *words.none, *words.nobody, *words.each, *words.halves, *words.majority}
        self._amounts = amounts
        more = self.numbers.words
        self._openers = {*self.numbers.scales, *more.short_scales, *more.half, *more.groups, *more.fractions}
        self._unit_openers = self.units.openers() if more.glued else set()
        self._articles = more.articles
        self._dull: set[str] = set()
        self._trigger = re.compile(trigger_source(self.numbers, tuple(amounts), _ADDRESS + _CODE))

    def finds(self, text: str) -> Iterator[QuantityFind]:
        """The finds of `text` in order."""
        return joined_bounds(text, self._finds(text), self.words.joins)

    def _finds(self, text: str) -> Iterator[QuantityFind]:
        low, pos, floor = lowered(text), 0, 0
        search = self._trigger.search
        articles, opens, dull = self._articles, self._opens, self._dull
        while match := search(low, pos):
            pos = match.end()
            word = match[0]
            if word in dull or (word in articles and not opens(text, low, word, pos)):
                continue
            find, end = self._at(text, low, match)
            if find is not None and find.start >= floor:
                yield find
                floor = find.end
            pos = max(pos, end)

    def _at(self, text: str, low: str, match: re.Match[str]) -> tuple[QuantityFind | None, int]:
        """The find at a trigger, and the place to go on from."""
        word, start = match[0], match.start()
        if word[:1] in "hw" and _IS_ADDRESS.match(word):
            return None, match.end()
        if word in _CODES and low[match.end() : match.end() + 1].isdigit():
            word, start = low[match.end()], match.end()
        if word in self._amounts:
            return self.vague.read(text, low, start, match.end())
        if word[0].isalpha() and not self._number_like(word):
            return self._compound(text, low, word, match)
        if not word[0].isalpha():
            if (run_time := self.run_times.amount(text, low, start)) is not None:
                return self.builder.built(text, low, run_time)
            start = self._signed(text, start)
            end = self.vetoes.digits(text, low, start)
            if end is not None and not self.ranges.clock_or_score(low, start):
                return None, end
        number = self._number(text, low, start, word)
        if number is None:
            return None, match.end()
        if not stands(text, low, number, self.numbers) and not self.units.after(text, low, number.end):
            return None, match.end()
        return self._amount(text, low, number)

    @staticmethod
    def _signed(text: str, start: int) -> int:
        """Where a number starts when a minus or a decimal point stands before its first digit."""
        before = text[start - 1 : start]
        if before in ("-", "−") or (before == "." and text[start : start + 1].isdigit()):
            ahead = text[start - 2 : start - 1] if start > 1 else " "
            return start - 1 if ahead in " \n\t(\u00a0<>≤≥=" else start
        return start

    def _number_like(self, word: str) -> bool:
        words = self.numbers.words
        return bool(
            self.numbers.parts(word)
            or word in words.articles
            or word in words.half
            or word in words.fractions
            or word in words.minus
        )

    def _opens(self, text: str, low: str, article: str, end: int) -> bool:
        """Whether "ein" before the next word is the number one or starts a larger number."""
        gap = _WORD.match(low, end + 1)
        if gap is None or low[end] not in " -\u00a0":
            return False
        follower = gap[0]
        if follower in self._openers:
            return True
        if follower not in self._unit_openers and follower not in self.words.people:
            return False
        if follower in self.words.people:
            return follower in self.words.one_of
        return article not in self.words.some_day and self.units.after(text, low, end) is not None

    def _number(self, text: str, low: str, start: int, word: str) -> NumberFind | None:
        number = self.numbers.read(text, low, start)
        if number is None and word in self.numbers.words.articles:
            return NumberFind(start, start + len(word), 1.0, 1.0, 1.0, False)
        return number

    def _compound(
        self, text: str, low: str, word: str, match: re.Match[str]
    ) -> tuple[QuantityFind | None, int]:
        """ "dreistündig", "Viertelstunde", "zehnjährigen": a number and a unit in one word."""
        split = self.units.split(word)
        if split is None:
            if len(self._dull) < 5000:
                self._dull.add(word)
            return None, match.end()
        words, (head, key) = self.numbers.words, split
        parts = self.numbers.parts(head)
        found = self.numbers.read(head, head, 0) if parts else None
        value = found.value if found else words.halves.get(head, 0.5 if head in words.half else 0.0)
        value = value or (1 / words.fractions[head] if head in words.fractions else 0.0)
        if not value or (found and found.end != len(head)):
            return None, match.end()
        place = 1.0 if value == int(value) else 0.1
        number = NumberFind(match.start(), match.start() + len(head), value, place, place, False)
        return self.measures.compound(text, low, number, key, match.end()), match.end()

    def _amount(self, text: str, low: str, number: NumberFind) -> tuple[QuantityFind | None, int]:
        score = self.ranges.score(text, low, number)
        if score is not None:
            return self.measures.score(text, *score), score[1].end
        votes = self.ranges.votes(low, number)
        if votes is not None:
            return self.measures.score(text, *votes, rule="votes"), votes[1].end
        end = self.vetoes.named(text, low, number)
        if (
            number.digits
            and text[number.end : number.end + 1] == ":"
            and self.ranges.clock_or_score(low, number.start)
        ):
            return None, self.vetoes.digits(text, low, number.start) or number.end
        if end is not None:
            unit = self.units.after(text, low, number.end)
            if not (unit and end == number.end and not text[number.start - 1 : number.start].strip()
                    and self.ranges.unit_before(low, number.start)):  # fmt: skip
                return None, max(end, number.end)
        shared = self.vague.share(text, low, number)
        if shared is not None:
            return shared
        if (part := self.vague.part(text, low, number)) is not None:
            return part, part.end
        amount = self.ranges.amount(text, low, number)
        return self.builder.built(text, low, amount)
