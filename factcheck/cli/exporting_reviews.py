"""What the exports of fact-checks share: which claims, where to, and what is missing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.cli.desk import say
from factcheck.cli.files import write_text
from factcheck.cli.options import refs
from factcheck.domain.ids import Kind
from factcheck.errors import BadInput

if TYPE_CHECKING:
    from factcheck.services.exporting_reviews import Written
    from factcheck.services.review_gaps import Gap

F = TypeVar("F", bound=Callable[..., object])

_MOST_NAMED = 20


def claim_options(function: F) -> F:
    """The claims, or all; and where to."""
    output = click.option(
        "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write there, not to stdout."
    )
    everything = click.option("--all", "everything", is_flag=True, help="Everything that was checked.")
    return click.argument("claims", nargs=-1, metavar="[C1…]")(everything(output(function)))


def numbers(claims: tuple[str, ...], everything: bool) -> list[int] | None:
    """The claims meant; None for all. Raises BadInput where it is not said, or both are."""
    if bool(claims) is everything:
        raise BadInput("Which claims?", "Name some (C12 C14-C16), or give --all for all that were checked.")
    return [ref.number for ref in refs(claims, Kind.CLAIM)] if claims else None


def write_records(
    records: Iterable[Written], output: Path | None, around: dict[str, Any] | None = None, key: str = ""
) -> None:
    """A JSON array with one record a line, in `around` under `key` if given; then what they lack."""
    from factcheck.render.progress import progress

    missing: list[Gap] = []
    counted = [0, 0]
    pieces = _pieces(progress(records, None, "Writing", sys.stderr), missing, counted)
    write_text(pieces if around is None else _within(around, key, pieces), output)
    for gap in missing[:_MOST_NAMED]:
        word = "requires" if gap.required else "recommends"
        say(f"{gap.claim}: ClaimReview {word} {gap.field}: {gap.command}")
    if counted[1] > _MOST_NAMED:
        say(f"… and {counted[1] - _MOST_NAMED} more.")
    if not counted[0]:
        say("None.")


def _within(around: dict[str, Any], key: str, pieces: Iterator[str]) -> Iterator[str]:
    from factcheck.exchange.claim_review_write import safe_json

    for number, (name, value) in enumerate(around.items()):
        yield f"{',' if number else '{'}\n{safe_json(name)}: "
        if name == key:
            yield from pieces
        else:
            yield safe_json(value)
    yield "}\n"


def _pieces(records: Iterable[Written], missing: list[Gap], counted: list[int]) -> Iterator[str]:
    from factcheck.exchange.claim_review_write import safe_json

    for written in records:
        yield f"{',' if counted[0] else '['}\n{safe_json(written.record)}"
        counted[0] += 1
        counted[1] += len(written.gaps)
        room = _MOST_NAMED - len(missing)
        missing += written.gaps[:room]
    yield "\n]\n" if counted[0] else "[]\n"
