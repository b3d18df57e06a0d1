"""The head of an article: title, author and printed date, each at its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.domain.span import Span
from factcheck.reading.blocks import split_blocks
from factcheck.reading.front_matter import FrontMatter, read_front_matter
from factcheck.reading.head_dates import Printed, find_head_dates
from factcheck.reading.head_lines import Finds, read_byline, read_date_line, read_headline, read_key_line
from factcheck.reading.head_openings import LONGEST_TITLE, read_opening, read_place_and_agency
from factcheck.reading.head_words import is_name, is_reading_time, starts_with

_LINES, _CHARACTERS = 12, 1500  # as far as a head reaches
_CUT_TITLE = 80
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_URL = re.compile(r"(?:https?://|www\.)\S+\Z")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the body. Spans name the text's own words; `*_text` are those on one line.

    Without a title of its own the article gets the first words with "…" as `title_text`, and no span.
    `dateline` is a place or agency before the first sentence; `metadata` the front matter. `url` and
    `outlet` are taken from key lines, front matter and the headline's tail, never from running text.
    """

    title: Span | None = None
    title_text: str | None = None
    byline: Span | None = None
    byline_text: str | None = None
    printed: Printed | None = None
    dateline: Span | None = None
    url: str | None = None
    outlet: str | None = None
    metadata: Span | None = None


def read_head(text: str) -> Head:
    """Title, author, printed date of a plain-text or Markdown article.

    Only the first 12 paragraphs of the first 1,500 characters are read. A date inside a sentence is no
    printed date; a printed date that does not exist is kept in its words, without days.
    """
    matter = read_front_matter(text)
    start = matter.span.end if matter else 0
    finds = _from_matter(text, matter) if matter else Finds()
    finds, dateline, words = _walk(text, _head_lines(text, start), finds)
    title = finds.title and _trimmed(text, finds.title)
    byline = finds.byline and _trimmed(text, finds.byline)
    return Head(
        title=title,
        title_text=_one_line(text, title) or words,
        byline=byline,
        byline_text=_one_line(text, byline),
        printed=finds.printed,
        dateline=dateline,
        url=_one_line(text, finds.url),
        outlet=_one_line(text, finds.outlet),
        metadata=matter.span if matter else None,
    )


def _head_lines(text: str, start: int) -> list[Span]:
    limit = start + _CHARACTERS
    blocks = split_blocks(text[: limit + _CHARACTERS])
    return [block for block in blocks if start <= block.start < limit][:_LINES]


def _from_matter(text: str, matter: FrontMatter) -> Finds:
    values = matter.values
    printed = None
    if date := values.get("date"):
        found = find_head_dates(text, date)
        printed = found[0] if found else Printed(date, date.cut(text), None, None)
    return Finds(values.get("title"), values.get("author"), printed, values.get("url"), values.get("outlet"))


def _walk(text: str, lines: list[Span], finds: Finds) -> tuple[Finds, Span | None, str | None]:
    """What the lines down to the body give, the dateline of the body, and words for want of a title."""
    for number, line in enumerate(lines):
        following = lines[number + 1 : number + 2]
        named = None if finds.title else _named_headline(text, line, following)
        if read := named or _furniture(text, line):
            finds = _joined(finds, read)
        elif not finds.printed and (opening := read_opening(text, line, bool(finds.title))):
            finds = _joined(finds, opening[0])
            return finds, opening[1], _beginning(text, line, opening[1])
        elif _is_body(text, line):
            if not finds.title and (read := read_headline(text, line)):
                finds = _joined(finds, read)
                continue
            dateline, printed = read_place_and_agency(text, line)
            finds = _joined(finds, Finds(printed=printed))
            return finds, dateline, _beginning(text, line, dateline)
        elif not finds.title:
            finds = _joined(finds, _title(text, line, following))
        elif not finds.byline and _is_lone_author(text, lines, number):
            finds = replace(finds, byline=line)
    return finds, None, None


def _named_headline(text: str, line: Span, following: list[Span]) -> Finds | None:
    """A headline that reads like a name (`Port Fees Rise | 21.10.2026`) or like a place (`Flood | Ann Lee.
    21.10.2026`) above the body; a place alone beside its date is a dateline.
    """
    read = read_date_line(text, line)
    bare = (
        read and read.byline and (read.byline.start == line.start or _behind_a_bar(text, line, read.byline))
    )
    return read_headline(text, line) if bare and all(_is_body(text, block) for block in following) else None


def _behind_a_bar(text: str, line: Span, byline: Span) -> bool:
    title, bar, opening = text[line.start : byline.start].partition("|")
    words = opening.strip()
    return bool(bar and title.strip()) and (not words or bool(starts_with("byline words").fullmatch(words)))


def _furniture(text: str, line: Span) -> Finds | None:
    """What a line gives that is neither headline nor body; None for those."""
    words = line.cut(text)
    if _URL.match(words) or is_reading_time(words) or not any(map(str.isalnum, words)):
        return Finds()
    return read_key_line(text, line) or read_date_line(text, line) or read_byline(text, line)


def _joined(finds: Finds, later: Finds) -> Finds:
    """`finds` with what they lack; a date of publication takes the place of one of a change."""
    printed = finds.printed
    if not printed or (printed.updated and later.printed and not later.printed.updated):
        printed = later.printed or printed
    return Finds(
        finds.title or later.title,
        finds.byline or later.byline,
        printed,
        finds.url or later.url,
        finds.outlet or later.outlet,
    )


def _is_body(text: str, line: Span) -> bool:
    words = line.cut(text)
    if _HEADING.match(words):
        return False
    return len(words) > LONGEST_TITLE or words.rstrip("\"'“”»«’)]").endswith((".", ":", ";", ","))


def _title(text: str, line: Span, following: list[Span]) -> Finds:
    """The line as a headline; nothing when it is one word above another headline, a rubric."""
    if heading := _HEADING.match(text, line.start, line.end):
        line = Span(heading.end(), line.end)
    words = line.cut(text)
    rubric = len(words.split()) == 1 and any(
        " " in block.cut(text) and not _is_body(text, block) and _furniture(text, block) is None
        for block in following
    )
    return Finds() if rubric else read_headline(text, line) or Finds(title=line)


def _is_lone_author(text: str, lines: list[Span], number: int) -> bool:
    """A bare name counts as an author only beside a date."""
    beside = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
    return is_name(lines[number].cut(text)) and any(read_date_line(text, line) for line in beside)


def _beginning(text: str, line: Span, dateline: Span | None) -> str:
    """The first words of the body, cut between words."""
    start = dateline.end if dateline else line.start
    words = " ".join(text[start : min(line.end, start + 4 * _CUT_TITLE)].split())
    if len(words) <= _CUT_TITLE:
        return words
    cut = words[: _CUT_TITLE + 1].rpartition(" ")[0] or words[:_CUT_TITLE]
    return cut.rstrip(" ,;:–—-") + "…"


def _trimmed(text: str, span: Span) -> Span | None:
    words = span.cut(text)
    bare = words.strip()
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(bare)) if bare else None


def _one_line(text: str, span: Span | None) -> str | None:
    return (" ".join(span.cut(text).split()) or None) if span else None
