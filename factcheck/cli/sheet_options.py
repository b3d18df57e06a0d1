"""Options of what is written for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def sheet_options(function: F) -> F:
    """What to write, where to, and how claims are written."""
    for decorate in (
        click.option(
            "--all", "everything", is_flag=True, help="Candidates, rejected and withdrawn claims, too."
        ),
        click.option(
            "--language", metavar="CODE", help="Of the columns' names: de or en.  [default: the desk's]"
        ),
        click.option("--scale", metavar="NAME", help="Whose ratings to write.  [default: the desk's]"),
        click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Where to."),
        click.argument("names", nargs=-1, metavar="[claims|conflicts|verdicts|REPORT]…"),
    ):
        function = decorate(function)
    return function
