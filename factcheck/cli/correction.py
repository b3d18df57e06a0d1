"""factcheck correction ask | close | list"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit, say, stdout
from factcheck.cli.options import Choice, format_option, listing_options
from factcheck.domain.ids import Kind, parse_ref
from factcheck.domain.vocabulary import Outcome
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.group("correction")
def command() -> None:
    """Ask publishers for corrections, and keep what came of it."""


@command.command("ask")
@click.argument("about", metavar="L1|C1")
@click.option("--to", required=True, metavar="NAME", help="Whom you ask: an address, a desk, a person.")
@click.option("--due", metavar="DATE", help="By when you expect an answer.  [default: in 14 days]")
@click.option("--language", metavar="CODE", help="Of the letter: de, en.  [default: the article's]")
@click.option("--note", help="What the desk should know about it; not in the letter.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the letter there instead of to stdout.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--dry-run", is_flag=True, help="Show the letter; remember nothing.")
@pass_desk
def ask(
    desk: Desk, about: str, to: str, due: str | None, language: str | None, note: str | None,
    output: Path | None, force: bool, dry_run: bool,
) -> None:  # fmt: skip
    """Write the letter that asks for a correction, and remember the day it is due.

    On a conflict that was confirmed, or on a claim that was rated. The letter
    holds the exact words, the copy they stand in, the sources, and the reason;
    nothing is sent.

    \b
    Examples:
      factcheck correction ask L1 --to redaktion@example.org -o letter.md
      factcheck correction ask C4 --to "Beispielzeitung" --due 2027-01-15 --language en
      factcheck correction ask L1 --to redaktion@example.org --dry-run
    """
    from factcheck.cli.files import write_text
    from factcheck.errors import BadInput
    from factcheck.services.corrections import Asked, Asking, ask
    from factcheck.services.days import read_day

    ref = parse_ref(about)
    if ref.kind not in (Kind.LINK, Kind.CLAIM):
        raise BadInput(f"{ref} is {ref.kind.one}; a correction is asked on a conflict (L1) or a claim (C1).")
    if output is not None and output.exists() and not force:
        raise BadInput(f"{output} is there already.", "Choose another name, or add --force.")
    day = date.fromisoformat(read_day("--due", due, {})) if due else None
    asking = Asking(to, day, language, note)

    def work(session: Session) -> Asked:
        asked = ask(session, ref, asking, today=date.today(), actor=desk.user)
        if output is not None and not dry_run:
            write_text([asked.letter], output)  # a letter that cannot be written was not asked
        return asked

    asked = desk.write(work, dry_run=dry_run)
    if output is None or dry_run:
        stdout().write(asked.letter)
    if not dry_run:
        say(f"K{asked.number}: an answer is due on {asked.due_on}.")
    if asked.gone_from:
        see = f"factcheck article diff A{asked.gone_from}"
        say(f"The newest text no longer has these words; what changed: {see}")


@command.command("close")
@click.argument("correction", metavar="K1")
@click.option("--outcome", type=Choice([*Outcome]), required=True, help="What came of it.")
@click.option("--on", metavar="DATE", help="When.  [default: today]")
@click.option(
    "--version",
    type=click.IntRange(min=1),
    metavar="N",
    help="The text that shows it.  [default: the newest]",
)
@click.option("--note", help="What was answered.")
@format_option
@pass_desk
def close(
    desk: Desk, correction: str, outcome: str, on: str | None, version: int | None, note: str | None,
    format_: Format,
) -> None:  # fmt: skip
    """Say what came of a request.

    \b
    Examples:
      factcheck correction close K1 --outcome corrected
      factcheck correction close K1 --outcome silent_edit --version 2
      factcheck correction close K2 --outcome no_answer --note "asked twice"
    """
    from factcheck.services.corrections import close
    from factcheck.services.days import read_day
    from factcheck.services.noun_listings import by_number

    ref = parse_ref(correction, Kind.CORRECTION)
    day = date.fromisoformat(read_day("--on", on or "today", {}))
    desk.write(lambda session: close(session, ref, Outcome(outcome), on=day, version=version, note=note))
    with desk.reading() as reader:
        rows = by_number(reader, "corrections", [ref.number])
    desk.print_rows(rows, format_)


@command.command("list")
@click.option("--open", "open_", is_flag=True, help="Only those without an answer.")
@click.option("--overdue", is_flag=True, help="Only those whose answer is late.")
@click.option("--article", metavar="A3", help="Only on this article.")
@click.option("--outlet", metavar="NAME", help="Only of this outlet.")
@click.option("--outcome", type=Choice([*Outcome]), help="Only with this outcome.")
@click.option("--since", metavar="DATE", help="Only asked on or after this day.")
@click.option("--until", metavar="DATE", help="Only asked on or before this day.")
@listing_options
@pass_desk
def list_(
    desk: Desk, open_: bool, overdue: bool, format_: Format, sort: str | None, limit: int | None,
    **filters: str | None,
) -> None:  # fmt: skip
    """List requests for correction.

    \b
    Examples:
      factcheck correction list --overdue
      factcheck correction list --outlet Beispielzeitung --format csv
    """
    from factcheck.services.noun_listings import list_nouns

    given = {
        **filters,
        "open": "yes" if open_ or overdue else None,
        "due_before": date.today().isoformat() if overdue else None,
    }
    limit = row_limit(limit, format_)
    with desk.reading() as reader:
        listed = list_nouns(reader, "corrections", given, sort=sort, limit=limit)
    desk.print_listed(listed, format_, limit)
