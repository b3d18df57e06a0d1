"""Which two articles tell of one event, and what a sentence of theirs may lean on."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from factcheck.detectors import quantity
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import one_event, one_occasion
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.event import Event
from factcheck.domain.finding import THRESHOLD, Finding
from factcheck.reading.events import read_event
from factcheck.reading.frames import read_claim

MONDAY = datetime.date(2025, 3, 3)
FIRE = (
    "Feuer in Mühle bei Tarnbach\n\nIn einer Mühle bei Tarnbach ist am Sonntag ein Feuer ausgebrochen. "
    "Die Mühle brannte nieder.\n"
)
SAME = (
    "Mühle in Tarnbach abgebrannt\n\nBeim Brand einer Mühle in Tarnbach entstand am Sonntag hoher Schaden.\n"
)


def event(text: str, printed: datetime.date | None = MONDAY) -> Event:
    """The event of a German article."""
    return read_event(text, "de", (printed, printed) if printed else None)


def told(quote: str, text: str, *, aside: bool = False) -> ClaimView:
    """A sentence from the body of an article."""
    return replace(read_claim(quote, "de", MONDAY), event=event(text), aside=aside)


def confidence(left: ClaimView, right: ClaimView) -> float:
    """How sure the detector of figures is of a pair of two articles."""
    found = quantity.detect(Pair(left, right, bare=False))
    return max((one.confidence for one in found if isinstance(one, Finding)), default=0.0)


def test_a_shared_name_and_what_happened_on_one_day_make_one_event() -> None:
    assert one_event(event(FIRE), event(SAME)).startswith("Tarnbach, ")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param(SAME.replace("Sonntag", "Donnerstag"), datetime.date(2025, 3, 7), id="later that week"),
        pytest.param(SAME, datetime.date(2026, 3, 2), id="a year later"),
        pytest.param(SAME.replace("Tarnbach", "Ellwegen"), MONDAY, id="another town"),
        pytest.param(
            "Messe in Tarnbach\n\nDie Messe in Tarnbach ging am Sonntag zu Ende. Der Chor sang.\n", MONDAY,
            id="another thing in that town",
        ),
        pytest.param(SAME, None, id="no day known but the weekday"),
    ],
)  # fmt: skip
def test_other_days_towns_and_things_are_another_event(text: str, printed: datetime.date | None) -> None:
    assert not one_event(event(FIRE), event(text, printed))


def test_two_who_each_name_a_place_of_their_own_tell_of_two_events() -> None:
    court = "Urteil in Tarnbach\n\nDas Gericht in Tarnbach hat am Sonntag einen {0} aus {1} verurteilt.\n"
    one, other = court.format("Makler", "Ellwegen"), court.format("Lehrer", "Ostrau")

    assert not one_event(event(one), event(other))
    assert one_event(event(one), event(one.replace("Makler", "Händler")))


def test_body_sentences_that_name_nothing_lean_on_their_articles() -> None:
    left, right = "Der Schaden liegt bei 200.000 Euro.", "Den Schaden schätzt die Feuerwehr auf 900.000 Euro."

    assert confidence(told(left, FIRE), told(right, SAME)) >= THRESHOLD
    assert confidence(told(left, FIRE), told(right, SAME.replace("Tarnbach", "Ellwegen"))) == 0.0


def test_what_looks_back_leans_on_nothing() -> None:
    left, right = "Damals wurden drei Menschen verletzt.", "Acht Menschen wurden verletzt."

    assert not one_occasion(Pair(told(left, FIRE, aside=True), told(right, SAME), bare=False))
    assert confidence(told(left, FIRE, aside=True), told(right, SAME)) == 0.0


def test_the_injured_of_one_event_are_counted_once_whatever_they_are_called() -> None:
    passengers = told("31 Fahrgäste erlitten nach Angaben der Klinik Verletzungen.", FIRE)

    assert confidence(passengers, told("23 Menschen wurden verletzt.", SAME)) >= THRESHOLD


@pytest.mark.parametrize("some", ["Zwei Frauen starben.", "Drei Feuerwehrleute starben."])
def test_a_group_may_be_a_part_of_all_who_died(some: str) -> None:
    assert confidence(told(some, FIRE), told("Fünf Menschen starben.", SAME)) < THRESHOLD


def test_the_shared_name_and_words_are_shown_as_evidence() -> None:
    pair = (
        told("Der Schaden liegt bei 200.000 Euro.", FIRE),
        told("Der Schaden liegt bei 900.000 Euro.", SAME),
    )
    (found,) = (one for one in quantity.detect(Pair(*pair, bare=False)) if isinstance(one, Finding))

    assert any(gate.name == "subject" and "one occasion: Tarnbach" in gate.evidence for gate in found.gates)
