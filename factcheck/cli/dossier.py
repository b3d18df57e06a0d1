"""factcheck dossier"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say, stdout
from factcheck.domain.ids import parse_ref
from factcheck.errors import BadInput

if TYPE_CHECKING:
    from factcheck.render.sheet import Sheet

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm")


@click.command("dossier")
@click.argument("about", metavar="L7|C12|A3", required=False)
@click.option(
    "--all", "all_", is_flag=True, help="A small site with a page for every article; -o names its folder."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE|FOLDER",
    help="Where to write it: .html or .md; left out, HTML to stdout.",
)  # fmt: skip
@click.option("--language", metavar="CODE", help="de or en.  [default: the article's]")
@click.option("--force", is_flag=True, help="Write over what is there.")
@pass_desk
def command(
    desk: Desk, about: str | None, all_: bool, output: Path | None, language: str | None, force: bool
) -> None:
    """Write all that is known about a thing into one file.

    A conflict, a claim or an article.

    The passages are marked in their text, conflicting ones stand side by
    side, with values, evidence, verdicts, decisions and sources. The file
    asks for nothing: no network, no script; it can be mailed, printed, kept.

    \b
    Examples:
      factcheck dossier L7 -o conflict.html
      factcheck dossier A3 -o article.md --language en
      factcheck dossier --all -o site/
    """
    if all_ == (about is not None):
        raise BadInput("Of what?", "Name one thing (L7, C12, A3), or give --all.")
    if all_:
        _site(desk, output, language, force)
    else:
        assert about is not None
        _one(desk, about, output, language, force)


def _one(desk: Desk, about: str, output: Path | None, language: str | None, force: bool) -> None:
    from factcheck.cli.files import write_text
    from factcheck.services.dossier import make_dossier

    ref = parse_ref(about)
    if output is not None:
        _may_write(output, force)
    with desk.reading() as reader:
        sheet = make_dossier(reader, ref, language=language, today=date.today())
    text = _written(sheet, output)
    if output is None:
        stdout().write(text)
    else:
        write_text([text], output)
        say(f"{ref}: {output}")


def _written(sheet: Sheet, output: Path | None) -> str:
    if output is not None and output.suffix.lower() in _MARKDOWN:
        from factcheck.render.sheet_markdown import sheet_markdown

        return sheet_markdown(sheet)
    from factcheck.render.sheet_html import sheet_html

    return sheet_html(sheet)


def _may_write(output: Path, force: bool) -> None:
    if output.suffix.lower() not in (*_HTML, *_MARKDOWN):
        raise BadInput(f"{output} ends in neither .html nor .md.", "The ending says what is written.")
    if output.exists() and not force:
        raise BadInput(f"{output} is there already.", "Choose another name, or add --force.")


def _site(desk: Desk, output: Path | None, language: str | None, force: bool) -> None:
    from factcheck.render.progress import progress
    from factcheck.render.sheet_html import sheet_html
    from factcheck.services.dossier_site import HOME, article_numbers, site_pages

    if output is None:
        raise BadInput("Where to?", "Name a folder: factcheck dossier --all -o site/")
    if output.exists() and not output.is_dir():
        raise BadInput(f"{output} is no folder.", "Name a folder that is empty or new.")
    if output.is_dir() and any(output.iterdir()) and not force:
        raise BadInput(f"{output} is not empty.", "Name another folder, or add --force.")
    with desk.reading() as reader:
        numbers = article_numbers(reader)
        pages = site_pages(reader, numbers, language=language, today=date.today())
        output.mkdir(parents=True, exist_ok=True)
        for name, sheet in progress(pages, len(numbers) + 1, "Writing", sys.stderr):
            (output / name).write_text(sheet_html(sheet), encoding="utf-8")
    say(f"{len(numbers) + 1} pages; open {output / HOME}")
