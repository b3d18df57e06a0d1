"""factcheck evidence add | list"""

from __future__ import annotations

from typing import Any

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit
from factcheck.cli.options import Choice, format_option, listing_options, refs
from factcheck.domain.ids import Kind
from factcheck.domain.vocabulary import Stance
from factcheck.render.formats import Format


@click.group("evidence")
def command() -> None:
    """Add and list sources for or against a claim."""


@command.command("add")
@click.argument("claims", nargs=-1, required=True, metavar="C1…")
@click.option("--url", help="Where the source is.")
@click.option("--archived-url", metavar="URL", help="Where a copy is kept that will not change.")
@click.option("--title", help="As the source has it.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--quote", help="The source's own words.")
@click.option("--stance", type=Choice([*Stance]), required=True, help="What it does to the claim.")
@click.option("--retrieved", metavar="DATE", help="When you looked at it (UTC).")
@click.option("--note", help="What you say about it.")
@format_option
@pass_desk
def add(desk: Desk, claims: tuple[str, ...], format_: Format, **given: Any) -> None:
    """Add a source to claims.

    A source without an address (a call, a letter) has at least a title, a
    quote or a note. One that is there already, word for word, is not added
    again.

    \b
    Examples:
      factcheck evidence add C1 --url https://example.org/count --stance refutes --quote "70 people"
      factcheck evidence add C1 C4 --title "Call with the ministry" --stance context --retrieved 2026-10-21
    """
    from factcheck.services.evidence import EvidenceInput, add_evidence
    from factcheck.services.noun_listings import by_number

    found = refs(claims, Kind.CLAIM)
    source = EvidenceInput(**{**given, "stance": Stance(given["stance"])})
    numbers = desk.write(lambda session: add_evidence(session, found, source, actor=desk.user))
    with desk.reading() as reader:
        rows = by_number(reader, "evidence", numbers)
    desk.print_rows(rows, format_)


@command.command("list")
@click.argument("claims", nargs=-1, metavar="[C1…]")
@click.option("--claim", "more", multiple=True, metavar="C4", help="Only on this claim.")
@click.option("--stance", type=Choice([*Stance]), help="Only those that do this to the claim.")
@click.option("--publisher", metavar="NAME", help="Only from this publisher.")
@click.option("--unarchived", is_flag=True, help="Only those without an archived copy.")
@click.option("--text", help="Only with these words in title, quote or note.")
@click.option("--since", metavar="DATE", help="Only added on or after this day.")
@click.option("--until", metavar="DATE", help="Only added on or before this day.")
@listing_options
@pass_desk
def list_(
    desk: Desk, claims: tuple[str, ...], more: tuple[str, ...], unarchived: bool, format_: Format,
    sort: str | None, limit: int | None, **filters: str | None,
) -> None:  # fmt: skip
    """List sources, of all claims or of some.

    \b
    Examples:
      factcheck evidence list C1 C4-C9
      factcheck evidence list --stance refutes --unarchived
      factcheck evidence list --publisher Beispielamt --format csv
    """
    from factcheck.services.noun_listings import list_nouns

    numbers = ",".join(str(ref.number) for ref in refs([*claims, *more], Kind.CLAIM))
    given = {**filters, "claims": numbers or None, "unarchived": "yes" if unarchived else None}
    limit = row_limit(limit, format_)
    with desk.reading() as reader:
        listed = list_nouns(reader, "evidence", given, sort=sort, limit=limit)
    desk.print_listed(listed, format_, limit)
