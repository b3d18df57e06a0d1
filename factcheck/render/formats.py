"""The formats rows are written in. Each lives in a file of its own, imported when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TextIO

from factcheck.render.rows import Rows
from factcheck.render.stream import Harmless, Out


class Format(StrEnum):
    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    HTML = "html"
    IDS = "ids"


def write_rows(
    rows: Rows,
    format: Format,
    out: TextIO,
    *,
    terminal: bool,
    width: int,
    colour: bool,
    title: str | None = None,
    styles: Mapping[str, str] | None = None,
    lang: str | None = None,
) -> None:
    """Write `rows` to `out`; `width` is in screen columns and matters to a table on a terminal only.

    Table, markdown and html keep the shown columns, the rest write all. `title` is used by markdown,
    html and a table on a terminal, `lang` (BCP 47) by html. `styles` maps a whole cell's text to a
    rich style ("confirmed" to "red"). An empty result is nothing at all as table, jsonl and ids.
    Raises BadInput if JSON would have to give one field two values.
    """
    if format is Format.TABLE:
        from factcheck.render.table import write_table

        write_table(rows, out, terminal=terminal, width=width, colour=colour, title=title, styles=styles)
    else:
        _write_data(rows, format, Harmless(out) if terminal else out, title, lang)


def _write_data(rows: Rows, format: Format, out: Out, title: str | None, lang: str | None) -> None:
    if format is Format.JSON or format is Format.JSONL:
        from factcheck.render import json_

        (json_.write_json if format is Format.JSON else json_.write_jsonl)(rows, out)
    elif format is Format.CSV or format is Format.TSV:
        from factcheck.render import delimited

        (delimited.write_csv if format is Format.CSV else delimited.write_tsv)(rows, out)
    elif format is Format.MARKDOWN:
        from factcheck.render.markdown import write_markdown

        write_markdown(rows, out, title)
    elif format is Format.HTML:
        from factcheck.render.html import write_html

        write_html(rows, out, title, lang)
    else:
        from factcheck.render.ids import write_ids

        write_ids(rows, out)
