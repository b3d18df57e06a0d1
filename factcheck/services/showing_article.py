"""One article in full, and its text."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.domain.span import Span
from factcheck.errors import NotFound
from factcheck.render.documents import Json
from factcheck.render.page import CLOSING, OPENING, Block, Fields, Gap, Heading, Note, Table
from factcheck.render.rows import Rows
from factcheck.services.showing_link import link_words
from factcheck.services.showing_parts import (
    Record,
    Shown,
    commands,
    days,
    first,
    flat,
    joined,
    listed,
    made,
    phrase,
    read_part,
    section,
    words,
)
from factcheck.storage.reader import Reader


def show_article_page(reader: Reader, number: int) -> Shown | None:
    """What is held of an article, without its text; None if there is none."""
    article = first(read_part(reader, "article", article=number))
    if article is None:
        return None
    versions = read_part(reader, "versions", article=number)
    claims = read_part(reader, "held", article=number)
    links = read_part(reader, "links", article=number)
    blocks = head(article)
    if len(versions.rows) > 1:
        blocks += section("Versions", Table(versions))
    if claims.rows:
        blocks += section("Claims", Table(_filled(claims)))
    blocks += listed("Links", [_link(row) for row in flat(links)])
    name = article["article"]
    blocks += commands(f"factcheck article show {name} --numbered", f'factcheck claim add {name} --quote "…"')
    document: Json = {
        **article, "versions": versions.records(), "held": claims.records(), "links": links.records(),
    }  # fmt: skip
    return Shown(blocks, document)


def show_article_text(reader: Reader, number: int, version: int | None, *, numbered: bool) -> Shown | None:
    """An article with its text; None if there is none.

    Raises NotFound for a version it does not have.
    """
    article = first(read_part(reader, "article", article=number))
    if article is None:
        return None
    chosen = {} if version is None else {"version": version}
    found = _text(reader, number, chosen)
    if found is None:
        raise _no_version(article, version)
    text = str(found["text"])
    passages = flat(read_part(reader, "held", article=number, **chosen))
    sentences = _sentences(text, words(article["language"])) if numbered else []
    blocks = head(article) if version is None else [*head(article), Note(f"Version {version}:")]
    body = _numbered(text, sentences, passages) if numbered else [Gap(), Note(marked_text(text, passages))]
    document: dict[str, Json] = {
        **article,
        "version": found["version"],
        "text": text,
        "held": passages,
    }
    if numbered:
        document["sentences"] = [
            {"sentence": place, "start": span.start, "end": span.end, "text": span.cut(text)}
            for place, span in enumerate(sentences, 1)
        ]
    return Shown([*blocks, *body], document)


def bare_text(reader: Reader, number: int, version: int | None) -> str | None:
    """The text of an article alone; None if there is none. Raises as `show_article_text` does."""
    article = first(read_part(reader, "article", article=number))
    if article is None:
        return None
    found = _text(reader, number, {} if version is None else {"version": version})
    if found is None:
        raise _no_version(article, version)
    return str(found["text"])


def _text(reader: Reader, number: int, chosen: dict[str, int]) -> Record | None:
    return first(read_part(reader, "text", article=number, **chosen))


def _no_version(article: Record, version: int | None) -> NotFound:
    return NotFound(
        f"{article['article']} has no version {version}; its latest is {article['version']}.",
        f"See: factcheck show {article['article']}",
    )


def head(article: Record) -> list[Block]:
    """The facts about an article."""
    length = f"{article['characters']:,} characters, version {article['version']}"
    waiting = phrase("{} candidates", article["candidates"] or None)
    fields = (
        ("author", words(article["byline"])),
        ("outlet", words(article["outlet"])),
        ("dated", days(article["published_raw"], article["published_earliest"], article["published_latest"])),
        ("language", words(article["language"])),
        ("address", words(article["url"])),
        ("text", length),
        ("claims", joined(str(article["claims"]), waiting)),
        ("added", made(article["made_by"], article["made_at"])),
    )
    return [Heading(f"{article['article']}  {article['title']}"), Fields(fields)]


def marked_text(text: str, passages: list[Record]) -> str:
    """The text with each passage held as a claim between marks, its id after them: [[…]]C4."""
    marks: list[tuple[int, int, int, str]] = []
    for row in passages:
        if row["start"] is None or row["end"] is None:
            continue
        start, end = int(row["start"]), int(row["end"])
        # At one place what ends comes before what begins, and of two that begin the longer one first.
        marks += [(start, 1, -end, OPENING), (end, 0, -start, f"{CLOSING}{row['claim']}")]
    pieces, at = [], 0
    for where, _, _, mark in sorted(marks):
        pieces += [text[at:where], mark]
        at = where
    return "".join([*pieces, text[at:]])


def _link(row: Record) -> tuple[str, str | None]:
    return str(row["link"]), joined(f"{row['status']}: {link_words(row)}", row["sentence"], by=" · ")


def _sentences(text: str, language: str | None) -> list[Span]:
    from factcheck.reading.sentences import split_sentences

    return split_sentences(text, language)


def _numbered(text: str, sentences: list[Span], passages: list[Record]) -> list[Block]:
    """One line a sentence; an empty line where the text has one."""
    width = len(str(len(sentences)))
    blocks: list[Block] = []
    for paragraph in _paragraphs(text, sentences):
        fields = [(f"{place:>{width}}", _with_ids(text, span, passages)) for place, span in paragraph]
        blocks += [Gap(), Fields(tuple(fields))]
    return blocks


def _paragraphs(text: str, sentences: list[Span]) -> Iterator[list[tuple[int, Span]]]:
    taken: list[tuple[int, Span]] = []
    for place, span in enumerate(sentences, 1):
        if taken and "\n" in text[taken[-1][1].end : span.start]:
            yield taken
            taken = []
        taken.append((place, span))
    if taken:
        yield taken


def _with_ids(text: str, sentence: Span, passages: list[Record]) -> str:
    held = [
        str(row["claim"])
        for row in passages
        if row["start"] is not None
        and row["end"] is not None
        and Span(int(row["start"]), int(row["end"])).overlaps(sentence)
    ]
    return f"{sentence.cut(text)}  [{' '.join(held)}]" if held else sentence.cut(text)


def _filled(claims: Rows) -> Rows:
    """Only the shown columns in which something stands."""
    eyes = claims.for_eyes()
    kept = [place for place, _ in enumerate(eyes.columns) if any(row[place] is not None for row in eyes.rows)]
    return Rows(tuple(eyes.columns[k] for k in kept), [tuple(row[k] for k in kept) for row in eyes.rows])
