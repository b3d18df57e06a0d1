"""factcheck rate"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from factcheck.cli.because import because_option, reason_given
from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option, refs
from factcheck.cli.words import ids_and_rest, require_ids
from factcheck.domain.ids import Kind, Ref, parse_refs
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.command("rate")
@click.argument("words", nargs=-1, required=True, metavar="C1… LABEL")
@click.option("--scale", metavar="NAME", help="The scale; left out, the desk's default.")
@click.option("--evidence", multiple=True, metavar="E1,E2", help="What the rating rests on.")
@click.option("--retract", is_flag=True, help="Take the rating back; it stays in the history.")
@because_option
@format_option
@pass_desk
def command(
    desk: Desk, words: tuple[str, ...], scale: str | None, evidence: tuple[str, ...], retract: bool,
    because: str | None, format_: Format,
) -> None:  # fmt: skip
    """Rate claims on a scale, or retract a rating.

    A rating takes the place of the one on the same scale; ratings on several
    scales stand side by side. What was judged is the newest text in which the
    claim's words stand. A claim's status stays as it is: what was found out
    and where the work stands are two things (factcheck claim status).

    \b
    Examples:
      factcheck rate C1 "mostly false" --because "the ministry counted 70" --evidence E3,E4
      factcheck rate C1 C4-C6 true --scale politifact --because "on the record"
      factcheck rate C1 --retract --because "the source was withdrawn"
    """
    from factcheck.services.noun_listings import by_number

    ids, rest = ids_and_rest(words)
    if retract:
        work = _retracting(desk, refs(words, Kind.CLAIM), scale, evidence, because)
    else:
        require_ids(ids, 'rate C1 LABEL --because "…"')
        work = _rating(desk, refs(ids, Kind.CLAIM), " ".join(rest), scale, evidence, because)
    verdicts = desk.write(work)
    if not verdicts:
        say("That was said so already; nothing was changed.")
        return
    with desk.reading() as reader:
        rows = by_number(reader, "verdicts", verdicts)
    desk.print_rows(rows, format_)


def _rating(
    desk: Desk,
    claims: list[Ref],
    label: str,
    scale: str | None,
    evidence: tuple[str, ...],
    because: str | None,
) -> Callable[[Session], list[int]]:
    from factcheck.errors import BadInput
    from factcheck.services.verdicts import rate

    if not label.strip():
        raise BadInput("Which rating?", "See the labels: factcheck scale list five-point")
    grounds = parse_refs(evidence, Kind.EVIDENCE)
    why = reason_given(because, f"Why is {_few(claims)} {label}?")
    return lambda session: rate(
        session, claims, label, scale=scale, because=why, evidence=grounds, actor=desk.user
    )


def _retracting(
    desk: Desk, claims: list[Ref], scale: str | None, evidence: tuple[str, ...], because: str | None
) -> Callable[[Session], list[int]]:
    from factcheck.errors import BadInput
    from factcheck.services.verdicts import retract

    if evidence:
        raise BadInput("A retraction rests on no evidence.", "Say why with --because.")
    why = reason_given(because, f"Why is the rating of {_few(claims)} retracted?")
    return lambda session: retract(session, claims, because=why, scale=scale, actor=desk.user)


def _few(claims: list[Ref]) -> str:
    return ", ".join(map(str, claims[:3])) + (" …" if len(claims) > 3 else "")
