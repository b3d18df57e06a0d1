"""factcheck conflict same | different | part-of | several-values | rulings | withdraw"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.because import because_option
from factcheck.cli.desk import Desk, pass_desk, row_limit, say
from factcheck.cli.options import Choice, listing_options, refs
from factcheck.domain.ids import Kind, Ref, parse_ref
from factcheck.domain.vocabulary import Answer, Question
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from factcheck.services.settling import Settled

QUESTIONS = ("same_subject", "same_person", "part_of", "several_values")

_LINKS = click.argument("links", nargs=-1, required=True, metavar="L1…")


@click.command("same")
@_LINKS
@because_option
@pass_desk
def same(desk: Desk, links: tuple[str, ...], because: str | None) -> None:
    """Say that both claims of a link speak of one subject.

    The next scan takes it as known. The conflict itself stays undecided.

    \b
    Example:
      factcheck conflict same L7 --because "the town changed its name"
    """
    settle_all(desk, refs(links, Kind.LINK), Question.SAME_SUBJECT, Answer.YES, because)


@click.command("different")
@_LINKS
@because_option
@pass_desk
def different(desk: Desk, links: tuple[str, ...], because: str | None) -> None:
    """Say that the two speak of different subjects; dismisses the link.

    Where the claims' values have no subjects of their own, it holds for these two
    sentences and their reprints.

    \b
    Example:
      factcheck conflict different L7 --because "two bridges"
    """
    settle_all(desk, refs(links, Kind.LINK), Question.SAME_SUBJECT, Answer.NO, because)


@click.command("part-of")
@_LINKS
@click.option("--part", metavar="C4", required=True, help="The claim that speaks of the part.")
@because_option
@pass_desk
def part_of(desk: Desk, links: tuple[str, ...], part: str, because: str | None) -> None:
    """Say that one speaks of a part of what the other speaks of; dismisses the link.

    \b
    Example:
      factcheck conflict part-of L7 --part C4 --because "the old town alone"
    """
    claim = parse_ref(part, Kind.CLAIM)
    settle_all(desk, refs(links, Kind.LINK), Question.PART_OF, Answer.YES, because, claim)


@click.command("several-values")
@_LINKS
@because_option
@pass_desk
def several_values(desk: Desk, links: tuple[str, ...], because: str | None) -> None:
    """Say that this can have several values at once; dismisses the link.

    Values of this subject and attribute no longer clash, in scan and in the report
    value-groups.

    \b
    Example:
      factcheck conflict several-values L7 --because "she visited more than once"
    """
    settle_all(desk, refs(links, Kind.LINK), Question.SEVERAL_VALUES, Answer.YES, because)


@click.command("rulings")
@click.option("--question", type=Choice(QUESTIONS), help="Only answers to this question.")
@click.option("--all", "all_", is_flag=True, help="Also what was answered anew or withdrawn since.")
@listing_options
@pass_desk
def rulings(
    desk: Desk, question: str | None, all_: bool, format_: Format, sort: str | None, limit: int | None
) -> None:
    """List what people said about subjects and names: the same, different, part of, several values.

    A ruling about two sentences shows their words, shortened in a table.

    \b
    Examples:
      factcheck conflict rulings
      factcheck conflict rulings --question part_of --all --format json
    """
    from factcheck.services.ruling_rows import list_rulings

    limit = row_limit(limit, format_)
    given = {"question": question, "all": "yes" if all_ else None}
    with desk.reading() as reader:
        listed = list_rulings(reader, given, sort=sort, limit=limit, short=format_ is Format.TABLE)
    desk.print_listed(listed, format_, limit)


@click.command("withdraw")
@click.argument("numbers", nargs=-1, required=True, type=int, metavar="RULING…")
@because_option
@pass_desk
def withdraw(desk: Desk, numbers: tuple[int, ...], because: str | None) -> None:
    """Let a ruling no longer hold, by its number in `conflict rulings`.

    Pairs it dismissed stay dismissed: reopen them if they are to come back.

    \b
    Example:
      factcheck conflict withdraw 3 --because "it was one bridge after all"
    """
    from factcheck.services.settling import withdraw_ruling

    done = desk.write(
        lambda session: [
            number for number in numbers if withdraw_ruling(session, number, because, actor=desk.user)
        ]
    )
    say(f"{', '.join(map(str, done))}: withdrawn." if done else "That holds no longer; nothing was changed.")


def settle_all(
    desk: Desk,
    links: list[Ref],
    question: Question,
    answer: Answer,
    note: str | None,
    part: Ref | None = None,
) -> None:
    """Store one answer about each link, in one operation, and say what it did."""
    from factcheck.services.settling import Said, settle

    said = Said(question, answer, note, part)
    done = desk.write(lambda session: [settle(session, link, said, actor=desk.user) for link in links])
    say_settled(links, done)


def say_settled(links: list[Ref], done: list[Settled]) -> None:
    """What was kept, and whether it dismissed the pair."""
    for link, settled in zip(links, done, strict=True):
        parts = [f"ruling {settled.ruling}" if settled.ruling else "ruled so already"]
        parts += ["dismissed"] if settled.dismissed else []
        say(f"{link}: {', '.join(parts)}.")


COMMANDS = (same, different, part_of, several_values, rulings, withdraw)
