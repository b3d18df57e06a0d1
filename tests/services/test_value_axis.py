"""What a person types and what is read in a text can be compared: one unit, one axis."""

from __future__ import annotations

import pytest

from factcheck.domain.plain_value import parse_value
from factcheck.reading.quantities import find_quantities
from factcheck.reading.quantity_find import QuantityFind
from factcheck.services.values import display


def test_a_typed_count_and_one_read_in_a_text_are_on_one_axis() -> None:
    [read] = find_quantities("Es fehlen 70 Menschen.", "de")

    typed = parse_value("70 Menschen", "de")

    assert (typed.unit, typed.interval) == (read.unit, read.said)
    assert display(typed) == "70 menschen"


@pytest.mark.parametrize(
    "unit", ["Euro", "CHF", "Yen", "km", "Tonnen", "Stunden", "Liter", "kWh", "MW", "Prozent"]
)
def test_a_typed_measure_and_one_read_in_a_text_are_on_one_axis(unit: str) -> None:
    [read] = find_quantities(f"Es waren 70 {unit}.", "de")

    typed = parse_value(f"70 {unit}", "de")

    assert (typed.unit, typed.interval.lo) == (read.unit, pytest.approx(70 * _factor(read)))


def _factor(read: QuantityFind) -> float:
    assert read.said.lo is not None and read.said.hi is not None
    return (read.said.lo + read.said.hi) / 140


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("Dezember 9999", "9999-12"), ("2025-10", "2025-10"), ("31.12.9999", "9999-12-31")],
)
def test_a_date_is_shown_by_its_name_up_to_the_last_there_is(typed: str, shown: str) -> None:
    assert display(parse_value(typed, "de")) == shown
