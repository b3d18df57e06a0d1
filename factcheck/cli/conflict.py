"""factcheck conflict list | confirm | dismiss | unsure | reopen, and what people know about subjects"""

from __future__ import annotations

import sys

import click

from factcheck.cli.because import because_option
from factcheck.cli.conflict_people import COMMANDS as PEOPLE
from factcheck.cli.conflict_rulings import COMMANDS
from factcheck.cli.desk import Desk, pass_desk, row_limit, say
from factcheck.cli.options import Choice, listing_options, refs
from factcheck.cli.pages import print_shown
from factcheck.domain.ids import Kind, parse_ref
from factcheck.domain.vocabulary import CONFLICTS, Judgement, Reason
from factcheck.render.formats import Format

_IN_FULL = {Format.TABLE: "page", Format.JSON: "json", Format.JSONL: "jsonl"}
STATUSES = ("open", "confirmed", "dismissed", "unsure")


@click.group("conflict")
def command() -> None:
    """List conflicts and decide on them."""


for _below in (*COMMANDS, *PEOPLE):
    command.add_command(_below)


@command.command("list")
@click.option("--article", metavar="A3", help="Only those that touch this article.")
@click.option("--claim", metavar="C4", help="Only those that touch this claim.")
@click.option("--claimant", metavar="NAME", help="Only those with a claim by this claimant.")
@click.option("--outlet", metavar="NAME", help="Only those that touch this outlet.")
@click.option("--status", type=Choice(STATUSES), help="Only of this status.")
@click.option("--relation", type=Choice([*CONFLICTS]), help="Only of this relation.")
@click.option("--text", help="Only with these words in a quote or the sentence.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="Undecided suggestions at least so sure.  [default: 0.6]",
)
@click.option("--suppressed", is_flag=True, help="Only what was dismissed, and reprints that inherit it.")
@click.option("--since", metavar="DATE", help="Only made on or after this day.")
@click.option("--until", metavar="DATE", help="Only made on or before this day.")
@click.option("--why", is_flag=True, help="Each in full, with all that it rests on; as pages or JSON.")
@listing_options
@pass_desk
def list_(
    desk: Desk, format_: Format, sort: str | None, limit: int | None, min_confidence: float | None,
    suppressed: bool, why: bool, **filters: str | None,
) -> None:  # fmt: skip
    """List conflicts with both quotes and both values.

    Suggestions below the confidence asked for are counted, not shown. A suggestion
    made of words that were dismissed before is shown with --suppressed only.

    \b
    Examples:
      factcheck conflict list --status open
      factcheck conflict list --article A3 --format json
      factcheck conflict list --status open --why | less
    """
    from factcheck.services.listings import list_conflicts

    if why and format_ not in _IN_FULL:
        raise click.UsageError("--why is for pages, json and jsonl.")
    limit = row_limit(limit, format_)
    with desk.reading() as reader:
        found = list_conflicts(
            reader, filters, min_confidence=min_confidence, suppressed=suppressed, sort=sort, limit=limit
        )
        if why and found.listed.rows.rows:
            from factcheck.services.showing import show_all

            links = refs([str(row[0]) for row in found.listed.rows.rows])
            print_shown(show_all(reader, links, why=True), _IN_FULL[format_])
            desk.say_rest(found.listed, limit)
        else:
            desk.print_listed(found.listed, format_, limit)
    if found.unsure:
        say(f"{found.unsure} more below that confidence: factcheck conflict list --min-confidence 0")


@command.command("confirm")
@click.argument("links", nargs=-1, required=True, metavar="L1…")
@click.option("--wrong", metavar="C4", help="The claim that is wrong.")
@because_option
@pass_desk
def confirm(desk: Desk, links: tuple[str, ...], wrong: str | None, because: str | None) -> None:
    """Say that a conflict is one, and which claim is wrong.

    \b
    Examples:
      factcheck conflict confirm L1
      factcheck conflict confirm L1 --wrong C4 --because "misprint in the date"
    """
    ref = None if wrong is None else parse_ref(wrong, Kind.CLAIM)
    _decide(desk, links, Judgement.CONFIRMED, wrong=ref, note=because)


@command.command("dismiss")
@click.argument("links", nargs=-1, required=True, metavar="L1…")
@click.option(
    "--reason", type=Choice([*Reason]), help="Why it is none; left out on a terminal, a menu opens."
)
@because_option
@pass_desk
def dismiss(desk: Desk, links: tuple[str, ...], reason: str | None, because: str | None) -> None:
    """Say that a pair is no conflict, and why.

    \b
    Examples:
      factcheck conflict dismiss L2 --reason later_update
      factcheck conflict dismiss L3 L4 --reason other --because "satire"
    """
    chosen = Reason(reason) if reason else _from_menu()
    if chosen is Reason.OTHER and because is None and sys.stdin.isatty():
        because = click.prompt("Which", err=True)
    _decide(desk, links, Judgement.DISMISSED, reason=chosen, note=because)


@command.command("unsure")
@click.argument("links", nargs=-1, required=True, metavar="L1…")
@because_option
@pass_desk
def unsure(desk: Desk, links: tuple[str, ...], because: str | None) -> None:
    """Say that you looked and cannot tell.

    \b
    Example:
      factcheck conflict unsure L5 --because "waiting for the ministry"
    """
    _decide(desk, links, Judgement.UNSURE, note=because)


@command.command("reopen")
@click.argument("links", nargs=-1, required=True, metavar="L1…")
@because_option
@pass_desk
def reopen(desk: Desk, links: tuple[str, ...], because: str | None) -> None:
    """Put a decided conflict back on the list; the earlier decision stays in its history.

    \b
    Example:
      factcheck conflict reopen L2
    """
    _decide(desk, links, Judgement.REOPENED, note=because)


def _decide(desk: Desk, words: tuple[str, ...], judgement: Judgement, **details: object) -> None:
    from factcheck.services.decisions import Decision, decide

    links = refs(words, Kind.LINK)
    decision = Decision(judgement, **details)  # type: ignore[arg-type]
    changed = desk.write(lambda session: decide(session, links, decision, actor=desk.user))
    verb = "open again" if judgement is Judgement.REOPENED else judgement.value
    if changed:
        say(f"{', '.join(f'L{number}' for number in changed)}: {verb}.")
    else:
        say("That was decided so already; nothing was changed.")


def _from_menu() -> Reason:
    """Ask on a terminal; elsewhere the reason must be given. Raises BadInput there."""
    from factcheck.errors import BadInput

    if not sys.stdin.isatty():
        raise BadInput("A dismissal needs a reason.", f"Give one with --reason: {', '.join(Reason)}.")
    for number, reason in enumerate(Reason, 1):
        say(f"{number:3}  {reason.label}")
    number = click.prompt("Why is it no conflict", type=click.IntRange(1, len(Reason)), err=True)
    return list(Reason)[number - 1]
