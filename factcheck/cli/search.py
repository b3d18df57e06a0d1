"""factcheck search"""

from __future__ import annotations

import re
import sys

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import Choice, format_option
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.render.formats import Format

FOUND_ON_SCREEN = 20


class _WithMinusWords(click.Command):
    """`-harbour` is a word that must not be there, and no row of short options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep click from taking such a word for `-h`; what follows `--` is left alone."""
        end = args.index("--") if "--" in args else len(args)
        formats = tuple(f"-f{name}" for name in Format)
        return super().parse_args(
            ctx,
            [
                f" {one}" if _MINUS_WORD.match(one) and one not in formats and place < end else one
                for place, one in enumerate(args)
            ],
        )


_MINUS_WORD = re.compile(r"-(?:[^\W_]{2}|\"|[„“”«»])")


@click.command("search", cls=_WithMinusWords)
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option(
    "--in",
    "kind",
    type=Choice(["claims", "articles", "evidence", "all"]),
    default="claims",
    help="Where to look.  [default: claims]",
)
@click.option("--status", type=Choice([*ClaimStatus]), help="Only claims of this status.")
@click.option(
    "--rating", metavar="LABEL", help="Only claims with this label, or of this class (false, true …)."
)
@click.option("--claimant", metavar="NAME", help="Only by this claimant, under any spelling.")
@click.option("--outlet", metavar="NAME", help="Only from this outlet.")
@click.option("--tag", help="Only claims with this tag.")
@click.option("--assignee", metavar="NAME", help="Only claims given to this person.")
@click.option("--article", metavar="A3", help="Only of this article.")
@click.option("--language", metavar="CODE", help="Only from articles in this language.")
@click.option("--since", metavar="DATE", help="Only added on or after this day; articles: dated.")
@click.option("--until", metavar="DATE", help="Only added on or before this day.")
@click.option(
    "--limit", type=click.IntRange(min=0), metavar="N", help="At most N rows; 0 for all.  [default: 20]"
)
@format_option
@pass_desk
def command(
    desk: Desk, words: tuple[str, ...], kind: str, limit: int | None, format_: Format, **filters: str | None
) -> None:  # fmt: skip
    """Find claims, articles and evidence by their words, the best first.

    Forms of a word find each other (Haus, Häuser; spoke, speak), and so do
    spellings of a name (Zelensky, Selenskyj). All words must be there;
    "words in a row" must stand so, a word* finds all that begin so, and
    a -word must not be there. More in docs/search.md.

    \b
    Examples:
      factcheck search "Häuser gebaut"
      factcheck search '"bridge closed"' -harbour --in all
      factcheck search 'Kinder*' --rating false --since 2026-01-01
      factcheck search --in articles --format json Selenskyj
    """
    from factcheck.services.searching import KINDS, search

    if limit is None:
        limit = FOUND_ON_SCREEN
    kinds = list(KINDS) if kind == "all" else [kind]
    text = sys.stdin.read() if words == ("-",) else " ".join(words)
    with desk.reading() as reader:
        found = search(reader, text, kinds, filters, limit=limit or None)
    desk.print_rows(found.rows, format_)
    if not found.rows.rows:
        say(f"Nothing found in {kind if kind != 'all' else 'claims, articles and evidence'}.")
    for name, number in (found.elsewhere or {}).items():
        many = f"{number} or more" if number == 20 else str(number)
        option = "--status candidate" if name == "candidates" else f"--in {name}"
        say(f"{many} {name} fit: add {option}")
    if found.more:
        say(f"Only the first {limit} are shown; --limit 0 shows all.")
    if found.capped:
        say("Very many fit; the newest of them were put in order. More words find more exactly.")
