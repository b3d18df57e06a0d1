"""factcheck edit"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option
from factcheck.domain.ids import Ref, parse_ref
from factcheck.errors import BadInput, FactcheckError
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from factcheck.services.editing import Edited


@click.command("edit")
@click.argument("id_", metavar="ID")
@click.option("--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="A new value; FIELD= clears it.")
@click.option("--revision", type=int, metavar="N", help="Only if nobody changed it since this revision.")
@click.option("--new", "new_names", is_flag=True, help="A name is new, though it is like another.")
@format_option
@pass_desk
def command(
    desk: Desk, id_: str, pairs: tuple[str, ...], revision: int | None, new_names: bool, format_: Format
) -> None:
    """Change fields of anything.

    Takes an article, claim, link or piece of evidence. Without --set on a
    terminal the editor opens on its fields. If somebody else changed it since
    it was read, you are told and nothing is written.

    \b
    Examples:
      factcheck edit C12 --set claimant="Anna Beispiel" --set priority=2
      factcheck edit A3 --set published=21.10.2025 --set byline=
      factcheck edit C12
    """
    from factcheck.render.rows import Rows
    from factcheck.services.editing import edit

    ref = parse_ref(id_)
    if pairs:
        values = _pairs(pairs)
        done = desk.write(
            lambda session: edit(session, ref, values, actor=desk.user, revision=revision, new=new_names)
        )
    else:
        done = _in_editor(desk, ref, revision, new_names)
    rows = [(one.id, one.field, one.old, one.new) for one in done]
    desk.print_rows(Rows(("id", "field", "old", "new"), rows), format_)
    if not done:
        say("Nothing was changed.")


def _pairs(pairs: Sequence[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for pair in pairs:
        field, sign, value = pair.partition("=")
        name = field.strip().lower().replace("-", "_")
        if not sign:
            raise BadInput(f"'{pair}' sets nothing.", f"Write --set {pair}=VALUE.")
        if name in values:
            raise BadInput(f"The {name} is set twice.")
        values[name] = value
    return values


def _in_editor(desk: Desk, ref: Ref, revision: int | None, new: bool) -> list[Edited]:
    """What a person wrote is never lost: where it cannot be taken, it is kept in a file."""
    from factcheck.cli.edit_file import as_toml, from_toml, keep
    from factcheck.services.editing import draft, edit, fields_of

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise BadInput(
            "What should change?", f"Give --set FIELD=VALUE with one of: {', '.join(fields_of(ref))}."
        )
    read = desk.write(lambda session: draft(session, ref))
    written = click.edit(as_toml(str(ref), read.fields, read.takes), extension=".toml")
    if written is None:
        return []
    try:
        values = from_toml(written)
        return desk.write(
            lambda session: edit(session, ref, values, actor=desk.user, read=read, revision=revision, new=new)
        )
    except FactcheckError as error:
        error.hint = f"{error.hint or ''} What you wrote is kept in {keep(written, str(ref))}.".strip()
        raise
