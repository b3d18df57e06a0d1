"""factcheck compare"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk, say, stdout
from factcheck.cli.options import Choice, format_option
from factcheck.render.formats import Format


@click.command("compare")
@click.argument("texts", nargs=-1, metavar='["TEXT A" "TEXT B"]')
@click.option("--published-a", metavar="DAY", help="When text A was printed.")
@click.option("--published-b", metavar="DAY", help="When text B was printed.")
@click.option("--same-article", is_flag=True, help="Both stand in one article.")
@click.option("--input", "input_", type=Choice(["jsonl"]), help="Read pairs from stdin, one a line.")
@click.option(
    "--lexicon",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="A folder of the desk's own word lists.",
)
@click.option("--subject", metavar="SUBJECT", help="Compare what the stored claims say about this.")
@click.option("--attribute", metavar="WORD", help="With --subject: only this property of it.")
@format_option
@pass_desk
def command(
    desk: Desk, texts: tuple[str, ...], published_a: str | None, published_b: str | None, same_article: bool,
    input_: str | None, lexicon: Path | None, subject: str | None, attribute: str | None, format_: Format,
) -> None:  # fmt: skip
    """Say whether two texts conflict, and why; stores nothing.

    Both are taken as reports of one situation. Each finding comes with every gate it
    passed; where nothing is found, with the reasons for staying silent.

    A pair of --input jsonl is {"id": 1, "a": {"quote": "…"}, "b": {"quote": "…"}};
    a side may have "lang", "published", and "subject" and "attribute" that you know
    it speaks of. Given beside "a" and "b" they hold for both. Equal ones settle what
    is compared, different ones end the matter, one side's alone change nothing.

    With --subject the stored claims about it are compared: the fewest groups of
    values that can be true together, and how many stand behind each.

    \b
    Examples:
      factcheck compare "Fast 7.000 Vermisste." "Mehr als 9.000 Menschen werden vermisst."
      factcheck compare "Gestern trat er zurück." "Er trat am 1. Mai 2025 zurück." --published-a 2025-05-05
      factcheck compare --input jsonl < pairs.jsonl
      factcheck compare --subject missing-persons --attribute count
    """
    if subject is not None:
        if texts or input_:
            raise click.UsageError("Give texts or --subject, not both.")
        _subject(desk, subject, attribute, format_)
        return
    if attribute is not None or format_ is not Format.TABLE:
        raise click.UsageError("--attribute and --format go with --subject.")
    from factcheck.services.comparing import Side, compare_texts
    from factcheck.services.comparing_lines import compare_lines
    from factcheck.services.comparing_text import told

    if input_:
        if texts:
            raise click.UsageError("Give two texts or --input jsonl, not both.")
        for line in compare_lines(sys.stdin, lexicon=lexicon):
            stdout().write(f"{line}\n")
            sys.stdout.flush()  # who asks line by line waits for each answer
        return
    if len(texts) != 2 or not all(text.strip() for text in texts):
        raise click.UsageError("Give two texts, each in quotation marks.")
    a = Side(texts[0], None, _day("--published-a", published_a))
    b = Side(texts[1], None, _day("--published-b", published_b))
    stdout().write(f"{told(compare_texts(a, b, same_article, lexicon=lexicon))}\n")


def _day(name: str, raw: str | None) -> date | None:
    from factcheck.services.days import read_day

    return date.fromisoformat(read_day(name, raw, {})) if raw else None


def _subject(desk: Desk, subject: str, attribute: str | None, format_: Format) -> None:
    from factcheck.services.disputes import disputes, disputes_page

    with desk.reading() as reader:
        found = disputes(reader, subject, attribute)
    if format_ is not Format.TABLE:
        desk.print_rows(found.rows, format_)
    elif found.rows.rows:
        desk.print_page(disputes_page(found))
    if not found.rows.rows:
        say("No two values exclude each other.")
