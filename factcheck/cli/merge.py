"""factcheck merge"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import Choice, format_option
from factcheck.errors import BadInput
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from factcheck.services import merging


@click.command("merge")
@click.argument("source", metavar="FILE|URL")
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
@click.option(
    "--prefer",
    type=Choice(["mine", "theirs", "ask"]),
    help="Whose holds where both changed one thing; ask: say it for each, on a terminal.",
)
@format_option
@pass_desk
def command(desk: Desk, source: str, dry_run: bool, prefer: str | None, format_: Format) -> None:
    """Bring in what another database, or a dump of one, has beyond this one.

    What one side changed is taken; what both changed is listed, and nothing is
    written until --prefer says whose holds. Opposite ratings and decisions
    stay side by side as disputed. Merged again, nothing changes. Theirs is
    only read: to give it what is here, merge the other way round.

    \b
    Examples:
      factcheck merge anna.db --dry-run
      factcheck merge anna.jsonl --prefer ask
      factcheck merge anna.db --prefer mine --format json
    """
    from factcheck.cli.files import shown_progress
    from factcheck.services import merging
    from factcheck.services.merge_source import their_database

    if prefer == "ask" and not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise BadInput("Nobody can be asked here.", "Say whose holds: --prefer mine or --prefer theirs.")
    fixed = merging.Choice(prefer) if prefer in ("mine", "theirs") else None
    answers: dict[merging.Conflict, merging.Choice] = {}
    target = desk.target
    with their_database(source, target, shown_progress) as theirs:

        def work(session: Session) -> merging.Merged:
            done = merging.merge(session, theirs, prefer=fixed, answers=answers, progress=shown_progress)
            return done if dry_run and prefer != "ask" else merging.settled(done)

        done = None
        while done is None:
            try:
                done = desk.write(work, target, dry_run=dry_run)
            except merging.Unsettled as unsettled:
                if prefer != "ask":
                    done = unsettled.merged
                else:
                    asked = unsettled.merged.conflicts
                    answers |= {conflict: _ask(line) for conflict, line in asked.items()}
    desk.print_rows(done.rows, format_)
    if done.conflicts and not dry_run:
        merging.settled(done)
    if not done.rows.rows:
        say("There is nothing here that this database does not have.")
        return
    say(done.summary())
    if dry_run:
        say("Nothing was changed.")


def _ask(line: merging.Outcome) -> merging.Choice:
    """Whose holds for one thing both sides changed."""
    from factcheck.render.text import harmless
    from factcheck.services.merging import Choice as Whose

    where = " = ".join(part for part in (line.ours, line.theirs and f"their {line.theirs}") if part)
    say(f"{where}  {line.what}")
    word = click.prompt(
        f"  {harmless(line.because or '')}. Whose holds?", type=click.Choice(["mine", "theirs"]), err=True
    )
    return Whose(word)
