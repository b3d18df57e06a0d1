"""Offices and names are read as the people they mean on the day a claim was published, or as nobody."""

from __future__ import annotations

import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.frames import read_claim
from factcheck.reading.office_holders import Holders, office_holders
from factcheck.reading.office_words import office_words
from factcheck.reading.word_lists import parse_lists

THEN = datetime.date(2023, 2, 1)
GERMAN = {
    "bundestag", "berlin", "hamburg", "hesse", "lower saxony", "saxony", "saxony-anhalt", "thuringia",
    "brandenburg", "mecklenburg", "saarland", "north rhine-westphalia", "baden-württemberg",
    "schleswig-holstein", "rhineland-palatinate",
}  # fmt: skip
"""Of these the list has words in German only."""


def people(
    quote: str, language: str, day: datetime.date | None = THEN, lexicon: Path | None = None
) -> set[str]:
    """The people a claim speaks of."""
    view = read_claim(quote, language, day, lexicon=lexicon)
    return {key[2:] for word in view.words for key in word.keys if key.startswith("p:")}


@pytest.mark.parametrize(
    ("quote", "person"),
    [
        ("Frankreichs Präsident reiste ab.", "emmanuel macron"),
        ("Der französische Präsident reiste ab.", "emmanuel macron"),
        ("Der Präsident Frankreichs reiste ab.", "emmanuel macron"),
        ("Die Ministerpräsidentin von Italien reiste ab.", "giorgia meloni"),
        ("Italiens Regierungschefin reiste ab.", "giorgia meloni"),
        ("Die Bundesaußenministerin reiste ab.", "annalena baerbock"),
        ("Die deutsche Chefdiplomatin reiste ab.", "annalena baerbock"),
        ("Das Amt des Kanzlers will er nicht.", "olaf scholz"),
        ("Der Leiter des britischen Außenministeriums reiste ab.", "james cleverly"),
        ("Die EZB-Chefin reiste ab.", "christine lagarde"),
        ("Die Präsidentin der Europäischen Zentralbank reiste ab.", "christine lagarde"),
        ("Die Kommissionspräsidentin reiste ab.", "ursula von der leyen"),
        ("Bayerns Ministerpräsident reiste ab.", "markus söder"),
        ("Erdoğan reiste ab.", "recep tayyip erdoğan"),
        ("Ursula von der Leyen reiste ab.", "ursula von der leyen"),
        ("Außenminister Maas reiste ab.", "heiko maas"),
        ("Am Abend sprach Macrons Minister.", "emmanuel macron"),
        ("Der Papst reiste ab.", "franziskus"),
    ],
)
def test_who_is_meant_by_an_office_or_a_name_in_german(quote: str, person: str) -> None:
    assert people(quote, "de") == {person}


@pytest.mark.parametrize(
    ("quote", "person"),
    [
        ("The French president left early.", "emmanuel macron"),
        ("France's president left early.", "emmanuel macron"),
        ("The president of France left early.", "emmanuel macron"),
        ("They met the South Korean president.", "yoon suk-yeol"),
        ("They met the British foreign secretary.", "james cleverly"),
        ("They met the head of the IMF.", "kristalina georgiewa"),
        ("They met Prime Minister Rishi Sunak.", "rishi sunak"),
        ("They met Prime Minister Sunak.", "rishi sunak"),
        ("They met Recep Tayyip Erdogan.", "recep tayyip erdoğan"),
    ],
)
def test_who_is_meant_by_an_office_or_a_name_in_english(quote: str, person: str) -> None:
    assert people(quote, "en") == {person}


@pytest.mark.parametrize(
    "quote",
    [
        "Der damalige französische Präsident reiste ab.",
        "Der frühere Bundeskanzler reiste ab.",
        "Altkanzler, Vizekanzler und Ex-Außenministerin reisten ab.",
        "Die stellvertretende italienische Ministerpräsidentin reiste ab.",
        "Ein französischer Präsident reist nie zu früh ab.",
        "Die Außenminister Frankreichs reisten ab.",
        "Das Treffen der französischen Präsidenten war kurz.",
        "Die Präsidenten der Türkei und Frankreichs reisten ab.",
        "Brigitte Macron reiste ab.",
        "Frau Macron reiste ab.",
        "Die französische Präsidentin reiste ab.",
        "Der Präsident reiste ab.",
        "Der Präsident des Vereins reiste ab.",
        "Der Bundeskanzler empfing in Wien die Presse.",
        "Der Kanzler Österreichs und der Schweizer Bundespräsident a. D. schwiegen.",
        "Weil Müller ging, ging auch Schulze.",
        "Im Jahr 2012 unterschrieb der französische Präsident.",
        "Die italienische Ministerpräsidentin Carla Berg reiste ab.",
        "Carla Berg, die italienische Ministerpräsidentin, reiste ab.",
        "Er will zum Bundeskanzler gewählt werden.",
        "Als Bundeskanzler wäre er besser.",
    ],
)
def test_nobody_of_the_list_is_meant(quote: str) -> None:
    assert people(quote, "de") - {"karl nehammer"} == set()


@pytest.mark.parametrize(
    "quote",
    [
        "The former French president left.",
        "The then-president of France left.",
        "Italy's deputy prime minister left.",
        "A French president never leaves early.",
        "They met the president of the club.",
        "Brigitte Macron left early.",
        "They stayed at Macron Tower Hotel.",
        "It may rain in May.",
        "They met the secretary of state for health.",
    ],
)
def test_nobody_of_the_list_is_meant_in_english(quote: str) -> None:
    assert people(quote, "en") == set()


def test_the_day_decides_who_holds_an_office() -> None:
    told = "Die deutsche Regierungschefin reiste ab.", "Der deutsche Regierungschef reiste ab."
    assert people(told[0], "de", datetime.date(2020, 1, 1)) == {"angela merkel"}
    assert people(told[1], "de", datetime.date(2022, 1, 1)) == {"olaf scholz"}
    assert people(told[1], "de", None) == {"friedrich merz"}
    assert people(told[1], "de", datetime.date(2021, 12, 8)) == set(), "one came, the other went"
    assert people(told[1], "de", datetime.date(2090, 1, 1)) == set()


def test_a_name_beside_an_office_says_who_is_meant_in_the_whole_claim() -> None:
    assert people("Kanzlerin Angela Merkel rief an; die Kanzlerin drängte.", "de") == {"angela merkel"}
    assert people("Kanzler Jan Berg rief an; der Kanzler drängte.", "de") == set()


def test_an_office_holds_the_words_that_say_whose_it_is() -> None:
    view = read_claim("The president of France left.", "en", THEN)
    assert [word.text for word in view.words if "w:emmanuel macron" in word.keys] == ["president", "France"]


def test_a_desk_adds_offices_and_who_holds_them(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "offices.txt").write_text("[title landrat]\nLandrat\n[whose kleve]\nKleve\n", "utf-8")
    (tmp_path / "holders.txt").write_text("[landrat / kleve]\nTheo Brinkmann 2021-01-01\n", "utf-8")
    assert people("Der Landrat von Kleve reiste ab.", "de", lexicon=tmp_path) == {"theo brinkmann"}
    assert people("Der Landrat von Kleve reiste ab.", "de", datetime.date(2019, 1, 1), tmp_path) == set()
    assert people("Der französische Präsident reiste ab.", "de", lexicon=tmp_path) == {"emmanuel macron"}


def test_a_line_without_a_day_is_told() -> None:
    with pytest.raises(ValueError, match="no names with a first day: Theo Brinkmann"):
        Holders(parse_lists("[landrat / kleve]\nTheo Brinkmann\n"))


def test_of_a_month_only_the_days_that_are_sure_count() -> None:
    holders = Holders(parse_lists("[landrat / kleve]\nTheo Brinkmann 2021-03 2022-05\n"))
    days = [datetime.date(2021, 3, 30), datetime.date(2021, 3, 31), datetime.date(2022, 5, 2)]
    assert [bool(holders.holder(("landrat", "kleve"), day)) for day in days] == [False, True, False]


@given(st.sampled_from(sorted(office_holders().terms)), st.dates(datetime.date(1985, 1, 1)))
def test_nobody_holds_an_office_outside_the_days_in_the_list(
    office: tuple[str, str], day: datetime.date
) -> None:
    holders = office_holders()
    term = holders.holder(office, day)
    if term:
        assert term in holders.terms[office]
        assert term.first <= day <= term.last <= holders.until


@pytest.mark.parametrize("office", sorted(office_holders().terms))
def test_terms_follow_one_another(office: tuple[str, str]) -> None:
    terms = office_holders().terms[office]
    assert all(one.first <= one.last for one in terms)
    assert all(one.last <= two.first for one, two in pairwise(terms))


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_land_and_body_of_the_list_has_words(language: str) -> None:
    known = office_words(language).lands() | ({"church"} if language == "en" else set())
    missing = {whose for _, whose in office_holders().terms} - known - {"church"}
    assert missing <= (GERMAN if language == "en" else set())
