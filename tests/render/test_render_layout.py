"""How columns share a screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.layout import FLOOR, GAP, Need, need, share

NEEDS = st.lists(
    st.integers(0, 40).map(lambda width: Need(width, True))
    | st.integers(FLOOR + 1, 5000).map(lambda width: Need(width, False)),
    min_size=1,
    max_size=8,
)


@given(NEEDS, st.integers(20, 400))
def test_shares_fit_and_no_rigid_column_is_cut(needs: list[Need], room: int) -> None:
    widths = share(needs, room)

    if widths is None:
        least = sum(need.width if need.rigid else FLOOR for need in needs)
        assert least + GAP * (len(needs) - 1) > room
    else:
        assert sum(widths) + GAP * (len(needs) - 1) <= room
        for width, asked in zip(widths, needs, strict=True):
            assert width == asked.width if asked.rigid else FLOOR <= width <= asked.width


def test_what_fits_gets_what_it_wants() -> None:
    assert share([Need(4, True), Need(50, False)], 80) == (4, 50)


def test_the_longer_text_takes_the_room() -> None:
    assert share([Need(4, True), Need(38, False), Need(300, False)], 200) == (4, 38, 154)


def test_a_uuid_is_rigid_and_a_sentence_or_an_address_is_not() -> None:
    assert need(["018f3a1c-7d2e-7b41-9c55-2f0a6f1e8d3b"], 36).rigid
    assert need(["nicht prüfbar"], 13).rigid
    assert not need(["Das Stadion fasst 7000 Zuschauer."], 33).rigid
    assert not need(["https://zeitung.example/politik/die-bruecke-ist-gesperrt.html"], 61).rigid
