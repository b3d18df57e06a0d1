"""A language's word lists and rules, made ready to read with. Loaded on first use."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from factcheck.errors import BadInput
from factcheck.reading.date_rules.classes import DIGIT_CLASSES, LETTERS, WORD_CLASSES, compile_pattern
from factcheck.reading.date_rules.lexicon import Analyse, Lexicon, Value, Word
from factcheck.reading.date_rules.openings import Opening, fits, openings
from factcheck.reading.date_rules.rule import Rule, word_list
from factcheck.reading.language_folders import files_named


class LanguageData(Protocol):
    """What `languages/<code>/dates.py` must offer; see "adding a language" in docs/."""

    DOT_MAKES_ORDINAL: bool
    ENDINGS: str
    WORDS: dict[str, dict[Value, str]]
    RULES: tuple[Rule, ...]
    analyse: Analyse

    @staticmethod
    def more_words() -> dict[str, Word]: ...


Match = Callable[[str, int], "re.Match[str] | None"]


class Ready(NamedTuple):
    """A rule with its pattern compiled and its word lists as sets."""

    rule: Rule
    match: Match
    openings: tuple[Opening, ...]
    guarded: bool
    after: frozenset[str]
    never_after: frozenset[str]
    then_not: str


class RulesAt(dict[str, tuple[Ready, ...]]):
    """The few rules that can begin with three letters, by those letters: most places have none."""

    def __init__(self, rules: list[Ready]) -> None:
        super().__init__()
        self.by_first: dict[str, list[Ready]] = {}
        for ready in rules:
            for letter in {letter for way in ready.openings for letter in way[0]}:
                self.by_first.setdefault(letter, []).append(ready)

    def __missing__(self, letters: str) -> tuple[Ready, ...]:
        likely = self.by_first[letters[0]]
        fitting = tuple(ready for ready in likely if any(fits(way, letters) for way in ready.openings))
        self[letters] = fitting
        return fitting


class Grammar(NamedTuple):
    """The words, the rules by the letters they begin with, and the first letters of all of them."""

    lexicon: Lexicon
    rules: RulesAt
    trigger: re.Pattern[str]
    sentence_end: re.Pattern[str]


def _ready(rule: Rule) -> Ready:
    then_not = "".join(LETTERS[name] for name in rule.then_not.split())
    sets = frozenset(rule.after.split()), frozenset(rule.never_after.split())
    guarded = bool(rule.after or rule.never_after or then_not)
    return Ready(
        rule,
        re.compile(compile_pattern(rule.pattern)).match,
        openings(rule.pattern),
        guarded,
        *sets,
        then_not,
    )


def languages_with_rules() -> list[str]:
    """Code of every folder of `factcheck/reading/languages` that has a `dates.py`."""
    return list(files_named("dates.py"))


@cache
def grammar(language: str) -> Grammar:
    """Grammar of a language code. Raises BadInput for a language without date rules."""
    if language not in (known := languages_with_rules()):
        raise BadInput(f"No date rules for the language {language!r}.", f"There are: {', '.join(known)}.")
    data = cast(LanguageData, import_module(f"factcheck.reading.languages.{language}.dates"))
    words: dict[str, Word] = {}
    for kind, entries in data.WORDS.items():
        for form, word in word_list(kind, entries, data.ENDINGS):
            words.setdefault(form, word)
    for form, word in data.more_words().items():
        words.setdefault(form, word)
    rules = RulesAt([_ready(rule) for rule in data.RULES])
    trigger = re.compile("[" + re.escape("".join(rules.by_first)) + "]")
    return Grammar(Lexicon(words, data.analyse), rules, trigger, _sentence_end(data.DOT_MAKES_ORDINAL))


def _sentence_end(dot_makes_ordinal: bool) -> re.Pattern[str]:
    """Where a sentence ends among the class letters: not at "3." where that is "third", nor at "Nov. 3"."""
    month, digit = LETTERS["any_month"], LETTERS["day"] + DIGIT_CLASSES["year"]
    open_ended = WORD_CLASSES["meridian"] + WORD_CLASSES["short_weekday"] + month
    if dot_makes_ordinal:
        open_ended += LETTERS["integer"]
    # The rare letters stand first, so that a search looks closer only where one is.
    return re.compile(rf"\||#|;(?<![{open_ended}];)|;(?<=[{month}];)(?![{digit}])")
