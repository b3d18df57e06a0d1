"""factcheck db upgrade | current | check | reindex | backup | restore | copy | stats"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option
from factcheck.errors import BadInput
from factcheck.render.formats import Format


@click.group("db")
def command() -> None:
    """Upgrade, check, back up, restore and copy the database."""


@command.command("upgrade")
@click.option("--to", metavar="REV", help="A revision other than the newest; an older one goes back to it.")
@click.option("--yes", is_flag=True, help="Go back to an older revision without asking.")
@pass_desk
def upgrade(desk: Desk, to: str | None, yes: bool) -> None:
    """Bring the database to this program's revision.

    A file that holds anything is copied first, and the copy is named. A
    failure leaves the database as it was.

    \b
    Examples:
      factcheck db upgrade
      factcheck --db desk.db db upgrade --to 0001
    """
    from factcheck.services.upkeep import goes_back, known_revision
    from factcheck.storage.migrations import move_to

    revision = known_revision(to)
    if goes_back(desk.target, revision):
        _ask(f"Going back to {revision} loses what {revision} cannot hold. Go back?", yes)
    moved = move_to(desk.target, revision)
    if moved.backup:
        say(f"The database as it was is kept in {moved.backup}.")
    if moved.before == revision:
        say(f"{desk.target} is at revision {revision} already.")
    else:
        say(f"{desk.target} went from revision {moved.before or 'none'} to {revision}.")


@command.command("current")
@format_option
@pass_desk
def current(desk: Desk, format_: Format) -> None:
    """Show the revision of the database, and the one this program needs.

    \b
    Example:
      factcheck db current
    """
    from factcheck.services.upkeep import current

    desk.print_rows(current(desk.target), format_)


@command.command("check")
@format_option
@pass_desk
def check(desk: Desk, format_: Format) -> None:
    """Look for damage; exit 1 when some is found.

    Compares tables, triggers and views with those of a new database, every
    claim with the text it is taken from, every text with its sha256, and
    values and links with what is shown of them.

    \b
    Examples:
      factcheck db check
      factcheck db check --format json
    """
    from factcheck.services.checking import as_rows, check_database

    problems = check_database(desk.target)
    desk.print_rows(as_rows(problems), format_)
    if problems:
        say(f"{len(problems)} found. A backup is put back with: factcheck db restore FILE")
        click.get_current_context().exit(1)
    say(f"Nothing is wrong with {desk.target}.")


@command.command("reindex")
@pass_desk
def reindex(desk: Desk) -> None:
    """Make anew what search looks in.

    Needed only when db check says so, as after a version that reads words
    in another way.

    \b
    Example:
      factcheck db reindex
    """
    from factcheck.storage.migrations import reindex
    from factcheck.storage.schema_state import require_current

    require_current(desk.target)
    say(f"{reindex(desk.target)} claims, articles and sources can be found.")


@command.command("backup")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@pass_desk
def backup(desk: Desk, file: Path | None) -> None:
    """Copy the database while others work in it.

    Without FILE the copy is named after the database, its revision and the
    time. PostgreSQL needs pg_dump.

    \b
    Examples:
      factcheck db backup
      factcheck db backup friday.db
      factcheck --db postgresql://localhost/desk db backup desk.dump
    """
    from factcheck.services.upkeep import back_up

    click.echo(back_up(desk.target, file))


@command.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_desk
def restore(desk: Desk, file: Path, yes: bool) -> None:
    """Put a backup in the place of the database.

    What is there is copied first, and the copy is named.

    \b
    Examples:
      factcheck db restore friday.db
      factcheck --db desk.db db restore friday.db --yes
    """
    from factcheck.services.upkeep import restore
    from factcheck.storage.revisions import HEAD

    _ask(f"Replace {desk.new_target} by {file}?", yes)
    done = restore(desk.new_target, file)
    if done.kept:
        say(f"What was there is kept in {done.kept}.")
    say(f"Restored {desk.new_target} from {file}.")
    if done.revision != HEAD:
        say("It was made by an older factcheck. Bring it up to date: factcheck db upgrade")


@command.command("copy")
@click.option("--to", required=True, metavar="URL|PATH", help="A database that is new or empty.")
@click.option("--keep", is_flag=True, help="Only copy, and go on working here.")
@format_option
@pass_desk
def copy(desk: Desk, to: str, keep: bool, format_: Format) -> None:
    """Move the desk to another database, such as a server.

    Everything goes over under the numbers it has, and is counted and compared
    table by table before the copy is kept. From then on the old database may
    only be read, and says where it went.

    \b
    Examples:
      factcheck db copy --to postgresql://localhost/desk
      factcheck --db postgresql://localhost/desk db copy --to laptop.db --keep
    """
    from factcheck.cli.files import shown_progress
    from factcheck.services.moving import copy_desk, move_desk
    from factcheck.settings import parse_target

    source, target = desk.target, parse_target(to)
    if keep:
        rows = copy_desk(source, target, shown_progress)
    else:
        rows = desk.write(lambda session: move_desk(session, source, target, shown_progress))
    desk.print_rows(rows, format_)
    if not keep:
        say(f"{source} may only be read from now on. Work in the copy: factcheck --db {target} …")


@command.command("stats")
@format_option
@pass_desk
def stats(desk: Desk, format_: Format) -> None:
    """Show versions, size, and how many rows each table and view has.

    \b
    Examples:
      factcheck db stats
      factcheck db stats --format json
    """
    from factcheck.services.upkeep import stats

    with desk.reading() as reader:
        rows = stats(reader, desk.target)
    desk.print_rows(rows, format_)


def _ask(question: str, yes: bool) -> None:
    """Ask on a terminal; elsewhere nobody could answer."""
    if yes:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise BadInput(f"{question} Nobody can be asked here.", "Add --yes if that is meant.")
    if not click.confirm(question, err=True):
        raise click.Abort
