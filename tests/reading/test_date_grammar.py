"""The rule tables name only what there is, and what a pattern means."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from factcheck.reading.date_rules.calendar import easter, feast, third
from factcheck.reading.date_rules.classes import GAPS, GROUPS, LETTERS, WORD_CLASSES, compile_pattern
from factcheck.reading.date_rules.grammar import grammar, languages_with_rules
from factcheck.reading.date_rules.lexicon import gap_letter, number_letter
from factcheck.reading.date_rules.resolve import KINDS

LANGUAGES = languages_with_rules()
CASES = Path(__file__).parent / "cases" / "dates"
PIECE = re.compile(r"\w+\W*|\W+")


def test_german_and_english_are_there() -> None:
    assert LANGUAGES == ["de", "en"]


def test_no_two_classes_share_a_letter() -> None:
    letters = [letter for name, letter in LETTERS.items() if name not in GROUPS]

    assert len(letters) == len(set(letters))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_names_a_kind_there_is(language: str) -> None:
    rules = import_module(f"factcheck.reading.languages.{language}.dates").RULES

    assert [rule.name for rule in rules if rule.kind not in KINDS] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_word_has_a_class_there_is(language: str) -> None:
    assert {word.kind for word in grammar(language).lexicon.words.values()} <= set(WORD_CLASSES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_can_run_on_without_end(language: str) -> None:
    rules = import_module(f"factcheck.reading.languages.{language}.dates").RULES

    assert not [rule.pattern for rule in rules if re.search(r"[*+]|\{", compile_pattern(rule.pattern))]


def test_a_pattern_joins_words_by_one_space_and_gaps_as_written() -> None:
    pattern = re.compile(compile_pattern("d=day dot? m=month ( y=year )?"))

    assert pattern.fullmatch("3;M_y") and pattern.fullmatch("3_M")
    assert not pattern.fullmatch("3-M")


def test_what_must_follow_or_precede_stays_outside() -> None:
    assert re.compile(compile_pattern("d=day dot >> and day")).match("3;c_3").end() == 2  # type: ignore[union-attr]
    assert re.compile(compile_pattern("measure << u=unit")).search("u_U").start() == 2  # type: ignore[union-attr]


def test_a_class_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        compile_pattern("weekdday")


@pytest.mark.parametrize(
    ("digits", "groups"),
    [
        ("7", {"day", "hour", "month_number"}),
        ("12", {"day", "hour", "month_number", "minutes"}),
        ("31", {"day", "minutes"}),
    ],
)
def test_numbers_fall_into_the_groups_they_can_be(digits: str, groups: set[str]) -> None:
    found = {
        name for name in ("day", "hour", "month_number", "minutes") if number_letter(digits) in GROUPS[name]
    }

    assert found == groups


def test_gaps_keep_apart_what_reads_apart() -> None:
    assert [gap_letter(gap) for gap in (" ", ".", ". ", "–", " § ", "\n\n")] == ["_", ".", ";", "-", "#", "|"]
    assert set("._;") <= set(GAPS["short?"])


@pytest.mark.parametrize(
    ("year", "day"), [(1943, "1943-04-25"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2038, "2038-04-25")]
)
def test_easter_falls_where_the_church_says(year: int, day: str) -> None:
    assert str(easter(year)) == day


def test_feasts_are_counted_from_easter_advent_or_by_weekday() -> None:
    assert [str(feast(2024, name)) for name in ("easter+39", "advent+0", "11/4/4", "5/1/-1", "12-24")] == [
        "2024-05-09",
        "2024-12-01",
        "2024-11-28",
        "2024-05-27",
        "2024-12-24",
    ]


def test_the_thirds_of_a_month_do_not_overlap() -> None:
    first, last = feast(2024, "04-01"), feast(2024, "04-30")
    assert first and last

    parts = [third(first, last, mod) for mod in ("START", "MID", "END")]

    assert [(a.day, b.day) for a, b in parts] == [(1, 10), (11, 20), (21, 30)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_is_tried_wherever_it_fits(language: str) -> None:
    known = grammar(language)
    every = {id(ready): ready for rules in known.rules.by_first.values() for ready in rules}
    missed = []
    for path in sorted(CASES.glob("*.toml")):
        for text in re.findall(r'"([^"]+)"', path.read_text(encoding="utf-8")):
            letters = "".join(map(known.lexicon.__getitem__, PIECE.findall(text)))
            missed += [
                (text, ready.rule.name)
                for place, letter in enumerate(letters)
                for ready in every.values()
                if ready.match(letters, place)
                and (
                    letter not in known.rules.by_first or ready not in known.rules[letters[place : place + 3]]
                )
            ]

    assert missed == []
