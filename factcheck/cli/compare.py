"""factcheck compare"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factcheck.cli.options import Choice


@click.command("compare")
@click.argument("texts", nargs=-1, metavar='["TEXT A" "TEXT B"]')
@click.option("--published-a", metavar="DAY", help="When text A was printed, as 2025-10-21.")
@click.option("--published-b", metavar="DAY", help="When text B was printed.")
@click.option("--same-article", is_flag=True, help="Both stand in one article.")
@click.option("--input", "input_", type=Choice(["jsonl"]), help="Read pairs from stdin, one a line.")
@click.option(
    "--lexicon",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="A folder of the desk's own word lists.",
)
def command(
    texts: tuple[str, ...], published_a: str | None, published_b: str | None, same_article: bool,
    input_: str | None, lexicon: Path | None,
) -> None:  # fmt: skip
    """Say whether two texts conflict, and why; stores nothing.

    Both are taken as reports of one situation. Each finding comes with every gate it
    passed; where nothing is found, with the reasons for staying silent.

    \b
    Examples:
      factcheck compare "Fast 7.000 Vermisste." "Mehr als 9.000 Menschen werden vermisst."
      factcheck compare "Gestern trat er zurück." "Er trat am 1. Mai 2025 zurück." --published-a 2025-05-05
      factcheck compare --input jsonl < pairs.jsonl
    """
    from factcheck.services.comparing import Side, compare_texts
    from factcheck.services.comparing_lines import compare_lines, read_day
    from factcheck.services.comparing_text import told

    if input_:
        if texts:
            raise click.UsageError("Give two texts or --input jsonl, not both.")
        for line in compare_lines(sys.stdin, lexicon=lexicon):
            click.echo(line)
        return
    if len(texts) != 2:
        raise click.UsageError("Give two texts, each in quotation marks.")
    a, b = Side(texts[0], None, read_day(published_a)), Side(texts[1], None, read_day(published_b))
    click.echo(told(compare_texts(a, b, same_article, lexicon=lexicon)))
