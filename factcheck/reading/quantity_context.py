"""What stands before and behind a number: hedges, bounds, and whether the value is a change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from factcheck.reading.quantity_words import Hedge, QuantityWords

Direction = Literal["up", "down"]
_TOKEN = re.compile(r"\S+")
_FOLLOWER = re.compile(r" (\w+)")
_OPENERS = "(\"„“‚'[–—-"
_LEFT = 48
_CLAUSE = 90


@dataclass(frozen=True, slots=True)
class Left:
    """The hedge before a number, where its words start, and whether a vaguer one stood with it."""

    hedge: Hedge
    start: int
    about: bool = False


_ONLY = frozenset(("just", "only", "nur", "lediglich", "bloß"))


class Context:
    """The surroundings of numbers in one language."""

    def __init__(self, words: QuantityWords) -> None:
        self.words = words
        self._over = re.compile(rf"(?<!\w)(?:\w*(?:{'|'.join(words.over_verbs)})\w*)")
        self._up = re.compile(rf"(?<!\w)(?:{'|'.join(words.up)})")
        self._down = re.compile(rf"(?<!\w)(?:{'|'.join(words.down)})")
        named, came_to = "|".join(words.changes), "|".join(words.came_to)
        only = "|".join(map(re.escape, sorted(words.hedges, key=len, reverse=True)))
        self._came_to = re.compile(
            rf"(?<!\w)(?:{named})(?!\w)[^.,;]* (?:{came_to}) (?:(?:{only}) )?\Z" if named else r"(?!)"
        )
        self._longest = max(len(phrase.split()) for phrase in words.hedges)
        self._last = {phrase.split()[-1] for phrase in words.hedges}
        self._signs = tuple(phrase for phrase in words.hedges if not phrase[0].isalnum())

    def left(self, low: str, start: int) -> Left:
        """The hedges that end where the number starts, the nearest bound deciding: "bis zu rund 500"."""
        first = self._hedge(low, start)
        if not first.hedge:
            return first
        second = self._hedge(low, first.start)
        if second.hedge in ("at least", "more", "at most", "less") and first.hedge == "about":
            return Left(second.hedge, second.start, True)
        if second.hedge == first.hedge:
            return Left(first.hedge, second.start)
        if second.hedge == "about" and first.hedge not in ("about", "exactly"):
            return Left(first.hedge, second.start, True)
        return first

    def _hedge(self, low: str, start: int) -> Left:
        begin = max(0, start - _LEFT)
        window = low[begin:start]
        if "\n" in window:
            cut = window.rindex("\n") + 1
            begin, window = begin + cut, window[cut:]
        if window and not window[-1].isspace():
            return self._sign(window, begin, start)
        words = window.rsplit(None, 1)
        if not words or words[-1].lstrip(_OPENERS) not in self._last:
            return Left("", start)
        tokens = list(_TOKEN.finditer(window))
        for count in range(min(self._longest, len(tokens)), 0, -1):
            phrase = " ".join(token[0] for token in tokens[-count:]).lstrip(_OPENERS)
            hedge = self.words.hedges.get(phrase)
            if hedge:
                place = begin + tokens[-count].end() - len(phrase.split()[0])
                if phrase.rpartition(" ")[2] in self.words.soft_over and self.soft(low, place):
                    continue
                return Left(hedge, place)
        return Left("", start)

    def _sign(self, window: str, begin: int, start: int) -> Left:
        for sign in self._signs:
            if window.endswith(sign) and not window[: -len(sign)].endswith(("<", ">", "=")):
                return Left(self.words.hedges[sign], begin + len(window) - len(sign))
        return Left("", start)

    def soft(self, low: str, place: int) -> bool:
        """Whether "über" here belongs to a verb ("verfügt über 500 Betten") and bounds nothing."""
        clause = low[max(0, place - _CLAUSE) : place]
        cut = max(
            clause.rfind(". "),
            clause.rfind("\n"),
            clause.rfind(", "),
            clause.rfind("; "),
            clause.rfind(" und "),
        )
        return bool(self._over.search(clause[cut + 1 :]))

    def behind(self, low: str, end: int) -> tuple[Hedge, int]:
        """A hedge behind the number, "oder mehr", and where it ends."""
        if low[end : end + 1] != " ":
            return "", end
        tail = low[end + 1 : end + 14]
        for phrase, hedge in self.words.after.items():
            if tail.startswith(phrase) and not tail[len(phrase) : len(phrase) + 1].isalpha():
                if self._opens_hedge(phrase, low[end + 1 + len(phrase) : end + 24]):
                    return "", end
                return hedge, end + 1 + len(phrase)
        return "", end

    def _opens_hedge(self, phrase: str, follows: str) -> bool:
        """Whether "or more" is the start of "or more than", the hedge of another number."""
        words = follows.split()
        return bool(words) and f"{phrase.rpartition(' ')[2]} {words[0]}" in self.words.hedges

    def change(self, low: str, start: int, end: int) -> tuple[Literal["level", "change"], Direction | None]:
        """Whether the value between the offsets is a change, and where it went."""
        tokens = [word for word in low[max(0, start - 40) : start].split() if word not in _ONLY][-2:]
        last = tokens[-1] if tokens else ""
        noun = (tokens[0] if len(tokens) == 2 else "").strip('(„"')
        if last in self.words.change_of and noun == "up" and "made up of" in low[max(0, start - 20) : start]:
            return "level", None
        if last in self.words.change_of and self._is_change_noun(noun):
            return "change", self._direction(low, start, end)
        if last == "by" and noun.endswith("ed") and self._direction(low, start, end) is None:
            return "level", None  # "attended by 150 guests"
        if last in self.words.change or self._is_change_noun(last):
            return "change", self._direction(low, start, end)
        follower = _FOLLOWER.match(low, end)
        way = self.words.more_less.get(follower[1]) if follower else None
        if way:
            return "change", "up" if way == "up" else "down"
        return "level", None

    def told_change(
        self, low: str, start: int, end: int
    ) -> tuple[Literal["level", "change"], Direction | None]:
        """Whether a noun of change is said to come to it: "Der Anstieg der Mieten betrug vier Prozent"."""
        if self._came_to.search(low, max(0, start - _CLAUSE), start):
            return "change", self._direction(low, start, end)
        return "level", None

    def red(self, low: str, start: int) -> bool:
        """Whether the sum that begins at `start` was lost: "ein Minus von 3 Euro", "a loss of 3 euros"."""
        near = low[max(0, start - 30) : start].split()[-2:]
        return bool(near) and any(word.endswith(self.words.red) for word in near[:1])

    def _is_change_noun(self, word: str) -> bool:
        nouns = self.words.change_nouns
        return word in nouns or (
            len(word) > 9 and any(word.endswith(noun) for noun in nouns if len(noun) > 5)
        )

    def _direction(self, low: str, start: int, end: int) -> Direction | None:
        """The verb or noun of rising or falling nearest to the number in its sentence."""
        left = low[max(0, start - _CLAUSE) : start]
        right = low[end : end + _CLAUSE]
        left = left[max(left.rfind("\n"), left.rfind(". ")) + 1 :]
        right = right[
            : min((place for mark in ("\n", ". ", ", ") if (place := right.find(mark)) >= 0), default=_CLAUSE)
        ]
        best: tuple[int, Direction | None] = (1000, None)
        patterns: tuple[tuple[re.Pattern[str], Direction], ...] = ((self._up, "up"), (self._down, "down"))
        for pattern, way in patterns:
            for match in pattern.finditer(left):
                best = min(best, (len(left) - match.end(), way), key=lambda pair: pair[0])
            behind = pattern.search(right)
            if behind:
                best = min(best, (behind.start(), way), key=lambda pair: pair[0])
        return best[1]
