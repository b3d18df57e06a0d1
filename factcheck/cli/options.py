"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from factcheck.domain.ids import Kind, Ref, parse_refs
from factcheck.errors import BadInput
from factcheck.render.formats import Format

F = TypeVar("F", bound=Callable[..., Any])


class Choice(click.ParamType[Any]):
    """One of a word list, met with the nearest known word when it is none of them."""

    name = "word"

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """All of the words, so that `--help` tells them."""
        return "|".join(self.words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The word as the list has it; case and hyphens do not matter."""
        word = str(value).strip().lower().replace("-", "_")
        if word in self.words:
            return word
        from factcheck.domain.nearest import nearest

        close = nearest(word, self.words)
        meant = f" Did you mean {close[0]}?" if close else ""
        return self.fail(f"'{value}' is none of {', '.join(self.words)}.{meant}")

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """The words that begin so."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in self.words if word.startswith(incomplete.lower())]


class FormatType(Choice):
    """One of the output formats."""

    def __init__(self) -> None:
        super().__init__([format.value for format in Format])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Format:
        """The format of that name."""
        return value if isinstance(value, Format) else Format(super().convert(value, param, ctx))


def format_option(function: F) -> F:
    """`--format`, on everything that prints rows."""
    return click.option(
        "--format",
        "-f",
        "format_",
        type=FormatType(),
        default=Format.TABLE,
        help="How to print it.  [default: table]",
    )(function)


def listing_options(function: F) -> F:
    """`--format`, `--limit` and `--sort`, on every listing."""
    limited = click.option(
        "--limit", type=click.IntRange(min=0), metavar="N", help="At most N rows; 0 for all."
    )
    sorted_ = click.option(
        "--sort", metavar="COLUMN", help="Sort by a column; -COLUMN for the other way round."
    )
    return sorted_(limited(format_option(function)))


def web_options(function: F) -> F:
    """`--timeout` and `--allow-private`, on what fetches pages."""
    timed = click.option(
        "--timeout", type=click.FloatRange(min=0, min_open=True), default=30.0, show_default=True,
        metavar="SECONDS", help="How long a page may take.",
    )  # fmt: skip
    private = click.option(
        "--allow-private", is_flag=True, help="Also from this computer and its own network."
    )
    return timed(private(function))


def refs(words: Sequence[str], expect: Kind | None = None) -> list[Ref]:
    """Ids with their lists and ranges (`C4 C9-C12`); `-` reads them from stdin.

    Raises BadInput for what is empty, no id, or of another kind.
    """
    taken: list[str] = []
    for word in words:
        if word == "-":
            taken += sys.stdin.read().split()
        elif not word.strip():  # as a script passes a variable that is not set
            raise BadInput("An id is empty.", "Give it, such as C12; nothing was changed.")
        else:
            taken.append(word)
    return parse_refs(taken, expect)
