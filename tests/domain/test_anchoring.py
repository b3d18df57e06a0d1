import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.domain.anchoring import (
    LONGEST_GAP,
    context,
    find_quote,
    nearest_passage,
    reanchor,
    selector_at,
)
from factcheck.domain.folding import fold
from factcheck.domain.span import Span
from factcheck.domain.vocabulary import AnchorState

TEXT = (
    "Hafen bleibt zu\n\nDie Behörde sagte: „Nicht ein\u00admal die\u00a0Fähre\nfährt – vorerst.“ "
    "Am Abend hieß es: «Die Fähre fährt…» Wann, blieb offen."
)
WORDS = st.text(st.sampled_from("ab AB \n\t„“\"'–-….ßẞéİ\u00ad\u00a0xyz"), max_size=40)
ANYTHING = st.one_of(WORDS, st.text(st.one_of(st.characters(), st.sampled_from("ae\u0301\u0316\u00ad …"))))


def found(text: str, quote: str) -> list[str]:
    return [span.cut(text) for span in find_quote(text, quote)]


@pytest.mark.parametrize(
    ("quote", "exact"),
    [
        ("Nicht einmal die Fähre fährt", "Nicht ein\u00admal die\u00a0Fähre\nfährt"),
        (
            '"Nicht einmal die Fähre fährt - vorerst."',
            "„Nicht ein\u00admal die\u00a0Fähre\nfährt – vorerst.“",
        ),
        ("  Behörde   sagte ", "Behörde sagte"),
        ("„Am Abend hieß es“", "Am Abend hieß es"),
        ("am abend HIESS es", "Am Abend hieß es"),
        (unicodedata.normalize("NFD", "Die Behörde"), "Die Behörde"),
        ("fährt…", "fährt…"),
        ("fährt...", "fährt…"),
        ("Nicht … vorerst", "Nicht ein\u00admal die\u00a0Fähre\nfährt – vorerst"),
        ("Nicht [...] vorerst", "Nicht ein\u00admal die\u00a0Fähre\nfährt – vorerst"),
        ("… blieb offen", "blieb offen"),
        ("Hafen … sagte", "Hafen bleibt zu\n\nDie Behörde sagte"),
        ('"die Behörde … offen."', TEXT[17:]),
    ],
)
def test_a_quote_is_found_as_people_retype_it(quote: str, exact: str) -> None:
    assert [exact] == found(TEXT, quote)


@pytest.mark.parametrize(
    "quote",
    [
        "",
        "   ",
        "\u00ad",
        "Nicht zweimal",
        "Behörde … Hafen",
        "Fähr e",
        "„“ … „“",
        "fährt vorerst",
        "bleibtzu",
    ],
)
def test_other_words_are_not_found(quote: str) -> None:
    assert found(TEXT, quote) == []


def test_all_places_are_found_in_order() -> None:
    assert [Span(0, 2), Span(6, 8), Span(9, 11)] == find_quote("ja ne ja ja", "ja")


def test_a_soft_hyphen_among_blanks_is_no_word() -> None:
    assert found("eins \u00ad zwei", "eins zwei") == ["eins \u00ad zwei"]


def test_capitals_count_where_they_help() -> None:
    assert found("Sie kam. sie blieb.", "Sie") == ["Sie"]
    assert found("Sie kam. sie blieb.", "SIE") == ["Sie", "sie"]


def test_an_ellipsis_in_the_text_comes_before_words_left_out() -> None:
    assert found("Ja, aber nein. Ja … nein.", "Ja … nein") == ["Ja … nein"]


def test_an_ellipsis_stands_for_as_few_words_as_possible() -> None:
    assert found("eins zwei eins drei vier drei", "eins … drei") == ["eins drei"]
    assert found("a b x a c", "a ... b ... c") == ["a b x a c"]


def test_an_ellipsis_reaches_the_next_paragraph_but_not_the_one_after() -> None:
    assert found("Anfang\n\nEnde", "Anfang … Ende") == ["Anfang\n\nEnde"]
    assert found("Anfang\n\nMitte\n\nEnde", "Anfang … Ende") == []


def test_an_ellipsis_stands_for_two_thousand_characters_at_most() -> None:
    assert found(f"ab{'x' * LONGEST_GAP}cd", "ab…cd")
    assert not found(f"ab{'x' * (LONGEST_GAP + 1)}cd", "ab…cd")
    assert found(f"ab{'x' * (LONGEST_GAP + 1)}cd ab cd", "ab…cd") == ["ab cd"]


def test_a_part_of_one_character_is_no_place() -> None:
    assert found("Weiß", "s") == []
    assert found("Na…", ".") == []


@given(WORDS, st.data())
def test_words_cut_from_a_text_are_found_where_they_stand(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    assume(fold(quote).text.strip())
    bare = quote.strip(" \n\t\u00a0\u00ad")
    place = Span(start + quote.index(bare), start + quote.index(bare) + len(bare))

    spans = find_quote(text, quote)

    assert place in spans or any(span.overlaps(place) for span in spans)


@given(ANYTHING, ANYTHING)
def test_what_is_found_reads_as_the_quote_and_is_in_order(text: str, quote: str) -> None:
    assume("…" not in quote and ".." not in quote)
    spans = find_quote(text, quote)
    wanted = fold(quote, caseless=True).text.strip()

    for span in spans:
        assert fold(span.cut(text), caseless=True).text in (wanted, wanted.strip('" '))
        assert span.cut(text) == span.cut(text).strip()
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(ANYTHING, ANYTHING, ANYTHING)
def test_words_left_out_stand_between_the_words_given(one: str, gap: str, other: str) -> None:
    one, other = one.replace("…", "").replace(".", ""), other.replace("…", "").replace(".", "")
    ends = fold(one, caseless=True).text.strip(' "'), fold(other, caseless=True).text.strip(' "')
    assume(all(ends))

    for span in find_quote(f"{one} {gap} {other}", f"{one} … {other}"):
        cut = fold(span.cut(f"{one} {gap} {other}"), caseless=True).text.strip(' "')
        assert cut.startswith(ends[0])
        assert cut.endswith(ends[1])


@given(ANYTHING, ANYTHING)
def test_no_text_makes_the_search_fail(text: str, quote: str) -> None:
    find_quote(text, quote)
    nearest_passage(text, quote)


@given(ANYTHING)
def test_every_character_of_a_folded_text_comes_from_somewhere(text: str) -> None:
    for caseless in (False, True):
        folded = fold(text, caseless=caseless)
        whole = folded.span(0, len(folded.text)) if folded.text else None

        assert whole is None or fold(whole.cut(text), caseless=caseless).text == folded.text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a " * 500_000, "a … a … a … a"),
        ("a " * 500_000, "a … a … a … b"),
        ("a" * 1_000_000, "a" * 500 + "b … " + "a" * 500),
        ("a" * 1_000_000 + "b", "b" + "a" * 1_000 + " … a"),
        (" \n" * 500_000, "a … b"),
        ("a\u00ad" * 500_000, "aaa … b"),
        ("a" + "\u0301\u0316" * 500_000, "a"),
        ("a" * 1_000_000, "a … " * 10_000),
    ],
)
def test_hostile_texts_cost_seconds_at_most(text: str, quote: str) -> None:
    """Twenty seconds leave room for a busy machine; a search that is not linear takes hours."""
    began = time.perf_counter()
    find_quote(text, quote)

    assert time.perf_counter() - began < 20


def test_a_wrong_quote_is_answered_with_the_passage_it_resembles() -> None:
    nearest = nearest_passage(TEXT, "Nicht einmal die alte Fähre fährt vorerst")

    assert nearest is not None
    assert nearest.span.cut(TEXT) == "Nicht ein\u00admal die\u00a0Fähre\nfährt – vorerst"
    assert 0.8 < nearest.similarity < 1


@pytest.mark.parametrize("quote", ["", "Ganz anderes steht hier geschrieben", "???"])
def test_nothing_is_offered_for_a_quote_from_elsewhere(quote: str) -> None:
    assert nearest_passage(TEXT, quote) is None


def test_context_is_cut_at_words() -> None:
    text = "Am Montag früh kam das Schiff nach langer Fahrt in den Hafen zurück"
    span = find_quote(text, "das Schiff")[0]

    assert context(text, span, width=12) == ("… früh kam ", "das Schiff", " nach …")
    assert context(text, span) == (
        "Am Montag früh kam ",
        "das Schiff",
        " nach langer Fahrt in den Hafen zurück",
    )


@given(ANYTHING, st.data(), st.integers(3, 80))
def test_context_keeps_to_its_width_and_the_exact_words(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))

    before, exact, after = context(text, span, width)

    assert exact == span.cut(text)
    assert len(before) <= width
    assert len(after) <= width


@given(st.text(max_size=90), st.data())
def test_a_selector_holds_the_words_and_thirty_two_characters_a_side(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    selector = selector_at(text, Span(start, end))

    assert selector.prefix + selector.exact + selector.suffix in text
    assert len(selector.prefix) == min(32, start)
    assert len(selector.suffix) == min(32, len(text) - end)


def test_the_same_words_at_the_same_place_are_exact() -> None:
    again = reanchor("Elf Boote fehlen.", Span(0, 9), "Elf Boote sind da.")

    assert (again.state, again.span, again.score) == (AnchorState.EXACT, Span(0, 9), 1.0)


def test_changed_words_are_lost() -> None:
    again = reanchor("Elf Boote fehlen.", Span(0, 9), "Zehn Boote fehlen. elf Boote")

    assert (again.state, again.span, again.score) == (AnchorState.LOST, None, 0.0)


def test_of_two_places_the_one_in_the_same_surroundings_is_taken() -> None:
    old = "Im Norden fehlen elf Boote. Im Süden fehlen elf Boote."
    new = "Nachtrag: Im Norden fehlen elf Boote, im Westen auch elf Boote. Im Süden fehlen elf Boote."
    again = reanchor(old, Span(44, 53), new)

    assert again.state is AnchorState.MOVED
    assert again.span == Span(len(new) - 10, len(new) - 1)
    assert 0.5 < again.score < 1


def test_two_places_alike_are_told_apart_by_position_and_the_score_says_how_unsure_that_is() -> None:
    new = "x" * 40 + "ja" + "x" * 80 + "ja" + "x" * 40
    again = reanchor("x" * 40 + "ja" + "x" * 79 + "ja" + "x" * 40, Span(121, 123), new)

    assert again.span == Span(122, 124)
    assert again.score == 0.5


def test_places_that_share_characters_are_two() -> None:
    """A score of 1 says that the words stand nowhere else."""
    found = reanchor("Er ruft: jaja.", Span(9, 11), "Er ruft aaa. jajaja")

    assert found.state is AnchorState.MOVED
    assert found.score < 1
    assert reanchor("x aa.", Span(2, 4), "aaa").score < 1


@given(st.text(min_size=1), st.text(min_size=1, max_size=20), st.data())
def test_words_after_an_insertion_have_moved_and_are_the_same(
    text: str, new: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    at = data.draw(st.integers(0, start))

    edited = text[:at] + new + text[at:]
    again = reanchor(text, span, edited)

    assert again.span is not None
    assert again.span.cut(edited) == span.cut(text)
    assert again.state is (AnchorState.EXACT if again.span == span else AnchorState.MOVED)
    assert 0 <= again.score <= 1


@given(st.text(max_size=30), st.text(max_size=30), st.data())
def test_an_anchor_never_moves_to_other_words(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))
    again = reanchor(old, span, new)

    assert (again.span is None) == (again.state is AnchorState.LOST)
    assert again.span is None or again.span.cut(new) == span.cut(old)
