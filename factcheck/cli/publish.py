"""factcheck publish"""

from __future__ import annotations

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.options import format_option, refs
from factcheck.domain.ids import Kind
from factcheck.render.formats import Format


@click.command("publish")
@click.argument("claims", nargs=-1, required=True, metavar="C1…")
@click.option("--url", required=True, help="Where the check was published.")
@click.option("--archived-url", metavar="URL", help="Where a copy is kept that will not change.")
@click.option("--on", metavar="DATE", help="When (UTC).  [default: now]")
@click.option("--scale", metavar="NAME", help="Only the rating on this scale.  [default: all]")
@format_option
@pass_desk
def command(
    desk: Desk, claims: tuple[str, ...], url: str, archived_url: str | None, on: str | None,
    scale: str | None, format_: Format,
) -> None:  # fmt: skip
    """Say where the ratings of claims were published.

    Their status becomes published. A rating given later is not public until
    this is said again. What was published never changes; an address that was
    mistyped was never public: `factcheck undo` takes it back, and the log
    keeps that it was said.

    \b
    Examples:
      factcheck publish C1 --url https://example.org/checks/harbour
      factcheck publish C1 C4-C6 --url https://example.org/checks/harbour --on 2026-10-21
    """
    from factcheck.services.evidence import retrieved_at
    from factcheck.services.noun_listings import by_number
    from factcheck.services.publications import Published, publish

    found = refs(claims, Kind.CLAIM)
    where = Published(url, archived_url, retrieved_at(on) if on else None, scale)
    numbers = desk.write(lambda session: publish(session, found, where, actor=desk.user))
    with desk.reading() as reader:
        rows = by_number(reader, "publications", numbers)
    desk.print_rows(rows, format_)
