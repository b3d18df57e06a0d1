"""What a web page or an RSS feed says about itself: JSON-LD scripts and microdata, each with its line.

Read by the standard library's tolerant parser: nothing in a page is run, no entity expanded twice.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from factcheck.exchange.json_stream import Broken, Item
from factcheck.exchange.json_value import parse
from factcheck.exchange.oddity import Place

LONGEST_PAGE = 20 * 1024 * 1024
"""Characters; a page of a publisher has some hundred thousand."""

_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)?(.*?)(?:-->|(?://\s*)?\]\]>)?\s*;?\s*$", re.DOTALL
)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_DEEPEST = 400
"""Open elements; more is no page."""


class Page:
    """The marked-up records of a page, and the address it gives for itself."""

    def __init__(self, text: str) -> None:
        self.address: str | None = None
        self.items: list[Item] = []
        self._read(text, 0)
        if re.match(r"\s*<(\?xml|rss|feed)", text[:200]):
            for found in _CDATA.finditer(text):
                self._read(found[1], text.count("\n", 0, found.start(1)))
            if "&lt;script" in text:
                self._read(html.unescape(text), 0)
            self.address = None  # of a feed, not of what is in it

    def _read(self, text: str, above: int) -> None:
        parser = _Markup()
        parser.feed(text)
        parser.close()
        self.address = self.address or parser.address
        for line, script in parser.scripts:
            self.items.append(_of_script(script, Place(f"line {line + above}")))
        self.items += [Item(Place(f"line {line + above}"), record) for line, record in parser.found]


def _of_script(script: str, place: Place) -> Item:
    found = _WRAPPED.match(script)
    try:
        return Item(place, parse((found[1] if found else script).strip()))
    except ValueError as error:
        return Item(place, Broken(f"this JSON-LD script is no JSON: {error}"))


class _Markup(HTMLParser):
    """Collects scripts, microdata and the canonical address."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[tuple[int, str]] = []
        self.found: list[tuple[int, dict[str, Any]]] = []
        self.address: str | None = None
        self._script: tuple[int, list[str]] | None = None
        self._open: list[_Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what begins."""
        given = {name: value or "" for name, value in attrs}
        if tag == "script" and given.get("type", "").strip().lower() == "application/ld+json":
            self._script = (self.getpos()[0], [])
            return
        if tag == "link" and given.get("rel", "").lower() == "canonical":
            self.address = given.get("href") or self.address
        self._microdata(tag, given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that is closed at once."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        """Text, of a script or of every property that is open."""
        if self._script is not None:
            self._script[1].append(data)
        for element in self._open:
            if element.text is not None:
                element.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and those left open in it."""
        if tag == "script" and self._script is not None:
            self.scripts.append((self._script[0], "".join(self._script[1])))
            self._script = None
            return
        if any(element.tag == tag for element in self._open):
            while self._open:
                element = self._open.pop()
                if element.prop and element.text is not None and element.owner is not None:
                    _put(element.owner, element.prop, " ".join("".join(element.text).split()))
                if element.tag == tag:
                    break

    def close(self) -> None:
        """A script that never ends is one as well: the page was cut off."""
        super().close()
        if self._script is not None:
            self.scripts.append((self._script[0], "".join(self._script[1])))

    def _microdata(self, tag: str, given: dict[str, str]) -> None:
        owner = next((one.record for one in reversed(self._open) if one.record is not None), None)
        prop, record, text = given.get("itemprop", ""), None, None
        if "itemscope" in given:
            record = {"@type": given.get("itemtype", "").rstrip("/").rpartition("/")[2]}
            if prop and owner is not None:
                _put(owner, prop, record)
            elif record["@type"].casefold() in ("claimreview", "mediareview"):
                self.found.append((self.getpos()[0], record))
        elif prop and owner is not None:
            value = next(
                (given[name] for name in ("content", "href", "src", "datetime") if name in given), None
            )
            if value is not None:
                _put(owner, prop, value)
            elif tag not in _VOID:
                text = list[str]()
        if tag not in _VOID and len(self._open) < _DEEPEST and (self._open or record is not None):
            self._open.append(_Element(tag, prop, record, owner, text))


class _Element:
    """An open element inside a record."""

    __slots__ = ("owner", "prop", "record", "tag", "text")

    def __init__(
        self, tag: str, prop: str, record: dict[str, Any] | None, owner: dict[str, Any] | None,
        text: list[str] | None,
    ) -> None:  # fmt: skip
        self.tag = tag
        self.prop = prop
        self.record = record
        self.owner = owner
        self.text = text


def _put(record: dict[str, Any], names: str, value: Any) -> None:
    """A property given twice has a list of values."""
    for name in names.split():
        if name not in record:
            record[name] = value
        elif isinstance(record[name], list):
            record[name].append(value)
        else:
            record[name] = [record[name], value]


def read_page(text: str) -> Iterator[Item]:
    """Its records. Scripts that are no JSON come as Broken."""
    yield from Page(text).items
