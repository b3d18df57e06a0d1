"""factcheck assign"""

from __future__ import annotations

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option, refs
from factcheck.cli.words import ids_and_one, require_ids
from factcheck.domain.ids import Kind
from factcheck.errors import BadInput
from factcheck.render.formats import Format

_SHOWN = ("claim", "words", "status", "assignee", "priority", "due_on")


@click.command("assign")
@click.argument("words", nargs=-1, required=True, metavar="C1… NAME")
@click.option("--nobody", is_flag=True, help="Take the claims from whoever has them.")
@click.option("--due", metavar="DATE", help="By when.")
@click.option("--priority", type=click.IntRange(1, 5), metavar="1-5", help="1 is first.")
@click.option("--new", is_flag=True, help="The name is new, though it is like another's.")
@format_option
@pass_desk
def command(
    desk: Desk, words: tuple[str, ...], nobody: bool, due: str | None, priority: int | None, new: bool,
    format_: Format,
) -> None:  # fmt: skip
    """Give claims to somebody.

    \b
    Examples:
      factcheck assign C1 C4-C6 anna
      factcheck assign C1 anna --due 2026-10-30 --priority 1
      factcheck assign C1 --nobody
    """
    from factcheck.services.assignments import assign
    from factcheck.services.noun_listings import by_number

    ids, name = (list(words), None) if nobody else ids_and_one(words, "The name")
    require_ids(ids, "assign C1 NAME")
    if name is None and not nobody:
        raise BadInput("To whom?", f"factcheck assign {' '.join(ids)} NAME, or --nobody")
    claims = refs(ids, Kind.CLAIM)
    changed = desk.write(lambda session: assign(session, claims, name, due=due, priority=priority, new=new))
    if not changed:
        say("They were given so already; nothing was changed.")
    with desk.reading() as reader:
        rows = by_number(reader, "claims", [ref.number for ref in claims], shown=_SHOWN)
    desk.print_rows(rows, format_)
