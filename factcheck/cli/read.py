"""factcheck read"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say, stdout
from factcheck.cli.options import Choice, format_option
from factcheck.errors import BadInput
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from factcheck.services.finds import Reading

SIGHTS = ("dates", "quantities", "speech", "claims", "zones")
USUAL = ("dates", "quantities", "speech")

_COLOURS = {
    "DATE": "bold cyan",
    "TIME": "cyan",
    "DURATION": "blue",
    "SET": "blue",
    "QUANTITY": "bold yellow",
    "DIRECT SPEECH": "green",
    "INDIRECT SPEECH": "green",
    "CLAIM": "underline",
    "ZONE": "magenta",
}


@click.command("read")
@click.argument("file", required=False, metavar="FILE|-", type=click.Path(allow_dash=True))
@click.option("--published", metavar="DATE", help="The day the text appeared; else the date printed on it.")
@click.option("--language", metavar="CODE", help="de or en; recognised if left out.")
@click.option(
    "--show",
    multiple=True,
    type=Choice(SIGHTS),
    help="What to look for.  [default: dates, quantities, speech]",
)
@click.option(
    "--input", "input_", type=Choice(("text", "jsonl")), default="text", help="jsonl: documents from stdin."
)
@format_option
@pass_desk
def command(
    desk: Desk, file: str | None, published: str | None, language: str | None, show: tuple[str, ...],
    input_: str, format_: Format,
) -> None:  # fmt: skip
    """Show what the reader sees in a text; nothing is stored.

    On a terminal the text itself with the finds marked in it. With --input
    jsonl, documents come from stdin, one a line (doc_id, text, dct, lang), and
    their finds go out, one a line; dates only, unless --show says otherwise.

    \b
    Examples:
      factcheck read page.txt --published 2026-10-21
      pbpaste | factcheck read - --show claims
      factcheck read --input jsonl < documents.jsonl > finds.jsonl
    """
    from factcheck.services.finds import Sight

    if input_ == "jsonl":
        if file not in (None, "-"):
            raise click.UsageError("--input jsonl reads from stdin; leave the file out.")
        _stream([Sight(word) for word in show or ("dates",)])
        return
    if file is None:
        raise click.UsageError("Give a file, or - for stdin.")
    reading = _read(file, [Sight(word) for word in show or USUAL], published, language)
    if format_ is Format.TABLE and sys.stdout.isatty():
        _mark(reading)
    elif format_ in (Format.JSON, Format.JSONL):
        _write_json(reading, format_)
    else:
        desk.print_rows(reading.rows(), format_)


def _read(file: str, sights: list[object], published: str | None, language: str | None) -> Reading:
    from factcheck.domain.partial_date import parse_date
    from factcheck.services.finds import read_text
    from factcheck.services.intake import find_files, read_sources

    day = parse_date(published).first if published else None
    if Path(file).is_dir():
        raise BadInput(f"{file} is a folder.", "read takes one text; name a file in it, or - for stdin.")
    [source] = read_sources(find_files([file]), sys.stdin.buffer)
    return read_text(source.text, sights, day, language)  # type: ignore[arg-type]


def _stream(sights: list[object]) -> None:
    from factcheck.render.progress import progress
    from factcheck.services.finds import read_documents

    documents = progress(sys.stdin, None, "Reading", sys.stderr)
    for line in read_documents(documents, sights):  # type: ignore[arg-type]
        stdout().write(line)


def _write_json(reading: Reading, format_: Format) -> None:
    import json

    records = [find.record() for find in reading.finds]
    if format_ is Format.JSON:
        stdout().write(json.dumps(records, ensure_ascii=False, indent=2) + "\n")
    for record in records if format_ is Format.JSONL else ():
        stdout().write(json.dumps(record, ensure_ascii=False) + "\n")


def _mark(reading: Reading) -> None:
    from factcheck.render.marked import Mark, write_marked
    from factcheck.render.terminal import describe

    facts = describe(sys.stdout)
    marks = [Mark(find.start, find.end, find.type, find.value) for find in reading.finds]
    write_marked(reading.text, marks, sys.stdout, width=facts.width, colour=facts.colour, styles=_COLOURS)
    day = reading.published.isoformat() if reading.published else "no date known"
    say(f"{len(reading.finds)} finds · language {reading.language or 'not recognised'} · read as of {day}")
