"""The article of a page, its own words only, and what its markup says."""

from __future__ import annotations

import pytest

from factcheck.errors import BadInput
from factcheck.web.page import PageDate, read_page
from tests.web.server import page

URL = "https://www.example.org/steg"


def read(text: str, url: str | None = URL) -> object:
    return read_page(text.encode(), url=url)


def test_the_text_is_the_article_and_nothing_around_it() -> None:
    found = read_page(page().encode(), url=URL)

    assert found.text.startswith("Steg gesperrt\n\nDie Gemeinde hat den Steg")
    assert "\n\nIm Rathaus hieß es, vierzig Bohlen" in found.text
    assert not any(word in found.text for word in ("Abo", "Impressum", "document.write", "<"))


def test_a_page_says_who_wrote_it_where_and_in_which_language() -> None:
    found = read_page(page().encode(), url=URL)

    assert (found.title, found.byline, found.site, found.language) == (
        "Steg gesperrt", "Mara Winter", "Uferblatt", "de",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "read"), [("DE_at", "de-AT"), ("en-us", "en-US"), ("german", None), ("", None), ("de-", None)]
)
def test_a_language_that_is_none_is_not_taken_from_a_page(given: str, read: str | None) -> None:
    markup = page().replace('lang="de"', f'lang="{given}"')

    assert read_page(markup.encode(), url=URL).language == read


def test_the_dates_of_the_markup_are_kept_as_they_are_written() -> None:
    assert read_page(page().encode(), url=URL).dates == (
        PageDate("2025-10-20T08:00:00+02:00", "JSON-LD datePublished"),
        PageDate("2026-10-21T09:00:00+02:00", "meta article:published_time"),
    )


@pytest.mark.parametrize(
    "json",
    [
        '{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2025-10-20"}]}',
        '[{"@type": "WebSite"}, {"@type": "Article", "datePublished": "2025-10-20"}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "datePublished": "2025-10-20"}}',
    ],
)
def test_a_date_is_found_wherever_the_markup_has_it(json: str) -> None:
    assert (
        PageDate("2025-10-20", "JSON-LD datePublished") in read_page(page(json=json).encode(), url=URL).dates
    )


@pytest.mark.parametrize(
    "json",
    ["{", "null", "[" * 5000, '{"@type": "Person", "datePublished": "2025-10-20"}', '{"@type": "Article"}'],
    ids=["broken", "null", "deep", "person", "dateless"],
)
def test_markup_that_says_no_date_of_the_article_gives_none(json: str) -> None:
    found = read_page(page(json=json).encode(), url=URL)

    assert [one.source for one in found.dates] == ["meta article:published_time"]


@pytest.mark.parametrize(
    ("canonical", "expected"),
    [
        ("https://example.org/steg-gesperrt", "https://example.org/steg-gesperrt"),
        ("https://amp.example.org/steg", "https://amp.example.org/steg"),
        ("https://elsewhere.example/steg", None),
        ("https://www.example.org/", None),
        ("https://www.example.org", None),
        ("https://www.example.org/?p=12", "https://www.example.org/?p=12"),
        ("/steg", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_a_page_names_its_own_address_not_another_site_or_the_front_page(
    canonical: str, expected: str | None
) -> None:
    assert read_page(page(canonical=canonical).encode(), url=URL).canonical == expected


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "latin-1"])
def test_letters_are_read_as_the_server_says(charset: str) -> None:
    found = read_page(page().encode(charset), url=URL, charset=charset)

    assert "morsch sind und nachgeben können" in found.text


def test_a_server_that_names_no_charset_there_is_does_no_harm() -> None:
    assert "können" in read_page(page().encode(), url=URL, charset="utf-9").text


@pytest.mark.parametrize("body", [b"", b"<html></html>", b"\x00\xff\xfe", b"<" * 100_000, b"<div>" * 20_000])
def test_a_page_without_an_article_is_one_line(body: bytes) -> None:
    with pytest.raises(BadInput, match="holds no article"):
        read_page(body, url=URL)
