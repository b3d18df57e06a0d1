"""The shape of what a language says around its numbers: hedges, bounds, vague amounts, what is no amount."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Hedge = Literal["almost", "good", "about", "at least", "more", "at most", "less", "exactly", ""]


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """All words in lower case. The groups, in the order in which the reader uses them. `hedges` stand
    before a number (one to four words), `after` behind it; `soft_over` are the hedges that mean "about
    something" after one of the verb stems `over_verbs`; `of_groups` those that mean "among" before a
    precise number, `from_year` those that stand before years. `between` opens a range closed by
    `between_and` or `to`, not by `between_and` after `from_`; `to` alone joins two numbers, `either` only
    digits or measures, `onto` two values of one thing ("von 9 auf 7 Prozent"). `vague` maps plurals to
    the least they mean, `several` may stand before them, `of` behind. `none` are zero words for a noun of
    `people`, `nobody` those that need one of `predicates` (participle to counted noun); `one_of` are
    people an article alone counts, `some_day` articles that never count. `each` with an `ordinals` word
    is a share, so are `halves` and `majority` behind a `definite` article. `run_times` stand before a time
    that somebody took ("in einer Zeit von 2:08:14"), `groups_of` before the number of
    those who are one ("eine Besatzung von neun"); `votes` are what joins two counts of votes and their noun
    ("14 zu 9 Stimmen"). `changes` are nouns whose share is
    a change behind a verb of `came_to`. `red` are endings of words for money lost, which is
    no change. `part_of` joins some to all of them ("drei der fünf Insassen"), `share` joins "drei von
    zehn", `rare_share` only with ten or a hundred, `one_in` also in "one in five"; `joins` stand between
    two
    bounds of one amount. `millions_of` are nouns that make a lone "m" behind digits a million, as a
    currency sign does. `before_names` are articles before a name with a number, `before_places` words
    that make the capital behind them a place's. `change` words before a number make it a change,
    `change_nouns` with `change_of` too; `up` and `down` are stems that give the direction, so does a word
    of `more_less`. `by_name` are words whose number is a name (page, version), `phones` one to ring;
    `clock` follows an hour, `months` and `ordinal_before` mark dates and ordinals, `years_before` years,
    `score` words near a score. `rhythm` words after "every third" make it no share, `labels` after a
    duration make it a page's own ("4 Min. lesen"). `street` are endings of street names. `not_nouns` end
    the search for the counted noun, `irregular`, `heads` (last parts of compounds) and `suffixes` make
    its lemma, `adjective_endings` lets adjectives stand before it, `capital_nouns` says whether it has a
    capital.
    """

    hedges: Mapping[str, Hedge]
    after: Mapping[str, Hedge]
    soft_over: frozenset[str]
    of_groups: frozenset[str]
    from_year: frozenset[str]
    over_verbs: tuple[str, ...]
    between: frozenset[str]
    between_and: str
    onto: frozenset[str]
    from_: frozenset[str]
    either: frozenset[str]
    of: frozenset[str]
    one_of: frozenset[str]
    some_day: frozenset[str]
    definite: frozenset[str]
    rare_share: frozenset[str]
    to: frozenset[str]
    vague: Mapping[str, float]
    several: frozenset[str]
    none: frozenset[str]
    nobody: frozenset[str]
    people: frozenset[str]
    predicates: Mapping[str, str]
    each: frozenset[str]
    ordinals: Mapping[str, int]
    halves: frozenset[str]
    majority: frozenset[str]
    share: tuple[str, ...]
    change: frozenset[str]
    change_nouns: frozenset[str]
    change_of: frozenset[str]
    up: tuple[str, ...]
    down: tuple[str, ...]
    more_less: Mapping[str, str]
    by_name: frozenset[str]
    phones: frozenset[str]
    clock: frozenset[str]
    months: tuple[str, ...]
    ordinal_before: frozenset[str]
    years_before: frozenset[str]
    rhythm: frozenset[str]
    labels: frozenset[str]
    score: tuple[str, ...]
    street: tuple[str, ...]
    not_nouns: frozenset[str]
    irregular: Mapping[str, str]
    heads: Mapping[str, str]
    suffixes: tuple[tuple[str, str], ...]
    adjective_endings: tuple[str, ...]
    capital_nouns: bool
    function_words: frozenset[str]
    joins: frozenset[str] = frozenset()
    one_in: frozenset[str] = frozenset()
    millions_of: frozenset[str] = frozenset()
    before_names: frozenset[str] = frozenset()
    before_places: frozenset[str] = frozenset()
    run_times: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    red: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    came_to: tuple[str, ...] = ()
    groups_of: tuple[str, ...] = ()
    votes: tuple[str, str] = ("", "")
