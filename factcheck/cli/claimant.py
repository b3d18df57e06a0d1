"""factcheck claimant add | edit | alias | merge | list"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit
from factcheck.cli.options import Choice, format_option, listing_options
from factcheck.domain.vocabulary import ClaimantKind
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.group("claimant")
def command() -> None:
    """People and organisations that claim things."""


@command.command("add")
@click.argument("name")
@click.option("--kind", type=Choice([*ClaimantKind]), help="A person or an organisation.")
@click.option("--wikidata", metavar="Q42", help="The item at Wikidata.")
@click.option("--alias", "aliases", multiple=True, metavar="NAME", help="Another spelling.")
@click.option("--new", is_flag=True, help="The claimant is new, though the name is like another's.")
@format_option
@pass_desk
def add(
    desk: Desk, name: str, kind: str | None, wikidata: str | None, aliases: tuple[str, ...], new: bool,
    format_: Format,
) -> None:  # fmt: skip
    """Add a claimant, or fill in what was missing of a known one.

    \b
    Examples:
      factcheck claimant add "Anna Beispiel" --kind person --alias "A. Beispiel"
      factcheck claimant add "Beispielamt" --kind organisation --wikidata Q42
    """
    from factcheck.services.claimants import add_claimant

    sort = ClaimantKind(kind) if kind else None
    _change(
        desk,
        lambda session: add_claimant(session, name, kind=sort, wikidata=wikidata, aliases=aliases, new=new),
        format_,
    )


@command.command("edit")
@click.argument("name")
@click.option("--name", "preferred", metavar="NAME", help="The spelling to prefer; the old one stays known.")
@click.option("--kind", type=Choice([*ClaimantKind]), help="A person or an organisation.")
@click.option("--wikidata", metavar="Q42", help="The item at Wikidata.")
@format_option
@pass_desk
def edit(
    desk: Desk, name: str, preferred: str | None, kind: str | None, wikidata: str | None, format_: Format
) -> None:
    """Correct what is known of a claimant.

    \b
    Examples:
      factcheck claimant edit Beispiel --name "Anna Beispiel"
      factcheck claimant edit Beispielamt --kind organisation
    """
    from factcheck.services.claimants import edit_claimant

    if not (preferred or kind or wikidata):
        raise click.UsageError("Give --name, --kind or --wikidata.")
    sort = ClaimantKind(kind) if kind else None
    _change(
        desk,
        lambda session: edit_claimant(session, name, preferred=preferred, kind=sort, wikidata=wikidata),
        format_,
    )


@command.command("alias")
@click.argument("name")
@click.argument("aliases", nargs=-1, required=True, metavar="ALIAS…")
@click.option("--new", is_flag=True, help="Another claimant bears the name as well.")
@format_option
@pass_desk
def alias(desk: Desk, name: str, aliases: tuple[str, ...], new: bool, format_: Format) -> None:
    """Add other spellings of a claimant's name.

    \b
    Example:
      factcheck claimant alias "Anna Beispiel" "A. Beispiel" "Frau Beispiel"
    """
    from factcheck.services.claimants import add_alias

    def work(session: Session) -> int:
        numbers = {add_alias(session, name, spelling, new=new) for spelling in aliases}
        return numbers.pop()  # they are all the same claimant's

    _change(desk, work, format_)


@command.command("merge")
@click.argument("gone", metavar="GONE")
@click.argument("into", metavar="INTO")
@format_option
@pass_desk
def merge(desk: Desk, gone: str, into: str, format_: Format) -> None:
    """Two claimants are one: names and claims of GONE go to INTO.

    GONE stays known and points to INTO; each claim's log says whose it was.
    Where two bear one name, give their numbers from claimant list.

    \b
    Examples:
      factcheck claimant merge "A. Beispiel" "Anna Beispiel"
      factcheck claimant merge 7 3
    """
    from factcheck.services.claimants import merge_claimants

    _change(desk, lambda session: merge_claimants(session, gone, into), format_)


@command.command("list")
@click.option("--text", help="Only with these letters in one of the names.")
@click.option("--kind", type=Choice([*ClaimantKind]), help="Only of this kind.")
@click.option("--merged", is_flag=True, help="Those that were merged into another instead.")
@listing_options
@pass_desk
def list_(
    desk: Desk, merged: bool, format_: Format, sort: str | None, limit: int | None, **filters: str | None
) -> None:
    """List claimants with their names and how much they claim.

    \b
    Examples:
      factcheck claimant list --sort -claims --limit 10
      factcheck claimant list --text beispiel --kind person
    """
    from factcheck.services.noun_listings import list_nouns

    limit = row_limit(limit, format_)
    given = {**filters, "merged": "yes" if merged else None}
    with desk.reading() as reader:
        listed = list_nouns(reader, "claimants", given, sort=sort, limit=limit)
    desk.print_listed(listed, format_, limit)


def _change(desk: Desk, work: Callable[[Session], int], format_: Format) -> None:
    """Run it, and print the claimant as it now stands."""
    from factcheck.services.noun_listings import by_number

    number = desk.write(work)
    with desk.reading() as reader:
        rows = by_number(reader, "claimants", [number])
    desk.print_rows(rows, format_)
