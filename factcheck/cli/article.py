"""factcheck article add | list | show | diff | refetch"""

from __future__ import annotations

import click

from factcheck.cli.article_intake import COMMANDS
from factcheck.cli.desk import Desk, pass_desk, row_limit, stdout
from factcheck.cli.options import listing_options
from factcheck.cli.pages import page_format, print_shown
from factcheck.render.formats import Format


@click.group("article")
def command() -> None:
    """Add, list and show articles."""


for _below in COMMANDS:
    command.add_command(_below)


@command.command("list")
@click.option("--outlet", help="Only of this outlet.")
@click.option("--text", help="Only with these words in title or text.")
@click.option("--since", metavar="DATE", help="Only dated on or after this day.")
@click.option("--until", metavar="DATE", help="Only dated on or before this day.")
@click.option("--language", metavar="CODE", help="Only in this language.")
@listing_options
@pass_desk
def list_(desk: Desk, format_: Format, sort: str | None, limit: int | None, **filters: str | None) -> None:
    """List articles.

    \b
    Examples:
      factcheck article list
      factcheck article list --outlet Beispielzeitung --since 2026-10-01
      factcheck article list --format ids | xargs factcheck show
    """
    from factcheck.services.listings import list_articles

    limit = row_limit(limit, format_)
    with desk.reading() as reader:
        listed = list_articles(reader, filters, sort=sort, limit=limit)
    desk.print_listed(listed, format_, limit)


@command.command("show")
@click.argument("article", metavar="A3")
@click.option("--numbered", is_flag=True, help="Number the sentences, for claim add --sentence.")
@click.option(
    "--version", type=click.IntRange(min=1), metavar="N", help="An earlier text.  [default: latest]"
)
@click.option("--text", "bare", is_flag=True, help="The text alone, letter for letter.")
@page_format
@pass_desk
def show(desk: Desk, article: str, numbered: bool, version: int | None, bare: bool, format_: str) -> None:
    """Show an article with its text.

    Passages held as claims stand between marks, with the claim behind them.

    \b
    Examples:
      factcheck article show A3
      factcheck article show A3 --numbered
      factcheck article show A3 --version 1 --text > first.txt
    """
    from factcheck.services.showing import article_text, show_article

    with desk.reading() as reader:
        if bare:
            stdout().write(article_text(reader, article, version=version))
        else:
            print_shown([show_article(reader, article, numbered=numbered, version=version)], format_)


@command.command("diff")
@click.argument("article", metavar="A3")
@click.option(
    "--from",
    "old",
    type=click.IntRange(min=1),
    metavar="N",
    help="The earlier version.  [default: the one before]",
)
@click.option(
    "--to", "new", type=click.IntRange(min=1), metavar="N", help="The later version.  [default: the newest]"
)
@page_format
@pass_desk
def diff(desk: Desk, article: str, old: int | None, new: int | None, format_: str) -> None:
    """Show what changed between two versions, word by word.

    Words that went stand in [-…-], words that came in {+…+}, each change
    under its zone. Then: which claims stand where they stood, moved or are
    lost, whose conflicts lost their words, which verdicts judged an earlier
    text.

    \b
    Examples:
      factcheck article diff A3
      factcheck article diff A3 --from 1 --to 4
      factcheck article diff A3 --format json
    """
    from factcheck.services.article_diff import show_diff

    with desk.reading() as reader:
        print_shown([show_diff(reader, article, old=old, new=new)], format_)
