from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.domain.interval import overlaps
from factcheck.domain.partial_date import DatePrecision, PartialDate, iso_days, parse_date
from factcheck.errors import Ambiguous, BadInput


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("2025-10-21", "2025-10-21"),
        ("2025-10", "2025-10"),
        ("2025", "2025"),
        (" 2025-1-5 ", "2025-01-05"),
        ("2025/10/21", "2025-10-21"),
        ("2025-08-15/2025-08-17", "2025-08-15/2025-08-17"),
        ("2025-08/2025-09", "2025-08-01/2025-09-30"),
        ("2025-10-21T14:30:00Z", "2025-10-21"),
        ("2025-10-21T14:30:00.5+02:00", "2025-10-21"),
        ("2025-10-21 14:30", "2025-10-21"),
        ("21.10.2026", "2026-10-21"),
        ("1.9.2020", "2020-09-01"),
        ("1. 9. 2020", "2020-09-01"),
        ("03.04.2026", "2026-04-03"),
        ("21. Oktober 2026", "2026-10-21"),
        ("21. Okt. 2026", "2026-10-21"),
        ("21. OKTOBER 2026", "2026-10-21"),
        ("1. Ma\u0308rz 2024", "2024-03-01"),
        ("5. Jänner 2024", "2024-01-05"),
        ("Dienstag, 21. Oktober 2025", "2025-10-21"),
        ("Di., den 21.10.2025", "2025-10-21"),
        ("Oktober 2025", "2025-10"),
        ("Oct 2025", "2025-10"),
        ("Sept. 2025", "2025-09"),
        ("Mai 2025", "2025-05"),
        ("October 21, 2026", "2026-10-21"),
        ("Oct. 21st, 2026", "2026-10-21"),
        ("21 October 2026", "2026-10-21"),
        ("21st of October 2026", "2026-10-21"),
        ("10/2025", "2025-10"),
        ("21/10/2026", "2026-10-21"),
        ("10/21/2026", "2026-10-21"),
        ("4/4/2026", "2026-04-04"),
        ("29.02.2024", "2024-02-29"),
    ],
)
def test_dates_are_read_as_people_write_them(raw: str, iso: str) -> None:
    assert iso == parse_date(raw).iso


def test_a_slashed_date_with_two_readings_is_put_to_the_person() -> None:
    with pytest.raises(Ambiguous) as caught:
        parse_date("03/04/2026")

    for part in ("3 April 2026", "4 March 2026", "2026-04-03", "03.04.2026", "2026-03-04"):
        assert part in str(caught.value)


@pytest.mark.parametrize(("day_first", "iso"), [(True, "2026-04-03"), (False, "2026-03-04")])
def test_a_slashed_date_follows_the_order_that_is_given(day_first: bool, iso: str) -> None:
    assert iso == parse_date("03/04/2026", day_first=day_first).iso


@pytest.mark.parametrize("day_first", [True, False, None])
def test_the_given_order_does_not_touch_dates_with_one_reading(day_first: bool | None) -> None:
    assert parse_date("03.04.2026", day_first=day_first).iso == "2026-04-03"
    assert parse_date("10/21/2026", day_first=day_first).iso == "2026-10-21"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("31.02.2026", "February 2026 has no day 31. Its last day is 28."),
        ("29.02.2025", "February 2025 has no day 29"),
        ("31. April 2026", "April 2026 has no day 31. Its last day is 30."),
        ("2025-13-01", "no month 13"),
        ("2025-00", "no month 0"),
        ("2025-01-00", "no day 0"),
        ("13/14/2026", "no month 14"),
        ("0/4/2026", "no day 0"),
        ("0000", "no year 0000"),
        ("21.10.26", "two digits. Write the year with four digits, 21.10.1926 or 21.10.2026."),
        ("21/10/26", "two digits"),
        ("2025-08-17/2025-08-15", "Write 2025-08-15/2025-08-17."),
        ("2025-08-15/morgen", "not a range"),
        ("gestern", "21.10.2026"),
        ("", "not a date"),
        ("21. Brumaire 2026", "not a date"),
        ("10.2025", "not a date"),
        ("2024/25", "not a range"),
        ("21-10-2026", "not a date"),
        ("٢٠٢٥", "not a date"),
        ("2025-10-21T99:00", "not a date"),
        (" " * 50_000 + "x", "not a date"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(raw: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_date(raw)

    assert said in str(caught.value)


def test_a_day_lies_in_its_month_and_its_year() -> None:
    day = parse_date("21.10.2025").interval

    assert overlaps(day, parse_date("Oktober 2025").interval)
    assert overlaps(day, parse_date("2025").interval)
    assert not overlaps(day, parse_date("November 2025").interval)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    first, last = sorted(draw(st.tuples(st.dates(), st.dates())))
    precision = draw(st.sampled_from(DatePrecision))
    match precision:
        case DatePrecision.DAY:
            last = first
        case DatePrecision.MONTH:
            first = first.replace(day=1)
            later = (
                date(first.year + first.month // 12, first.month % 12 + 1, 1)
                if first < date(9999, 12, 1)
                else None
            )
            last = later - timedelta(days=1) if later else date.max
        case DatePrecision.YEAR:
            first, last = date(first.year, 1, 1), date(first.year, 12, 31)
    return PartialDate(first, last, precision, "")


@given(partial_dates())
def test_what_is_printed_as_iso_reads_back_as_the_same_days(given_date: PartialDate) -> None:
    assert parse_date(given_date.iso).interval == given_date.interval


@given(partial_dates())
def test_days_that_are_a_day_month_or_year_are_written_as_one(given_date: PartialDate) -> None:
    assume(given_date.precision is not DatePrecision.RANGE)

    assert iso_days(given_date.first, given_date.last) == given_date.iso


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ((9999, 12, 1), (9999, 12, 31), "9999-12"),
        ((9999, 1, 1), (9999, 12, 31), "9999"),
        ((1, 1, 1), (1, 12, 31), "0001"),
        ((2024, 2, 1), (2024, 2, 28), "2024-02-01/2024-02-28"),
        ((2025, 1, 1), (2025, 3, 31), "2025-01-01/2025-03-31"),
        ((2024, 1, 1), (2025, 12, 31), "2024-01-01/2025-12-31"),
        ((2024, 5, 1), (2025, 5, 31), "2024-05-01/2025-05-31"),
        ((2025, 1, 2), (2025, 12, 31), "2025-01-02/2025-12-31"),
    ],
)
def test_other_days_are_a_range_and_the_last_year_there_is_ends_like_any(
    first: tuple[int, int, int], last: tuple[int, int, int], written: str
) -> None:
    assert iso_days(date(*first), date(*last)) == written


@given(st.dates(), st.dates())
def test_any_days_read_back_as_they_were(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    back = parse_date(iso_days(first, last))

    assert (back.first, back.last) == (first, last)


@given(st.dates())
def test_every_day_reads_the_same_dotted_and_as_iso(day: date) -> None:
    assert parse_date(f"{day.day}.{day.month}.{day.year:04}").first == day == parse_date(day.isoformat()).last


@given(st.text())
def test_any_other_text_raises_nothing_but_our_own_errors(raw: str) -> None:
    try:
        parse_date(raw)
    except (BadInput, Ambiguous) as error:
        assert error.hint


def test_a_date_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        PartialDate(date(2025, 2, 1), date(2025, 1, 1), DatePrecision.RANGE, "")
