import time
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.keys import (
    Side,
    SideValue,
    attribute_key,
    canonical_url,
    identity_key,
    new_uid,
    pair_key,
    subject_key,
    uid_for,
)
from factcheck.errors import BadInput


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://Example.ORG/Pfad/Seite", "https://example.org/Pfad/Seite"),
        ("http://example.org:80", "http://example.org/"),
        ("https://example.org:443/a#teil", "https://example.org/a"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://example.org/a?utm_source=x&b=2&fbclid=y&a=1&GCLID=z", "https://example.org/a?b=2&a=1"),
        ("https://example.org/a?utm_source=x", "https://example.org/a"),
        ("https://example.org/a?q=utm_source", "https://example.org/a?q=utm_source"),
        ("https://[2001:DB8::1]:443/", "https://[2001:db8::1]/"),
        (" https://müller.example/ä ", "https://müller.example/ä"),
    ],
)
def test_addresses_of_one_page_become_one(url: str, canonical: str) -> None:
    assert canonical == canonical_url(url)
    assert canonical == canonical_url(canonical)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a", "http://example.org/a"),
        ("https://example.org/a?x=1&y=2", "https://example.org/a?y=2&x=1"),
    ],
)
def test_addresses_that_may_be_two_pages_stay_two(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


@pytest.mark.parametrize(
    "url",
    ["", "example.org", "ftp://example.org/", "javascript:alert(1)", "https://", "https:///pfad", "https://ex\nample.org",
     "https://example.org/a b", "https://example.org/\x00", "https://example.org:99999/", "https://[::1/", "file:///etc"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(BadInput):
        canonical_url(url)


@given(st.one_of(st.text(), st.text().map(lambda rest: f"https://example.org/{rest}")))
def test_a_canonical_address_stays_as_it_is(url: str) -> None:
    try:
        once = canonical_url(url)
    except BadInput:
        return

    assert canonical_url(once) == once


def test_an_article_is_its_address_or_else_its_text() -> None:
    assert identity_key("HTTPS://example.org", "egal") == "url:https://example.org/"
    assert identity_key(None, "Zeile\r\n") == identity_key(None, "Zeile\n")
    assert identity_key(None, "eins") != identity_key(None, "zwei")


def test_a_thing_with_a_natural_key_has_the_same_uid_everywhere() -> None:
    assert uuid.UUID(uid_for("outlet", "Hafenbote")).version == 5


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3))
def test_different_parts_give_different_uids(one: list[str], other: list[str]) -> None:
    assert (uid_for("x", *one) == uid_for("x", *other)) == (one == other)


def test_new_uids_are_version_seven_carry_the_time_and_sort_as_they_were_made() -> None:
    uids = [new_uid() for _ in range(10_000)]

    assert uids == sorted(set(uids))
    assert {(uuid.UUID(uid).version, uuid.UUID(uid).variant) for uid in uids} == {(7, uuid.RFC_4122)}
    assert abs((uuid.UUID(new_uid()).int >> 80) / 1000 - time.time()) < 60


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("Die  Waffenruhe", "die-waffenruhe"),
        (" Zahl der\nToten ", "zahl-der-toten"),
        ("Straße", "strasse"),
        ("A - B", "a-b"),
        ("u\u0308ber", "über"),
    ],
)
def test_a_subject_has_one_key_however_it_is_typed(raw: str, key: str) -> None:
    assert key == subject_key(raw) == attribute_key(raw) == subject_key(key)


@given(st.text())
def test_a_key_of_a_key_is_the_key(raw: str) -> None:
    try:
        key = subject_key(raw)
    except BadInput:
        return

    assert subject_key(key) == key
    assert not any(char.isspace() for char in key)


@pytest.mark.parametrize("raw", ["", "  ", "-", " - - "])
def test_a_subject_needs_a_word(raw: str) -> None:
    with pytest.raises(BadInput):
        subject_key(raw)


WORD, END = st.text(), st.none() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.builds(SideValue, WORD, WORD, WORD, END, END, st.none() | WORD, st.none() | WORD)
SIDES = st.builds(Side, st.text(), st.lists(VALUES, max_size=3).map(tuple))
MISSING = SideValue("hafen", "vermisst", "menschen", 7000, 7000, None, None)


@given(SIDES, SIDES)
def test_the_order_of_the_sides_makes_no_difference(left: Side, right: Side) -> None:
    assert pair_key(left, right, "quantity") == pair_key(right, left, "quantity")


@given(SIDES, SIDES)
def test_the_order_of_the_values_makes_no_difference(left: Side, right: Side) -> None:
    turned = Side(left.words, left.values[::-1])

    assert pair_key(left, right, "quantity") == pair_key(turned, right, "quantity")


def test_a_reprint_keeps_the_decision() -> None:
    left, right = Side("Elf „Boote“ fehlen.", (MISSING,)), Side("Alle sind da.")
    reprint = Side('elf  "Boote" fehlen.', (MISSING._replace(lo=7000.0),))

    assert pair_key(left, right, "quantity") == pair_key(reprint, right, "quantity")


@pytest.mark.parametrize(
    "changed",
    [
        Side("Zwölf Boote fehlen.", (MISSING,)),
        Side("Elf Boote fehlen.", (MISSING._replace(hi=8000),)),
        Side("Elf Boote fehlen.", (MISSING._replace(reference="2025"),)),
        Side("Elf Boote fehlen.", (MISSING._replace(lo=None),)),
        Side("Elf Boote fehlen."),
    ],
)
def test_changed_words_or_values_ask_again(changed: Side) -> None:
    left, right = Side("Elf Boote fehlen.", (MISSING,)), Side("Alle sind da.")

    assert pair_key(left, right, "quantity") != pair_key(changed, right, "quantity")


def test_each_detector_family_is_decided_for_itself() -> None:
    assert pair_key(Side("a"), Side("b"), "date") != pair_key(Side("a"), Side("b"), "quantity")


def test_a_value_that_changes_sides_asks_again() -> None:
    assert pair_key(Side("a", (MISSING,)), Side("b"), "date") != pair_key(
        Side("a"), Side("b", (MISSING,)), "date"
    )
