"""A document and the package's own names: each part is read once, and nothing loads before it is used."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import reading
from factcheck.reading.blocks import split_blocks
from factcheck.reading.document import Document
from factcheck.reading.head import read_head
from factcheck.reading.sentences import split_sentences
from factcheck.reading.zones import find_zones
from tests.checkout import ROOT

ARTICLE = (
    "Der Hafen wird teurer | Von Erika Muster. 21.10.2026.\n\n"
    "Die Stadt erhöht die Gebühren zum 3. Mai. Die Reeder klagen.\n\nFoto: Muster"
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*ARTICLE.split(" "), "\n\n", '"']), max_size=25).map(" ".join),
)


@given(TEXTS, st.sampled_from(["de", "en", None]))
def test_the_parts_of_a_document_are_those_the_readers_give(text: str, language: str | None) -> None:
    text = normalize("NFC", text)
    document = Document(text, language)

    assert document.blocks == split_blocks(text)
    assert document.sentences == split_sentences(text, language)
    assert document.head == read_head(text)
    assert document.zones == find_zones(text)


def test_a_part_is_read_once() -> None:
    document = Document(ARTICLE)

    assert document.language == "de"
    assert document.blocks is document.blocks
    assert document.sentences is document.sentences
    assert document.zones is document.zones


def test_a_document_tells_where_its_letters_stood_in_the_text_as_given() -> None:
    given = normalize("NFD", ARTICLE)
    document = Document(given)
    places = document.given

    assert document.text == ARTICLE
    assert places is not None
    assert len(places) == len(ARTICLE) + 1
    assert [given[places[s.start] : places[s.end]] for s in document.sentences] == [
        normalize("NFD", s.cut(ARTICLE)) for s in document.sentences
    ]
    assert Document(ARTICLE).given is None


@pytest.mark.parametrize("name", reading.__all__)
def test_the_package_gives_each_reader_under_its_own_name(name: str) -> None:
    found = getattr(reading, name)

    assert found is getattr(import_module(found.__module__), name)


def test_the_package_gives_no_other_name() -> None:
    with pytest.raises(AttributeError, match="find_everything"):
        _ = reading.find_everything


def test_importing_the_package_loads_no_reader() -> None:
    code = "import sys, factcheck.reading; print(*(m for m in sys.modules if m.startswith('factcheck')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.split() == ["factcheck", "factcheck.reading"]
