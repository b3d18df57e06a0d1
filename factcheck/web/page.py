"""An HTML page as an article: its main text, and what the page says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from factcheck.domain.language_tag import language_tag
from factcheck.domain.text import normalise
from factcheck.errors import BadInput

_DATES = ("datePublished", "dateCreated")
_META_DATES = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "pubdate", "publishdate", "sailthru.date", "parsely-pub-date",
)  # fmt: skip
_ARTICLES = re.compile(
    r"(?:News|Analysis|Opinion|Report|Review|Background|Scholarly|Tech)?(?:Article|NewsArticle|BlogPosting|WebPage)"
)
_DEEPEST = 12  # levels of JSON-LD that are looked into


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date in the page's markup, as it is written there; `source` is `JSON-LD datePublished` or so."""

    raw: str
    source: str


@dataclass(frozen=True, slots=True)
class Page:
    """What was read off a page; None for what it does not say.

    `canonical` is the address the page calls its own, if that is on the site it was fetched from and not its
    front page.
    """

    text: str
    title: str | None
    byline: str | None
    site: str | None
    language: str | None
    canonical: str | None
    dates: tuple[PageDate, ...]


def read_page(body: bytes, *, url: str | None, charset: str | None = None) -> Page:
    """The main text of a page with its title on top, and what the page says of itself.

    Raises BadInput for a page without an article, and where the extra for web pages is not installed.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise BadInput(
            "Web pages need an extra part of the program.", 'Install it: pip install "factcheck[web]"'
        ) from error
    html = _decoded(body, charset)
    tree = trafilatura.load_html(html)
    found = None
    if tree is not None:
        found = trafilatura.bare_extraction(
            html, url=url, with_metadata=True, include_comments=False, include_tables=True
        )
    text = _paragraphs(getattr(found, "text", None) or "")
    if tree is None or not text:
        raise BadInput(
            f"{url or 'The page'} holds no article that could be read.",
            "Save its text in a file, and add that: factcheck article add FILE --url …",
        )
    title = _line(getattr(found, "title", None))
    return Page(
        text=_with_title(text, title),
        title=title,
        byline=_line(getattr(found, "author", None)),
        site=_line(getattr(found, "sitename", None)),
        language=_language(tree),
        canonical=_canonical(tree, url),
        dates=tuple(dict.fromkeys(_dates(tree))),
    )


def _decoded(body: bytes, charset: str | None) -> str | bytes:
    """As the server says, where that is true; else the parser finds out by the page itself."""
    if charset:
        try:
            return body.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    return body


def _paragraphs(text: str) -> str:
    """One paragraph a line comes in; an empty line between them is what articles have here."""
    lines = [" ".join(line.split()) for line in normalise(text).split("\n")]
    return "\n\n".join(line for line in lines if line)


def _with_title(text: str, title: str | None) -> str:
    if title is None or text.split("\n", 1)[0].strip().casefold() == title.casefold():
        return text + "\n"
    return f"{title}\n\n{text}\n"


def _line(found: str | None) -> str | None:
    return " ".join(normalise(found).split()) or None if found else None


def _language(tree: Any) -> str | None:
    """What the page says it is in; a page that says it wrongly says nothing."""
    with suppress(BadInput):
        return language_tag(next(iter(tree.xpath("//html/@lang")), ""))
    return None


def _canonical(tree: Any, url: str | None) -> str | None:
    found = next(iter(tree.xpath("//link[@rel='canonical']/@href")), "").strip()
    if not found.lower().startswith(("http://", "https://")) or _is_front(found):
        return None
    return found if url is None or _site(found) == _site(url) else None


def _is_front(url: str) -> bool:
    """Whether it is a site's front page, which some sites call the address of every page they have."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    return parts.path in ("", "/") and not parts.query


def _site(url: str) -> str:
    """The host without the prefixes under which sites show the same pages."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", host)


def _dates(tree: Any) -> Iterator[PageDate]:
    for script in tree.xpath("//script[contains(@type, 'ld+json')]/text()"):
        for name, raw in _json_dates(script):
            yield PageDate(raw, f"JSON-LD {name}")
    for meta in tree.xpath("//meta[@content]"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip()
        if name.lower() in _META_DATES and meta.get("content").strip():
            yield PageDate(meta.get("content").strip(), f"meta {name}")


def _json_dates(script: str) -> Iterator[tuple[str, str]]:
    try:
        found = json.loads(script)
    except (ValueError, RecursionError):
        return
    yield from _in_json(found, 0)


def _in_json(found: Any, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST:
        return
    if isinstance(found, list):
        for one in found:
            yield from _in_json(one, depth + 1)
    elif isinstance(found, dict):
        kinds = found.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and _ARTICLES.fullmatch(kind) for kind in kinds):
            for name in _DATES:
                if isinstance(found.get(name), str) and found[name].strip():
                    yield name, found[name].strip()
        yield from _in_json(found.get("@graph"), depth + 1)
        yield from _in_json(found.get("mainEntity"), depth + 1)
