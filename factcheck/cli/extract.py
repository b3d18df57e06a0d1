"""factcheck extract"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option, refs
from factcheck.domain.ids import Kind
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from factcheck.services.extraction import Extracted


@click.command("extract")
@click.argument("articles", nargs=-1, metavar="A3…")
@click.option("--all", "all_", is_flag=True, help="Every article.")
@format_option
@pass_desk
def command(desk: Desk, articles: tuple[str, ...], all_: bool, format_: Format) -> None:
    """Propose the passages worth checking as candidate claims.

    Candidates carry the exact words, who says them, the values they state and
    why they are worth checking. They are kept apart until somebody accepts
    them. Run again, what nobody touched becomes what the reader says now;
    what somebody decided on, or built on, stays.

    \b
    Examples:
      factcheck extract A3
      factcheck extract --all
      factcheck claim list --article A3 --status candidate
      factcheck review --claims
    """
    from factcheck.render.progress import progress
    from factcheck.services.extraction import articles_to_read, extract, extracted_rows

    if bool(articles) == all_:
        raise click.UsageError("Name articles, or give --all.")
    wanted = None if all_ else refs(articles, Kind.ARTICLE)

    def work(session: Session) -> list[Extracted]:
        found = articles_to_read(session, wanted)
        shown = progress(found, len(found), "Reading", sys.stderr)
        return [extract(session, article, actor=desk.user) for article in shown]

    extracted = desk.write(work)
    desk.print_rows(extracted_rows(extracted), format_)
    if any(one.new for one in extracted):
        say("Look at them: factcheck review --claims · hold them against the others: factcheck scan")
