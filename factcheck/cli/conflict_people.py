"""factcheck conflict same-person | different-people"""

from __future__ import annotations

import click

from factcheck.cli.because import because_option
from factcheck.cli.conflict_rulings import say_settled
from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import refs
from factcheck.domain.ids import Kind
from factcheck.domain.vocabulary import Answer

_NAMES = click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="A name as it is written; give two, in place of links.",
)


@click.command("same-person")
@click.argument("links", nargs=-1, metavar="[L1…]")
@_NAMES
@because_option
@pass_desk
def same_person(desk: Desk, links: tuple[str, ...], names: tuple[str, ...], because: str | None) -> None:
    """Say that two names mean one person.

    The names are those of the link: who is said to have done it, or who says so. A
    conflict that rests on two names is dismissed; a dispute of two sources stays
    open, and the next scan takes both for one source.

    \b
    Examples:
      factcheck conflict same-person L7
      factcheck conflict same-person --name "Wolodymyr Selenskyj" --name "Volodymyr Zelensky"
    """
    _settle_people(desk, links, names, Answer.YES, because)


@click.command("different-people")
@click.argument("links", nargs=-1, metavar="[L1…]")
@_NAMES
@because_option
@pass_desk
def different_people(desk: Desk, links: tuple[str, ...], names: tuple[str, ...], because: str | None) -> None:
    """Say that two names mean two people.

    The conflict stays open, and is surer after the next scan.

    \b
    Examples:
      factcheck conflict different-people L7
      factcheck conflict different-people --name "Anna Berg" --name "Anne Berg"
    """
    _settle_people(desk, links, names, Answer.NO, because)


def _settle_people(
    desk: Desk, links: tuple[str, ...], names: tuple[str, ...], answer: Answer, note: str | None
) -> None:
    from factcheck.services.settling_people import settle_names, settle_people

    if names:
        if links or len(names) != 2:
            raise click.UsageError("Give links, or two names with --name.")
        pair = names[0], names[1]
        number = desk.write(lambda session: settle_names(session, pair, answer, note, actor=desk.user))
        say(f"ruling {number}." if number else "That was ruled so already; nothing was changed.")
        return
    if not links:
        raise click.UsageError("Which names? Give a link, or two names with --name.")
    found = refs(links, Kind.LINK)
    done = desk.write(
        lambda session: [settle_people(session, link, answer, note, actor=desk.user) for link in found]
    )
    say_settled(found, done)


COMMANDS = (same_person, different_people)
