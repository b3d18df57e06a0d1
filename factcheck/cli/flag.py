"""factcheck flag"""

from __future__ import annotations

import click

from factcheck.cli.because import because_option, reason_given
from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.options import Choice, format_option
from factcheck.domain.ids import Kind, parse_ref
from factcheck.domain.vocabulary import Relation
from factcheck.render.formats import Format


@click.command("flag")
@click.argument("first", metavar="C1")
@click.argument("second", metavar="C2")
@because_option
@click.option(
    "--relation", type=Choice([*Relation]), help="How they stand to each other, if not as a conflict."
)
@format_option
@pass_desk
def command(
    desk: Desk, first: str, second: str, because: str | None, relation: str | None, format_: Format
) -> None:
    """Link two claims that cannot both be true.

    Within one article the link says inconsistent_within, between two
    contradicts. Who flags it has confirmed it.

    \b
    Examples:
      factcheck flag C1 C2 --because "printed a year after its own present"
      factcheck flag C4 C9 --relation updates --because "later count"
    """
    from factcheck.services.flags import flag
    from factcheck.services.listings import links_by_number

    left, right = parse_ref(first, Kind.CLAIM), parse_ref(second, Kind.CLAIM)
    kind = Relation(relation) if relation else None
    why = reason_given(because, f"Why do {left} and {right} clash?")
    number = desk.write(lambda session: flag(session, left, right, why, kind, actor=desk.user))
    with desk.reading() as reader:
        listed = links_by_number(reader, [number])
    desk.print_rows(listed.rows, format_)
