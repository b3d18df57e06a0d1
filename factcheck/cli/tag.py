"""factcheck tag"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option, refs
from factcheck.domain.ids import Kind
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.command("tag")
@click.argument("claims", nargs=-1, required=True, metavar="C1…")
@click.option("--add", multiple=True, metavar="TAG", help="Put it on; may be given several times.")
@click.option("--remove", multiple=True, metavar="TAG", help="Take it off; may be given several times.")
@format_option
@pass_desk
def command(
    desk: Desk, claims: tuple[str, ...], add: tuple[str, ...], remove: tuple[str, ...], format_: Format
) -> None:
    """Put labels on claims, or take them off.

    A new tag that is like one in use is added, and the other is named.

    \b
    Examples:
      factcheck tag C1 C4-C6 --add flood --add "figures 2026"
      factcheck tag C1 --remove flod --add flood
    """
    from factcheck.services.noun_listings import by_number
    from factcheck.services.tags import similar_tags, tag

    if not add and not remove:
        raise click.UsageError("Give --add TAG or --remove TAG.")
    found = refs(claims, Kind.CLAIM)

    def work(session: Session) -> tuple[int, list[tuple[str, str]]]:
        similar = similar_tags(session, add)
        return tag(session, found, add, remove), similar

    changed, similar = desk.write(work)
    for name, near in similar:
        say(f"The tag '{name}' is new; there is also '{near}'.")
    if not changed:
        say("The tags were so already; nothing was changed.")
    with desk.reading() as reader:
        rows = by_number(reader, "claims", [ref.number for ref in found], shown=("claim", "words", "tags"))
    desk.print_rows(rows, format_)
