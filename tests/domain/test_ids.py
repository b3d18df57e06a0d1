import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.ids import Kind, Ref, parse_ref, parse_refs
from factcheck.errors import BadInput


@given(st.builds(Ref, st.sampled_from(Kind), st.integers(1, 2**63 - 1)))
def test_an_id_reads_back_in_either_case(ref: Ref) -> None:
    assert parse_ref(str(ref)) == parse_ref(str(ref).lower()) == ref


@pytest.mark.parametrize(
    ("raw", "expect", "printed"),
    [
        (["C4", "C9-C12", "C3,C5"], None, "C4 C9 C10 C11 C12 C3 C5"),
        (["C9-12", "c10"], None, "C9 C10 C11 C12"),
        (["9-12", "4"], Kind.CLAIM, "C9 C10 C11 C12 C4"),
        (["C9–C10"], None, "C9 C10"),
        (["C5-C5"], None, "C5"),
        (["C1\nC2  C3,"], None, "C1 C2 C3"),
        (["A1", "L7", "E2", "V3", "K4", "R214"], None, "A1 L7 E2 V3 K4 R214"),
        (["C007"], None, "C7"),
        ([], Kind.CLAIM, ""),
    ],
)
def test_lists_and_ranges_keep_their_order_and_drop_repeats(
    raw: list[str], expect: Kind | None, printed: str
) -> None:
    assert printed == " ".join(map(str, parse_refs(raw, expect)))


def test_another_kind_than_wanted_is_named() -> None:
    with pytest.raises(BadInput, match="A3 is an article; this command takes claims, such as C12"):
        parse_refs(["A3"], Kind.CLAIM)
    with pytest.raises(BadInput, match="E3 is evidence; this command takes corrections, such as K12"):
        parse_refs(["E3"], Kind.CORRECTION)


@pytest.mark.parametrize(
    "raw",
    [
        "3",
        "X3",
        "C",
        "C-1",
        "C1.5",
        "C٣",
        "C0",
        f"C{2**63}",
        "C" + "9" * 50,
        "C5-C2",
        "C1-A2",
        "C1-",
        "Č1",
        "3-4",
        "C1-C2-C3",
    ],
)
def test_what_is_no_id_is_refused(raw: str) -> None:
    with pytest.raises(BadInput):
        parse_refs([raw])


def test_a_range_too_long_is_refused_before_it_is_made() -> None:
    assert len(parse_refs(["C1-C100000"])) == 100_000
    with pytest.raises(BadInput, match="100,000"):
        parse_refs(["C1-C9000000000000000000"])
    with pytest.raises(BadInput, match="100,000"):
        parse_refs(["C1-C60000", "L1-L60000"])


@given(st.lists(st.text()), st.sampled_from([None, *Kind]))
def test_any_words_raise_nothing_but_our_own_error(raw: list[str], expect: Kind | None) -> None:
    try:
        parse_refs(raw, expect)
    except BadInput as error:
        assert error.message


def test_nouns_are_those_of_the_field() -> None:
    assert [kind.noun for kind in Kind] == [
        "article",
        "claim",
        "link",
        "evidence",
        "verdict",
        "correction",
        "operation",
    ]
