"""Web pages as texts that can be taken in: from a saved file, or fetched by address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from factcheck.domain.text import normalise
from factcheck.errors import BadInput
from factcheck.reading.encoding import decode
from factcheck.services.intake import PageFacts, Source
from factcheck.web.fetch import Fetched, Limits, fetch
from factcheck.web.page import read_page
from factcheck.web.robots import Robots

HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Web:
    """How pages are fetched: one for a whole command, so that each site's robots.txt is asked once."""

    limits: Limits
    robots: Robots
    tell: Callable[[str], None]
    """Called with one line for each page that sent elsewhere."""

    @classmethod
    def with_limits(cls, limits: Limits, tell: Callable[[str], None]) -> Web:
        """The web as these limits let one see it."""
        return cls(limits, Robots(limits), tell)


def page_source(body: bytes, name: str) -> Source:
    """A saved page. Raises BadInput for one without an article, naming the file."""
    try:
        page = read_page(body, url=None)
    except BadInput as error:
        raise BadInput(error.message.replace("The page", name, 1), error.hint) from error
    facts = PageFacts(page.title, page.byline, page.site, page.language, page.canonical, page.dates)
    return Source(name, HTML[0], page.text, facts)


def fetch_source(url: str, web: Web) -> Source:
    """A page by its address.

    Raises BadInput, naming the address, for what cannot be fetched, is no page, or holds no article.
    """
    found = fetch(url, web.limits, check=web.robots.check)
    if len(found.way) > 1:
        web.tell(" → ".join(found.way))
    if not 200 <= found.status < 300:
        raise BadInput(f"{found.url} answers {found.status}{_phrase(found.status)}.", "Nothing was added.")
    if found.media_type in HTML:
        page = read_page(found.body, url=found.url, charset=found.charset)
        own = page.canonical or found.url
        facts = PageFacts(page.title, page.byline, page.site, page.language, own, page.dates)
        return Source(url, HTML[0], page.text, facts)
    if found.media_type.startswith("text/"):
        return Source(url, "text/plain", _plain(found), PageFacts(url=found.url))
    raise BadInput(f"{found.url} is {found.media_type}, not a page.", "Save its text as a file and add that.")


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""


def _plain(found: Fetched) -> str:
    try:
        text = normalise(decode(found.body).text)
    except BadInput as error:
        raise BadInput(f"{found.url}: {error.message}", error.hint) from error
    if not text.strip():
        raise BadInput(f"{found.url} is empty.", "Nothing was added.")
    return text
