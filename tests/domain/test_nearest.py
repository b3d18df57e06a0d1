import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.nearest import nearest

PEOPLE = ["anna", "berta", "Wladimir Petrow", "Jürgen Groß", "Anna-Lena Kurz"]
COMMANDS = ["article", "claim", "conflict", "correction", "scan", "search", "status", "init"]


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("ana", PEOPLE, "anna"),
        ("ANNA", PEOPLE, "anna"),
        ("petrow", PEOPLE, "Wladimir Petrow"),
        ("petrov", PEOPLE, "Wladimir Petrow"),
        ("Vladimir Petrov", PEOPLE, "Wladimir Petrow"),
        ("jurgen gross", PEOPLE, "Jürgen Groß"),
        ("lena", PEOPLE, "Anna-Lena Kurz"),
        ("clami", COMMANDS, "claim"),
        ("artcle", COMMANDS, "article"),
        ("conf", COMMANDS, "conflict"),
        ("stauts", COMMANDS, "status"),
    ],
)
def test_the_word_meant_is_offered(word: str, known: list[str], meant: str) -> None:
    assert [meant] == nearest(word, known)


@pytest.mark.parametrize(
    "word", ["", " ", "banana", "xyz", "q", "an den Haaren herbei", "otto", "list", "lcami"]
)
def test_nothing_is_offered_for_a_word_far_off(word: str) -> None:
    assert nearest(word, PEOPLE + COMMANDS) == []


def test_several_are_offered_best_first() -> None:
    assert nearest("s", COMMANDS, n=3) == []
    assert nearest("sta", ["stau", "status", "Stau am Morgen"], n=3) == ["stau", "status", "Stau am Morgen"]
    assert nearest("anna", PEOPLE, n=5) == ["anna", "Anna-Lena Kurz"]


@given(st.text(), st.lists(st.text()), st.integers(0, 4))
def test_what_is_offered_is_known_and_not_more_than_asked(word: str, known: list[str], n: int) -> None:
    offered = nearest(word, known, n)

    assert set(offered) <= set(known)
    assert len(offered) == len(set(offered)) <= n


@given(st.lists(st.text(st.characters(categories=["Ll", "Lu"]), min_size=1), min_size=1))
def test_a_known_word_is_nearest_to_itself(known: list[str]) -> None:
    assert nearest(known[0], known)
