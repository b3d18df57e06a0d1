"""A calendar expression as it was said, before it is known from which day it counts."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.reading.date_rules.lexicon import Value


class Mention(NamedTuple):
    """`kind` names the resolver; `parts` are the named pieces of the rule, as values of the lexicon.

    `token` is its place among the class letters; `before` the word before it (for a
    preposition its value) and `then` the word after it; `same_sentence` whether the
    mention before stands in the same sentence; `tense` -1 past, 1 future, 0 unknown;
    `reported` whether it is the day on which something was said.
    """

    start: int
    end: int
    text: str
    rule: str
    kind: str
    parts: dict[str, Value]
    token: int
    before: str
    then: str
    same_sentence: bool
    confidence: float
    tense: int = 0
    reported: bool = False

    @property
    def time(self) -> int:
        """Tense of what it dates: what lasts since a day began in the past, in the present tense, too."""
        return -1 if self.before == "since" else self.tense
