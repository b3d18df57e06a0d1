"""factcheck scale list | add | map"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit, say
from factcheck.cli.options import Choice, format_option, listing_options
from factcheck.domain.vocabulary import RatingClass
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from factcheck.services.scales import LabelInput


@click.group("scale")
def command() -> None:
    """Rating scales and their labels."""


@command.command("list")
@click.argument("name", required=False, metavar="[SCALE]")
@click.option(
    "--unmapped", is_flag=True, help="Only labels nobody has given a class, with what they may mean."
)
@listing_options
@pass_desk
def list_(
    desk: Desk, name: str | None, unmapped: bool, format_: Format, sort: str | None, limit: int | None
) -> None:
    """List the scales, or the labels of one.

    \b
    Examples:
      factcheck scale list
      factcheck scale list --unmapped
      factcheck scale list politifact --format json
    """
    from factcheck.services.noun_listings import list_nouns

    limit = row_limit(limit, format_)
    listing = "unmapped" if unmapped else "scales" if name is None else "labels"
    with desk.reading() as reader:
        listed = list_nouns(reader, listing, {"scale": name} if name else {}, sort=sort, limit=limit)
    desk.print_listed(listed, format_, limit)
    if unmapped and listed.rows.rows:
        say("To take what another scale says: factcheck scale map SCALE --like five-point")


@command.command("add")
@click.argument("name")
@click.option(
    "--label",
    "labels",
    multiple=True,
    required=True,
    metavar="LABEL[=CLASS[:VALUE]]",
    help="A label, best first; class true, mixture, false or other, value from 0 (false) to 1 (true).",
)
@click.option("--language", metavar="CODE", help="The language of the labels: de, en …")
@click.option("--homepage", metavar="URL", help="Where the scale is from.")
@click.option("--note", help="What is to be known about it.")
@format_option
@pass_desk
def add(
    desk: Desk, name: str, labels: tuple[str, ...], language: str | None, homepage: str | None,
    note: str | None, format_: Format,
) -> None:  # fmt: skip
    """Add a scale with its labels.

    A label without a class is unmapped until scale map says what it means;
    one without a value is off the scale: its truth is unknown, not half.

    \b
    Examples:
      factcheck scale add house --label "stimmt=true:1" --label "stimmt nicht=false:0" --label offen=other
      factcheck scale add "Other desk" --label "Correct" --label "Not quite" --language en
    """
    from factcheck.services.noun_listings import list_nouns
    from factcheck.services.scales import add_scale

    given = [_label(text, language) for text in labels]
    desk.write(lambda session: add_scale(session, name, given, homepage, note))
    with desk.reading() as reader:
        listed = list_nouns(reader, "labels", {"scale": name})
    desk.print_rows(listed.rows, format_)


@command.command("map")
@click.argument("scale")
@click.argument("label", required=False)
@click.option("--class", "rating_class", type=Choice([*RatingClass]), help="Which way the label leans.")
@click.option("--value", metavar="0-1", help="Truth from 0 (false) to 1 (true); left out, it is unknown.")
@click.option("--language", metavar="CODE", help="The label's language: de, en …")
@click.option(
    "--like",
    metavar="SCALE",
    help="Instead: labels without a class mean what that scale's of the same name do.",
)
@format_option
@pass_desk
def map_(
    desk: Desk, scale: str, label: str | None, rating_class: str | None, value: str | None,
    language: str | None, like: str | None, format_: Format,
) -> None:  # fmt: skip
    """Say what a label of a scale means; an unknown label is added.

    Class and value are set together.

    \b
    Examples:
      factcheck scale map house "teils, teils" --class mixture --value 0.5
      factcheck scale map "Other desk" "Not quite" --class mixture
      factcheck scale map "Other desk" --like five-point
    """
    from factcheck.services.noun_listings import by_number
    from factcheck.services.scales import LabelInput, map_label

    if like is not None:
        _map_like(desk, scale, like, label or rating_class or value or language, format_)
        return
    if label is None or rating_class is None:
        raise click.UsageError("Give a label and its --class, or --like another scale.")
    given = LabelInput(label, language, RatingClass(rating_class), _value(value) if value else None)
    done = desk.write(lambda session: map_label(session, scale, given))
    if done.added:
        also = f"; there is also '{done.near}'" if done.near else ""
        say(f"'{label}' is new on the scale{also}.")
    with desk.reading() as reader:
        rows = by_number(reader, "labels", [done.label_id])
    desk.print_rows(rows, format_)


def _map_like(desk: Desk, scale: str, like: str, more: str | None, format_: Format) -> None:
    from factcheck.services.noun_listings import by_number
    from factcheck.services.scales import map_like

    if more is not None:
        raise click.UsageError("--like maps all labels it can; leave the label and its meaning out.")
    mapped = desk.write(lambda session: map_like(session, scale, like))
    with desk.reading() as reader:
        rows = by_number(reader, "labels", mapped)
    desk.print_rows(rows, format_)
    say(f"{len(mapped)} labels mapped.")


def _label(text: str, language: str | None) -> LabelInput:
    """`wahr=true:1` as a label, its class and value. Raises BadInput for a class or value that is none."""
    from factcheck.services.scales import LabelInput

    name, mark, meaning = text.rpartition("=")
    if not mark:
        return LabelInput(text, language)
    word, _, value = meaning.partition(":")
    kind = RatingClass(Choice([*RatingClass]).convert(word, None, click.get_current_context()))
    return LabelInput(name, language, kind, _value(value) if value.strip() else None)


def _value(text: str) -> float:
    """Raises BadInput for what is no number; the service looks at its size."""
    from factcheck.errors import BadInput

    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        raise BadInput(f"'{text}' is no value.", "Write a number from 0 (false) to 1 (true).") from None
