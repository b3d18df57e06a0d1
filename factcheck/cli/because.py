"""`--because`: the one word for a reason; left out on a terminal, the editor opens."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from factcheck.errors import BadInput

F = TypeVar("F", bound=Callable[..., Any])


def because_option(function: F) -> F:
    """The option."""
    return click.option(
        "--because", metavar="TEXT", help="The reason; left out on a terminal, the editor opens."
    )(function)


def reason_given(because: str | None, question: str) -> str:
    """The reason from the option or the editor.

    Raises BadInput when there is none.
    """
    if because is not None:
        reason = because
    elif sys.stdin.isatty() and sys.stderr.isatty():
        reason = _from_editor(question)
    else:
        raise BadInput("A reason is needed.", 'Give it with --because "…".')
    if not reason.strip():
        raise BadInput("The reason is empty; nothing was changed.")
    return reason.strip()


def _from_editor(question: str) -> str:
    written = click.edit(
        f"\n# {question}\n# Lines that begin with # are left out; an empty reason changes nothing.\n"
    )
    lines = (written or "").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#"))
