"""Pages for people, JSON for programs: what `show` prints."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.cli.desk import STYLES, stdout
from factcheck.cli.options import Choice

if TYPE_CHECKING:
    from factcheck.render.page import Block
    from factcheck.services.showing_parts import Shown

F = TypeVar("F", bound=Callable[..., Any])


def page_format(function: F) -> F:
    """`--format`, on what prints pages."""
    formats = Choice(("page", "json", "jsonl"))
    return click.option(
        "--format", "-f", "format_", type=formats, default="page", help="How to print it.  [default: page]"
    )(function)


def print_shown(shown: Iterable[Shown], format_: str) -> None:
    """Write one thing after the other to stdout, as each is read."""
    if format_ != "page":
        from factcheck.render.documents import write_documents

        write_documents((one.document for one in shown), stdout(), lines=format_ == "jsonl")
        return
    from factcheck.render.page import Gap

    for place, one in enumerate(shown):
        print_page([Gap(), Gap(), *one.blocks] if place else one.blocks)


def print_page(blocks: Sequence[Block]) -> None:
    """Write one page to stdout."""
    from factcheck.render.page import write_page
    from factcheck.render.terminal import describe

    facts = describe(sys.stdout)
    write_page(
        blocks, sys.stdout, terminal=facts.is_terminal, width=facts.width, colour=facts.colour, styles=STYLES
    )
