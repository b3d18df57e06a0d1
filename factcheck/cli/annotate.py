"""factcheck annotate"""

from __future__ import annotations

import sys

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.options import Choice, format_option, refs
from factcheck.cli.words import ids_and_one, require_ids
from factcheck.domain.ids import Kind
from factcheck.domain.vocabulary import Motivation
from factcheck.errors import BadInput
from factcheck.render.formats import Format

_BELOW = "-------- What stands below this line is left out; an empty note changes nothing. --------"
_MOST_BYTES = 1024 * 1024


@click.command("annotate")
@click.argument("words", nargs=-1, required=True, metavar="C1… [NOTE]")
@click.option(
    "--motivation",
    type=Choice([*Motivation]),
    default=Motivation.COMMENTING,
    help="What the note is for.  [default: commenting]",
)
@format_option
@pass_desk
def command(desk: Desk, words: tuple[str, ...], motivation: str, format_: Format) -> None:
    """Write a note on claims.

    The note is one argument, or - for stdin; left out on a terminal, the
    editor opens.

    \b
    Examples:
      factcheck annotate C1 "The date may be a misprint"
      factcheck annotate C1 C4-C6 "Who counted?" --motivation questioning
      factcheck annotate C1 - < notes.txt
    """
    from factcheck.services.annotations import annotate
    from factcheck.services.noun_listings import by_number

    ids, note = ids_and_one(words, "The note")
    require_ids(ids, 'annotate C1 "…"')
    if ids[0] == note == "-":
        raise BadInput("Ids and note cannot both come from stdin.", "Give one of them as an argument.")
    claims = refs(ids, Kind.CLAIM)
    body = _from_stdin() if note == "-" else note if note is not None else _from_editor(" ".join(ids))
    purpose = Motivation(motivation)
    numbers = desk.write(lambda session: annotate(session, claims, body, purpose, actor=desk.user))
    with desk.reading() as reader:
        rows = by_number(reader, "annotations", numbers)
    desk.print_rows(rows, format_)


def _from_stdin() -> str:
    raw = sys.stdin.buffer.read(_MOST_BYTES + 1)
    if len(raw) > _MOST_BYTES:
        raise BadInput("Standard input is too large for a note.", "Add it as an article, or shorten it.")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput("Standard input is not UTF-8.", "Convert it first.") from error


def _from_editor(claims: str) -> str:
    """Whole lines may begin with # in a note, so what is left out stands below a line of its own."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise BadInput("A note needs words.", f'factcheck annotate {claims} "…", or - to read it from stdin')
    written = click.edit(f"\n\n{_BELOW}\nA note on {claims}\n")
    return (written or "").split(_BELOW)[0]
