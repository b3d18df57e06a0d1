import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.interval import Interval, contains
from factcheck.domain.plain_value import parse_value
from factcheck.domain.vocabulary import ValueKind
from factcheck.errors import Ambiguous, BadInput


@pytest.mark.parametrize(
    ("raw", "language", "unit", "number"),
    [
        ("7000", "de", "1", 7000),
        ("7.000", "de", "1", 7000),
        ("7.000", "de-AT", "1", 7000),
        ("7.000", "en", "1", 7),
        ("7,000", "de", "1", 7),
        ("7,000", "en-GB", "1", 7000),
        ("3,5", "de", "1", 3.5),
        ("3,5", None, "1", 3.5),
        ("0.500", None, "1", 0.5),
        ("1 234", None, "1", 1234),
        ("1\u202f234\u00a0567", None, "1", 1234567),
        ("1'234", None, "1", 1234),
        ("1.234.567", None, "1", 1234567),
        ("1.234,56 Euro", None, "EUR", 1234.56),
        ("1,234.56", "de", "1", 1234.56),
        ("-5 Grad", "de", "degC", -5),
        ("41 °F", "en", "degC", 5),
        ("20 %", "de", "percent", 20),
        ("0,1 Prozent", "de", "percent", 0.1),
        ("2 Prozentpunkte", "de", "percentage_point", 2),
        ("2 percentage points", "en", "percentage_point", 2),
        ("5 km", "de", "m", 5000),
        ("5km", "de", "m", 5000),
        ("3 t", "de", "kg", 3000),
        ("2 Stunden", "de", "second", 7200),
        ("90 Min.", "de", "second", 5400),
        ("3 Tage", "de", "second", 259200),
        ("3 Monate", "de", "month", 3),
        ("2 km2", "en", "m2", 2e6),
        ("2 km²", "en", "m2", 2e6),
        ("5 Tsd. Menschen", "de", "1", 5000),
        ("3,4 Mrd. €", "de", "EUR", 3.4e9),
        ("$5 million", "en", "USD", 5e6),
        ("5 Billionen Euro", None, "EUR", 5e12),
        ("1 Billion", "de", "1", 1e12),
        ("1 billion", "en", "1", 1e9),
        ("7000 verletzte Kinder", "de", "1", 7000),
    ],
)
def test_a_number_typed_bare_is_exact(raw: str, language: str | None, unit: str, number: float) -> None:
    value = parse_value(raw, language)

    assert (ValueKind.QUANTITY, unit, Interval.point(number)) == (value.kind, value.unit, value.interval)
    assert (value.wide, value.precision, value.ambiguity) == (value.interval, "exact", None)


@pytest.mark.parametrize(
    ("raw", "said", "wide", "precision"),
    [
        ("6-8", "[6, 8]", "[6, 8]", "range"),
        ("6 bis 8", "[6, 8]", "[6, 8]", "range"),
        ("6..8", "[6, 8]", "[6, 8]", "range"),
        ("6 – 8 Tonnen", "[6000, 8000]", "[6000, 8000]", "range"),
        ("-8 bis -6", "[-8, -6]", "[-8, -6]", "range"),
        ("zwischen 6 und 8 Mio.", "[6000000, 8000000]", "[6000000, 8000000]", "range"),
        ("between 6 and 8", "[6, 8]", "[6, 8]", "range"),
        ("900 Tsd. bis 1 Mio.", "[900000, 1000000]", "[900000, 1000000]", "range"),
        (">9000", "(9000, ∞)", "(9000, ∞)", "bound"),
        (">= 9000", "[9000, ∞)", "[9000, ∞)", "bound"),
        ("<7000", "[0, 7000)", "[0, 7000)", "bound"),
        ("≤7000", "[0, 7000]", "[0, 7000]", "bound"),
        ("<0", "(-∞, 0)", "(-∞, 0)", "bound"),
        ("< 5 Grad", "(-∞, 5)", "(-∞, 5)", "bound"),
        ("~7000", "[6300, 7700]", "[5600, 8400]", "approximate"),
        ("rund 7000", "[6300, 7700]", "[5600, 8400]", "approximate"),
        ("about 10", "[9, 11]", "[8, 12]", "approximate"),
        ("fast 7.000", "[6300, 7000)", "[5600, 8050)", "approximate"),
        ("almost 100", "[90, 100)", "[80, 115)", "approximate"),
        ("fast -5 Grad", "(-5, -4.5]", "(-5.75, -4]", "approximate"),
        ("gut 100", "[100, 115]", "[85, 130]", "approximate"),
        ("mehr als 9.000", "(9000, ∞)", "(7650, ∞)", "bound"),
        ("über 9000", "(9000, ∞)", "(7650, ∞)", "bound"),
        ("mindestens 100", "[100, ∞)", "[85, ∞)", "bound"),
        ("at least 100", "[100, ∞)", "[85, ∞)", "bound"),
        ("weniger als 100", "[0, 100)", "[0, 115)", "bound"),
        ("up to 100", "[0, 100]", "[0, 115]", "bound"),
    ],
)
def test_hedges_give_the_interval_of_their_word(raw: str, said: str, wide: str, precision: str) -> None:
    value = parse_value(raw, "de")

    assert (said, wide, precision) == (str(value.interval), str(value.wide), value.precision)


def test_more_than_leaves_its_number_out() -> None:
    assert parse_value(">9000", "de").interval.lo == math.nextafter(9000, math.inf)


@pytest.mark.parametrize(("raw", "one", "other"), [("7.000", 7000, 7), ("5 billion", 5e9, 5e12)])
def test_without_a_language_both_readings_are_told_and_lie_in_the_wide_one(
    raw: str, one: float, other: float
) -> None:
    value = parse_value(raw, None)

    assert value.interval == Interval.point(one)
    assert value.wide == Interval(min(one, other), max(one, other))
    assert value.ambiguity is not None


def test_a_number_like_a_year_is_a_number_and_says_how_to_write_the_year() -> None:
    assert "date:2025" in (parse_value("2025", "de").ambiguity or "")
    assert parse_value("7000", "de").ambiguity is None
    assert parse_value("date:2025", "de").precision == "year"


@pytest.mark.parametrize(
    ("raw", "precision"),
    [("2025-10-21", "day"), ("2025-10", "month"), ("21.10.2026", "day"), ("Oktober 2025", "month"),
     ("2025-08-15/2025-08-17", "range"), ("1. Mai 2026", "day"), ("10/2025", "month")],
)  # fmt: skip
def test_dates_are_days_on_the_axis_of_dates(raw: str, precision: str) -> None:
    value = parse_value(raw, "de")

    assert (ValueKind.DATE, "day", precision) == (value.kind, value.unit, value.precision)
    assert value.wide == value.interval


@pytest.mark.parametrize(
    ("raw", "truth"),
    [("ja", True), ("Yes", True), ("wahr", True), ("NEIN", False), ("no", False), ("falsch", False)],
)
def test_yes_and_no_are_truths(raw: str, truth: bool) -> None:
    value = parse_value(raw)

    assert (ValueKind.TRUTH, truth, Interval(None, None)) == (value.kind, value.truth, value.interval)


def test_a_name_is_taken_as_it_is_typed() -> None:
    assert parse_value("entity: Anna Muster").entity == "Anna Muster"
    assert parse_value("entity:2025").kind is ValueKind.ENTITY


@pytest.mark.parametrize(
    "raw",
    ["", "hallo", "entity:", "8-6", "fast 0", "mehr als 6-8", "6 und 8", "zwischen 6", "5 März", "31.02.2026",
     "9" * 40, "9" * 400, "1 " * 90, "12 % der Menschen", "7000 eins zwei drei vier", "21.10.26", "1.2.3",
     "1..", "5 x 7"],
)  # fmt: skip
def test_what_is_no_value_is_refused_with_a_hint(raw: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_value(raw, "de")

    assert caught.value.hint
    assert len(str(caught.value)) < 300


def test_a_date_with_two_readings_is_put_to_the_person() -> None:
    with pytest.raises(Ambiguous):
        parse_value("03/04/2026", "en")


NUMBERS = st.from_regex(r"[1-9][0-9]{0,6}([.,][0-9]{1,3})?", fullmatch=True)
HEDGES = st.sampled_from(["", "~", ">", "<=", "fast ", "gut ", "mehr als ", "up to ", "rund ", "at least "])


@given(
    HEDGES,
    NUMBERS,
    st.sampled_from(["", " km", " °F", " Mio. Tote", "%"]),
    st.sampled_from(["de", "en", None]),
)
def test_goodwill_never_takes_anything_away(hedge: str, number: str, unit: str, language: str | None) -> None:
    value = parse_value(f"{hedge}{number}{unit}", language)

    assert contains(value.wide, value.interval)


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_read_back_exactly(number: int) -> None:
    assert parse_value(str(number), "de").interval == Interval.point(number)


@given(st.integers(1000, 10**12))
def test_grouped_numbers_read_the_same_in_their_language(number: int) -> None:
    german, english = f"{number:,}".replace(",", "."), f"{number:,}"

    assert parse_value(german, "de").interval == parse_value(english, "en").interval == Interval.point(number)


@given(st.text(), st.sampled_from(["de", "en", None, "x"]))
def test_any_typing_raises_nothing_but_our_own_errors(raw: str, language: str | None) -> None:
    try:
        parse_value(raw, language)
    except (BadInput, Ambiguous) as error:
        assert error.message


@pytest.mark.parametrize(("raw", "counted"), [("70 Menschen", "menschen"), ("70", ""), ("70 km", "")])
def test_what_is_counted_is_no_unit(raw: str, counted: str) -> None:
    assert parse_value(raw, "de").counted == counted
