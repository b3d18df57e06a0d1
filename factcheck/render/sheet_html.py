"""A sheet as one HTML file that asks for nothing: no script to read it, no image, no font, no request.

The tree is built and written by the standard library, so that every text is escaped by the writer and none
by us; the policy line forbids scripts, images and requests outright, should anything slip through.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from factcheck.render.sheet import (
    Badge,
    Counts,
    Facts,
    Folded,
    Inline,
    Intervals,
    Items,
    Jump,
    Line,
    Link,
    MarkedText,
    Pair,
    Paragraph,
    Piece,
    Quoted,
    Said,
    Section,
    Sheet,
)
from factcheck.render.sheet_charts import counts_chart, intervals_chart
from factcheck.render.sheet_style import FILTER, STYLE
from factcheck.render.sheet_text import marked_paragraphs
from factcheck.render.text import harmless


def sheet_html(sheet: Sheet) -> str:
    """The whole page, ending in a line break."""
    html = Element("html", lang=sheet.language)
    _head(html, sheet)
    body = SubElement(html, "body")
    skip = SubElement(body, "a", {"class": "skip", "href": "#main"})
    skip.text = sheet.words["skip"]
    header = SubElement(body, "header")
    SubElement(header, "h1").text = harmless(sheet.title)
    _pieces(header, sheet.lead, 2)
    if len(sheet.sections) > 1:
        _contents(body, sheet)
    main = SubElement(body, "main", id="main")
    if sheet.searchable:
        _filter(main, sheet)
    for section in sheet.sections:
        _section(main, section, 2)
    footer = SubElement(body, "footer")
    _line(SubElement(footer, "p"), sheet.foot)
    if sheet.searchable:
        SubElement(body, "script").text = FILTER
    return "<!DOCTYPE html>\n" + tostring(html, encoding="unicode", method="html") + "\n"


def _head(html: Element, sheet: Sheet) -> None:
    head = SubElement(html, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    if sheet.searchable:
        digest = b64encode(hashlib.sha256(FILTER.encode()).digest()).decode()
        policy += f"; script-src 'sha256-{digest}'"
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    SubElement(head, "meta", name="referrer", content="no-referrer")
    SubElement(head, "title").text = harmless(sheet.title)
    SubElement(head, "style").text = STYLE


def _contents(body: Element, sheet: Sheet) -> None:
    nav = SubElement(body, "nav", {"aria-label": sheet.words["contents"]})
    listed = SubElement(nav, "ul")
    for section in sheet.sections:
        link = SubElement(SubElement(listed, "li"), "a", href=f"#{section.id}")
        link.text = harmless(
            "".join(part if isinstance(part, str) else _text(part) for part in section.title)
        )


def _filter(main: Element, sheet: Sheet) -> None:
    """Hidden until its script runs: without one there is nothing that does not work."""
    label = SubElement(main, "label", {"class": "filter", "hidden": "hidden"})
    label.text = sheet.words["filter"]
    SubElement(label, "input", {"type": "search", "id": "filter", "autocomplete": "off"})
    SubElement(main, "p", {"id": "none", "hidden": "hidden", "role": "status"}).text = sheet.words["nothing"]


def _section(parent: Element, section: Section, level: int) -> None:
    box = SubElement(parent, "section", {"id": section.id} if section.id else {})
    heading = SubElement(box, f"h{min(level, 6)}")
    _line(heading, section.title)
    _pieces(box, section.pieces, level + 1)


def _pieces(parent: Element, pieces: Iterable[Piece], level: int) -> None:
    for piece in pieces:
        _piece(parent, piece, level)


def _piece(parent: Element, piece: Piece, level: int) -> None:
    match piece:
        case Section():
            _section(parent, piece, level)
        case Paragraph(line, soft):
            _line(SubElement(parent, "p", {"class": "soft"} if soft else {}), line)
        case Facts(rows):
            facts = SubElement(parent, "dl")
            for label, line in rows:
                SubElement(facts, "dt").text = harmless(label)
                _line(SubElement(facts, "dd"), line)
        case Quoted():
            _quoted(parent, piece)
        case MarkedText():
            _marked(parent, piece)
        case Items(lines):
            listed = SubElement(parent, "ul", {"class": "items"})
            for line in lines:
                _line(SubElement(listed, "li"), line)
        case Pair(left, right):
            pair = SubElement(parent, "div", {"class": "pair"})
            for side in (left, right):
                _pieces(SubElement(pair, "div", {"class": "side"}), side, level)
        case Folded(title, inner):
            folded = SubElement(parent, "details")
            SubElement(folded, "summary").text = harmless(title)
            _pieces(folded, inner, level)
        case Intervals():
            intervals_chart(parent, piece, _line)
        case Counts():
            counts_chart(parent, piece, _line)


def _quoted(parent: Element, quote: Quoted) -> None:
    box = SubElement(parent, "blockquote", {"lang": quote.language} if quote.language else {})
    paragraph = SubElement(box, "p")
    paragraph.text = harmless(quote.before)
    mark = SubElement(paragraph, "mark")
    mark.text, mark.tail = harmless(quote.exact), harmless(quote.after)


def _marked(parent: Element, text: MarkedText) -> None:
    box = SubElement(parent, "div", {"class": "text", **({"lang": text.language} if text.language else {})})
    for paragraph in marked_paragraphs(text):
        element = SubElement(box, "p")
        for run in paragraph:
            if run.tone is None:
                _append(element, run.text)
            else:
                for place in run.ids[1:]:
                    SubElement(element, "span", id=place)
                mark = SubElement(
                    element, "mark", {"class": run.tone, **({"id": run.ids[0]} if run.ids else {})}
                )
                mark.text = harmless(run.text)
            for jump in run.ends:
                link = SubElement(element, "a", {"class": "note", "href": _target(jump)})
                link.text = harmless(jump.text)


def _append(element: Element, text: str) -> None:
    """Put text behind the last child, or into an element that has none."""
    children = list(element)
    if children:
        children[-1].tail = (children[-1].tail or "") + harmless(text)
    else:
        element.text = (element.text or "") + harmless(text)


def _line(element: Element, line: Sequence[Inline] | Line) -> None:
    for part in line:
        match part:
            case str():
                _append(element, part)
            case Link(url, text) if url.lower().startswith(("http://", "https://")):
                link = SubElement(element, "a", href=url, rel="noreferrer noopener")
                link.text = harmless(text or url)
            case Link(url, text):
                _append(element, f"{text} ({url})" if text else url)
            case Jump():
                SubElement(element, "a", href=_target(part)).text = harmless(part.text)
            case Badge(text, tone):
                SubElement(element, "span", {"class": f"badge {tone}"}).text = harmless(text)
            case Said(text, language):
                quote = SubElement(
                    element, "span", {"class": "said-by", **({"lang": language} if language else {})}
                )
                quote.text = harmless(text)


def _target(jump: Jump) -> str:
    return f"{jump.page}#{jump.to}" if jump.to else jump.page


def _text(part: Link | Jump | Badge | Said) -> str:
    return part.text or (part.url if isinstance(part, Link) else "")
