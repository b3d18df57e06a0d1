"""Sheets: texts stay texts, marks may overlap, and nothing in a file asks for anything."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.sheet import (
    Badge,
    Bar,
    Facts,
    Intervals,
    Items,
    Jump,
    Link,
    Mark,
    MarkedText,
    Paragraph,
    Piece,
    Quoted,
    Section,
    Sheet,
)
from factcheck.render.sheet_html import sheet_html
from factcheck.render.sheet_markdown import sheet_markdown
from factcheck.render.sheet_text import marked_paragraphs

WORDS = {"contents": "Contents", "skip": "Skip", "filter": "Filter", "nothing": "Nothing"}
HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "</title><svg onload=alert(1)>",
    "<!-- --><iframe src=//evil.example>",
    "&lt;script&gt;",
    "]]><a href=javascript:alert(1)>x</a>",
)


def sheet(*pieces: Piece, searchable: bool = False, title: str = "T") -> Sheet:
    return Sheet(title, "de", (), (Section(("S",), pieces, "s"),), ("foot",), WORDS, searchable)


class Elements(HTMLParser):
    """The elements and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_markup(text: str) -> None:
    """Wherever it stands: as title, words, label, link text, quote, badge, marked text."""
    page = sheet_html(
        sheet(
            Paragraph((text, Badge(text), Jump(text, text), Link("https://example.org/" + text, text))),
            Facts(((text, (text,)),)),
            Quoted(text, text, text, text),
            MarkedText(text, (Mark(0, len(text), Jump(text, text)),), text),
            Items(((text,),)),
            title=text,
        )
    )
    found = Elements(page)

    assert not {tag for tag, _ in found.tags} & {"script", "img", "iframe", "svg"}
    assert not [name for _, attrs in found.tags for name in attrs if name.startswith("on")]
    assert found.words.count(text) >= 9


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd", " javascript:x"],
)
def test_only_web_addresses_become_links(url: str) -> None:
    page = sheet_html(sheet(Paragraph((Link(url, "click"),))))

    assert [attrs["href"] for tag, attrs in Elements(page).tags if tag == "a"] == ["#main"]
    assert url.strip() in Elements(page).words
    assert "](" not in sheet_markdown(sheet(Paragraph((Link(url, "click"),))))


def test_a_file_asks_for_nothing() -> None:
    page = sheet_html(sheet(Paragraph(("x",))))

    assert "default-src 'none'" in page
    assert not re.search(r"\b(?:src|srcset|action)=|@import|url\(", page)


def test_only_a_searchable_sheet_has_a_script_and_it_is_the_one_the_policy_names() -> None:
    assert "<script" not in sheet_html(sheet())
    page = sheet_html(sheet(searchable=True))
    assert page.count("<script>") == 1
    assert "script-src 'sha256-" in page


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "- no list",
        "1. no list",
        "*no* _stress_",
        "[no](link)",
        "<b>no</b>",
        "`no`",
        "a | b",
        "15. Mai",
        "2) Steg",
        "---",
        "===",
        "+ nein",
        "&lt;b&gt;",
    ],
)
def test_markdown_of_a_text_is_that_text(text: str) -> None:
    body = sheet_markdown(sheet(Paragraph((text,)))).split("## S\n\n")[1].split("\n\n---")[0]

    assert re.sub(r"\\([!-/:-@[-`{-~])", r"\1", body) == text  # a backslash before anything else is seen
    assert body != text


@pytest.mark.parametrize("text", ["Am 15. Mai - wie geplant", "3.5 Prozent", "a + b = c"])
def test_markdown_leaves_plain_words_readable(text: str) -> None:
    body = sheet_markdown(sheet(Paragraph((text,)))).split("## S\n\n")[1].split("\n\n---")[0]

    assert body.replace("3\\.5", "3.5") == text


def test_markdown_keeps_a_date_after_its_label_as_it_is() -> None:
    body = sheet_markdown(sheet(Facts((("Date", ("2025-10-03",)), ("Outlet", ("127.0.0.1",))))))

    assert "- Date: 2025-10-03\n- Outlet: 127.0.0.1\n" in body


def test_every_mark_can_be_reached_also_those_that_begin_at_one_place() -> None:
    marks = tuple(Mark(0, end, Jump(f"C{end}", f"C{end}")) for end in (3, 5))
    found = Elements(sheet_html(sheet(MarkedText("Der Steg.", marks))))
    ids = [attrs["id"] for _, attrs in found.tags if (attrs.get("id") or "").startswith("text-")]

    assert sorted(filter(None, ids)) == ["text-C3", "text-C5"]


MARKS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12), st.sampled_from(["bad", "warn", "quiet"])), max_size=6
)


@given(st.text("ab \n„“<&", max_size=50), MARKS)
def test_the_runs_of_a_marked_text_are_its_words_each_once(
    text: str, marks: list[tuple[int, int, str]]
) -> None:
    given_marks = tuple(
        Mark(start, start + length, Jump(f"C{n}", f"C{n}"), tone)
        for n, (start, length, tone) in enumerate(marks)
    )
    paragraphs = [
        "".join(run.text for run in paragraph)
        for paragraph in marked_paragraphs(MarkedText(text, given_marks))
    ]

    assert "".join("".join(paragraphs).split()) == "".join(text.split())
    assert all(paragraph == paragraph.strip() for paragraph in paragraphs)


@given(st.text("ab ", min_size=1, max_size=30).filter(str.strip), MARKS)
def test_a_letter_is_marked_when_a_mark_covers_it(text: str, marks: list[tuple[int, int, str]]) -> None:
    given_marks = tuple(Mark(start, start + length, Jump("C", "C"), tone) for start, length, tone in marks)
    at = len(text) - len(text.lstrip())
    for paragraph in marked_paragraphs(MarkedText(text, given_marks)):
        for run in paragraph:
            for place in range(at, at + len(run.text)):
                covered = any(mark.start <= place < mark.end for mark in given_marks)
                assert (run.tone is not None) == covered
            at += len(run.text)


@given(
    st.lists(
        st.tuples(*(st.one_of(st.none(), st.floats(-1e12, 1e12)) for _ in range(4))), min_size=1, max_size=5
    ),
    st.floats(-1e12, 1e12), st.floats(0, 1e12),
)  # fmt: skip
def test_no_bar_leaves_its_strip(ends: list[tuple[float | None, ...]], first: float, width: float) -> None:
    bars = tuple(Bar(("x",), lo, hi, wide_lo, wide_hi) for lo, hi, wide_lo, wide_hi in ends)
    page = sheet_html(sheet(Intervals("t", first, first + width, ((first, "a"),), bars)))

    for _, attrs in (element for element in Elements(page).tags if element[0] == "rect"):
        x, wide = float(attrs["x"] or 0), float(attrs["width"] or 0)
        assert x >= 0
        assert (wide > 0 and x + wide <= 1000.2) or wide == 6


def test_markdown_has_no_heading_below_the_sixth() -> None:
    """A seventh # would be seen as one."""
    piece: Piece = Paragraph(("end",))
    for depth in range(7):
        piece = Section((f"H{depth}",), (piece,))

    found = sheet_markdown(sheet(piece))

    assert re.findall(r"^(#+) H", found, re.MULTILINE) == ["###", "####", "#####", "######", *["######"] * 3]
