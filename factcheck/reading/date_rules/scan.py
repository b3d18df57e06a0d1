"""Text to mentions: one pass over class letters, rules tried only where one can begin."""

from __future__ import annotations

import re
from array import array
from itertools import accumulate

from factcheck.reading.date_rules.classes import GAP_CLASSES, WORD_CLASSES
from factcheck.reading.date_rules.grammar import Grammar, Ready
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.openings import LETTERS_SEEN

_WORD = re.compile(r"\w*").match
_CLOCK = r"T\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z\b|[+-]\d\d(?::?\d\d)?)?"
"""The time behind a day in ISO 8601, as pages and feeds print it: "2026-10-21T08:00:00+02:00"."""
_PIECES = re.compile(rf"\d\d(?={_CLOCK})|(?<=\d){_CLOCK}\W*|\w+\W*|\W+")
_CONTEXT = 40
"""Tokens either side that are asked for the tense of a sentence."""
_AUXILIARY = 8
"""Letters before a past form in which an auxiliary of the future makes it a participle."""
_REPORTED = 6
"""Letters before a day in which a verb of saying makes it the day of saying: "told them on Monday"."""
_DOTS = ".;"
_OTHER = WORD_CLASSES["other"]
_FULL_STOP = GAP_CLASSES["loose_dot"]
_PAST, _FUTURE = WORD_CLASSES["past"], WORD_CLASSES["future"]
_SAID = WORD_CLASSES["said"]
_PARTICIPLE = WORD_CLASSES["participle"]
_LEADING = {WORD_CLASSES[name] for name in ("preposition", "beside", "of", "until", "and", "per")}
TENSED = frozenset(
    {
        "date",
        "part_of_date",
        "week_of_month",
        "weekday",
        "season",
        "holiday",
        "weekend",
        "length",
        "relative_month",
        "quarter",
        "part",
        "night_before",
        "clock",
        "overnight",
    }
)
"""Kinds of mention whose reading depends on the tense of their sentence."""


def scan(text: str, grammar: Grammar) -> list[Mention]:
    """Every calendar expression of a text, in order, none overlapping another."""
    pieces = _PIECES.findall(text)
    letters = "".join(map(grammar.lexicon.__getitem__, pieces))
    return _Scan(text, pieces, letters, grammar).run()


class _Scan:
    """One reading of one text.

    A piece is a word with the gap after it, and has two letters: words stand at even places of `letters`,
    gaps at odd ones.
    """

    __slots__ = ("_done", "grammar", "letters", "pieces", "starts", "text")

    def __init__(self, text: str, pieces: list[str], letters: str, grammar: Grammar) -> None:
        self.text, self.pieces, self.letters, self.grammar = text, pieces, letters, grammar
        self.starts = array("I", accumulate(map(len, pieces), initial=0))
        self._done = 0

    def run(self) -> list[Mention]:
        found: list[Mention] = []
        search, rules, letters = self.grammar.trigger.search, self.grammar.rules, self.letters
        position = 0
        while (hit := search(letters, position)) is not None:
            position = hit.start()
            candidates = rules[letters[position : position + LETTERS_SEEN]]
            best = self._best(position, candidates) if candidates else None
            if best is None:
                position += 1
                continue
            found.append(self._mention(*best, position))
            position = self._done = best[1].end()
        return found

    def _best(self, position: int, rules: tuple[Ready, ...]) -> tuple[Ready, re.Match[str]] | None:
        best: tuple[Ready, re.Match[str]] | None = None
        end = 0
        letters = self.letters
        for ready in rules:
            match = ready.match(letters, position)
            if match is None or (reached := match.end()) <= end:
                continue
            if not ready.guarded or self._allowed(ready, position, reached):
                best, end = (ready, match), reached
        return best

    def _allowed(self, ready: Ready, position: int, end: int) -> bool:
        if (
            ready.then_not
            and self.letters[end + 1 : end + 2] in ready.then_not
            and self.letters[end : end + 1] == "_"
        ):
            return end + 1 >= len(self.letters)
        if ready.after or ready.never_after:
            words = self._words_before(position)
            if ready.never_after and not ready.never_after.isdisjoint(words):
                return False
            return not ready.after or not ready.after.isdisjoint(words)
        return True

    def _words_before(self, position: int) -> tuple[str, ...]:
        """The word before, and the one before that when it is an article; lower case."""
        if position < 2 or self.letters[position - 1] not in "_-":
            return ("#",) if self.letters[position - 1 : position] == "#" else ()
        word = self._word(position - 2).lower()
        if position >= 4 and self.letters[position - 2] == "a" and self.letters[position - 3] == "_":
            return word, self._word(position - 4).lower()
        return (word,)

    def _word(self, place: int) -> str:
        match = _WORD(self.pieces[place >> 1])
        return match[0] if match else ""

    def _offset_of(self, place: int) -> int:
        """Where the word or gap at a place of `letters` begins in the text."""
        offset = self.starts[place >> 1]
        return offset + len(self._word(place)) if place & 1 else offset

    def _span(self, first: int, last: int) -> tuple[int, int]:
        """Start and end in the text; of a gap at either end only its mark belongs to the find."""
        start = self._offset_of(first)
        if first & 1:
            start += len(self.pieces[first >> 1].rstrip()) - len(self._word(first)) - 1
        end, word = self._offset_of(last - 1), self._word(last - 1)
        if last & 1:
            return start, end + len(word)
        gap = self.pieces[(last - 1) >> 1][len(word) :]
        return start, end + len(gap) - len(gap.lstrip()) + 1

    def _mention(self, ready: Ready, match: re.Match[str], position: int) -> Mention:
        rule, letters = ready.rule, self.letters
        first, last = position, match.end()
        if (rule.article or rule.lead) and position - 2 >= self._done:
            wanted = "a_" if rule.article else "p_"
            first -= 2 * (letters[position - 2 : position] == wanted)
        start, end = self._span(first, last)
        value = self.grammar.lexicon.value
        parts = dict(rule.given) if rule.given else {}
        for name, index in match.re.groupindex.items():
            if (at := match.start(index)) >= 0:
                parts[name] = value(self._word(at))
        same = self._done > 0 and not self._sentence_ends_before(position)
        ahead = (
            last
            if letters[last - 1] in _DOTS
            else last + 1
            if letters[last : last + 1] == "_"
            else len(letters)
        )
        then = self._word(ahead) if ahead < len(letters) else ""
        tense = self._tense(position, last) if rule.kind in TENSED or "wd" in parts else 0
        return Mention(
            start, end, self.text[start:end], rule.name, rule.kind, parts, position, self._before(first),
            then, same, rule.confidence, tense, _SAID in letters[max(first - _REPORTED, 0) : first],
        )  # fmt: skip

    def _sentence_ends_before(self, position: int) -> bool:
        """Whether a sentence ends between the find before and here: a full stop behind a find ends one."""
        letters, done = self.letters, self._done
        if done < position and letters[done] == _FULL_STOP:
            return True
        if letters[done - 1] == _FULL_STOP and letters[done] == _OTHER and self._word(done)[:1].isupper():
            return True
        return self.grammar.sentence_end.search(letters, done, position) is not None

    def _before(self, first: int) -> str:
        """The word before a find: the value of a preposition, else the word in lower case."""
        words = self._words_before(first)
        if not words:
            return ""
        place = first - 2 * len(words)
        if self.letters[place] not in _LEADING:
            return words[0]
        return str(self.grammar.lexicon.value(words[-1]))

    def _tense(self, first: int, last: int) -> int:
        """-1 past, 1 future: what the nearest verb says, first in the clause, then in the sentence."""
        sentence_end = self.grammar.sentence_end
        start = max(first - _CONTEXT, 0)
        for last_end in sentence_end.finditer(self.letters, start, first):
            start = last_end.end()
        end = last if self.letters[last : last + 1] == _FULL_STOP else last + _CONTEXT
        if (next_end := sentence_end.search(self.letters, last, end)) is not None:
            end = next_end.start()
        left = self.letters[start:first].replace(_SAID, _PAST)
        right = self.letters[last:end].replace(_SAID, _PAST)
        comma = left.rfind(",") + 1
        return _nearest_verb(left[comma:], right.partition(",")[0]) or _nearest_verb(left, right)


def _nearest_verb(left: str, right: str) -> int:
    """The tense of the verb nearest to what stands between; "will be closed" is no past."""
    at = left.rfind(_PAST)
    if at >= 0 and _FUTURE in left[max(at - _AUXILIARY, 0) : at]:
        left = left.replace(_PAST, _PARTICIPLE)
    past = min(
        len(left) - 1 - left.rfind(_PAST) if _PAST in left else _CONTEXT, right.find(_PAST) % (_CONTEXT + 1)
    )
    future = min(
        len(left) - 1 - left.rfind(_FUTURE) if _FUTURE in left else _CONTEXT,
        right.find(_FUTURE) % (_CONTEXT + 1),
    )
    if past != future:
        return -1 if past < future else 1
    return -1 if _PARTICIPLE in left or _PARTICIPLE in right else 0
