"""factcheck show"""

from __future__ import annotations

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.options import refs
from factcheck.cli.pages import page_format, print_shown


@click.command("show")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option("--why", is_flag=True, help="With a link: the whole reasoning behind it, step by step.")
@page_format
@pass_desk
def command(desk: Desk, ids: tuple[str, ...], why: bool, format_: str) -> None:
    """Show anything in full.

    Articles (A3), claims (C4), links (L1), evidence (E2), verdicts (V5) and
    operations (R214), also as lists and ranges. A claim comes with its words
    in their context, values, evidence, verdicts and conflicts; a link with
    both quotes and every decision on them.

    \b
    Examples:
      factcheck show C4
      factcheck show L1 C4-C9
      factcheck show L7 --why
      factcheck claim list --article A3 --format ids | factcheck show -
      factcheck show C4 --format json
    """
    from factcheck.services.showing import show_all

    wanted = refs(ids)
    with desk.reading() as reader:
        print_shown(show_all(reader, wanted, why=why), format_)
