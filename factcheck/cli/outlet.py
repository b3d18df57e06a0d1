"""factcheck outlet add | edit | list"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit
from factcheck.cli.options import format_option, listing_options
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.group("outlet")
def command() -> None:
    """Publishers."""


@command.command("add")
@click.argument("name")
@click.option("--homepage", metavar="URL", help="Where it is on the web.")
@click.option("--country", metavar="CODE", help="Two letters (ISO 3166), such as DE.")
@click.option("--new", is_flag=True, help="The outlet is new, though its name is like another's.")
@format_option
@pass_desk
def add(desk: Desk, name: str, homepage: str | None, country: str | None, new: bool, format_: Format) -> None:
    """Add an outlet, or fill in what was missing of a known one.

    \b
    Example:
      factcheck outlet add "Beispielzeitung" --homepage https://example.org --country DE
    """
    from factcheck.services.outlets import add_outlet

    _change(
        desk,
        lambda session: add_outlet(session, name, homepage=homepage, country=country, new=new),
        format_,
    )


@command.command("edit")
@click.argument("name")
@click.option("--name", "new_name", metavar="NAME", help="Its name from now on.")
@click.option("--homepage", metavar="URL", help="Where it is on the web; '' for nowhere.")
@click.option("--country", metavar="CODE", help="Two letters (ISO 3166); '' for none.")
@format_option
@pass_desk
def edit(
    desk: Desk, name: str, new_name: str | None, homepage: str | None, country: str | None, format_: Format
) -> None:
    """Correct what is known of an outlet.

    \b
    Examples:
      factcheck outlet edit Beispielzeitung --country AT
      factcheck outlet edit Beispielzeitung --name "Neue Beispielzeitung"
    """
    from factcheck.services.outlets import edit_outlet

    if new_name is None and homepage is None and country is None:
        raise click.UsageError("Give --name, --homepage or --country.")
    _change(
        desk,
        lambda session: edit_outlet(session, name, new_name=new_name, homepage=homepage, country=country),
        format_,
    )


@command.command("list")
@click.option("--text", help="Only with these letters in name or address.")
@click.option("--country", metavar="CODE", help="Only of this country.")
@listing_options
@pass_desk
def list_(desk: Desk, format_: Format, sort: str | None, limit: int | None, **filters: str | None) -> None:
    """List outlets with how many articles we hold of each.

    \b
    Examples:
      factcheck outlet list
      factcheck outlet list --country DE --sort -articles
    """
    from factcheck.services.noun_listings import list_nouns

    limit = row_limit(limit, format_)
    with desk.reading() as reader:
        listed = list_nouns(reader, "outlets", filters, sort=sort, limit=limit)
    desk.print_listed(listed, format_, limit)


def _change(desk: Desk, work: Callable[[Session], int], format_: Format) -> None:
    """Run it, and print the outlet as it now stands."""
    from factcheck.services.noun_listings import by_number

    number = desk.write(work)
    with desk.reading() as reader:
        rows = by_number(reader, "outlets", [number])
    desk.print_rows(rows, format_)
