"""What an article is about, and which of its sentences are about something else."""

from __future__ import annotations

import datetime

import pytest

from factcheck.reading.events import asides, read_event

DAY = datetime.date(2025, 5, 9)
BODY = (
    "Kran stürzt in Hafenbecken von Ostrau | Küstenpost. 09.05.2025.\n\n"
    "Im Hafen von Ostrau ist am Donnerstag ein Kran umgestürzt. Zwei Arbeiter wurden verletzt.\n\n"
    "Der Schaden liegt bei 300.000 Euro. {0}\n"
)


def looks_away(sentence: str) -> list[str]:
    """The sentences of the article that look back or elsewhere, with this one at its end."""
    text = BODY.format(sentence)
    event = read_event(text, "de", (DAY, DAY))
    return [span.cut(text) for span in asides(text, "de", event, DAY)]


def test_the_event_has_its_names_its_day_and_what_happened() -> None:
    event = read_event(BODY, "de", (DAY, DAY))

    assert "Ostrau" in event.names.values()
    assert "Küstenpost" not in event.names.values()
    assert [day.lo for day in event.days] == [float(DAY.toordinal() - 1)]
    assert "c:injure" in event.content


def test_an_adjective_of_a_town_is_a_name_of_the_town() -> None:
    one, other = (read_event(f"{words} tagte\n\nEs ging um den Hafen.\n", "de") for words in (
        "Der Lindauer Stadtrat", "Der Stadtrat von Lindau"))  # fmt: skip

    assert one.names.keys() == other.names.keys()


def test_a_weekday_to_come_may_be_the_last_one() -> None:
    event = read_event("Brücke in Ostrau\n\nDie Einweihung am Donnerstag in Ostrau.\n", "de", (DAY, DAY))

    assert [day.lo for day in event.days] == [float(DAY.toordinal() - 1)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Im Jahr 2019 war in Ostrau ein Lastkran umgekippt.",
        "Damals starben vier Menschen.",
        "Bereits im Januar 2023 war dort ein Kran beschädigt worden.",
        "Im Nachbarort Ellwegen stehen sieben Kräne.",
        "In Ellwegen wurden im April drei Kräne geprüft.",
    ],
)
def test_earlier_events_and_other_places_are_told_beside_it(sentence: str) -> None:
    assert looks_away(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Das teilte die Polizei am Freitag mit.",
        "Der Hafen in Ostrau blieb zwei Stunden gesperrt.",
        "Der Kran stand seit 2011 im Hafen.",
        "Der Betreiber sprach von einem Unglück.",
    ],
)
def test_what_goes_on_about_it_is_not_told_beside_it(sentence: str) -> None:
    assert looks_away(sentence) == []


def test_a_paragraph_that_looks_back_does_so_to_its_end() -> None:
    first, second = "Im Jahr 2019 war ein Lastkran umgekippt.", "Vier Menschen kamen ums Leben."

    assert looks_away(f"{first} {second}") == [first, second]


FIRE = (
    "Feuer in Ostrau | Küstenpost. 09.05.2025.\n\n"
    "In Ostrau brannte am Donnerstag eine Werkstatt. Der Schaden beträgt 90.000 Euro.\n\n"
    "{0}\n"
)


def test_another_event_of_the_kind_elsewhere_lasts_to_the_end_of_its_paragraph() -> None:
    told = "Kurz darauf stand in Ellwegen ein Stall in Brand.", "Der Schaden beträgt 20.000 Euro."
    text = FIRE.format(" ".join(told) + "\n\nDie Ermittlungen dauern an.")
    event = read_event(text, "de", (DAY, DAY))

    assert [span.cut(text) for span in asides(text, "de", event, DAY)] == list(told)


def test_a_sentence_that_names_the_event_again_ends_what_was_told_of_another() -> None:
    other = "Kurz darauf stand in Ellwegen ein Stall in Brand."
    text = FIRE.format(f"{other} In der Werkstatt in Ostrau wurde niemand verletzt.")
    event = read_event(text, "de", (DAY, DAY))

    assert [span.cut(text) for span in asides(text, "de", event, DAY)] == [other]


def test_a_place_where_something_else_happens_is_left_with_its_sentence() -> None:
    text = FIRE.format("In Ellwegen wird der Meister behandelt. Der Schaden war erst am Freitag bekannt.")
    event = read_event(text, "de", (DAY, DAY))

    assert len(asides(text, "de", event, DAY)) == 1
