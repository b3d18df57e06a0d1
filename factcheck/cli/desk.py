"""The desk a command works at: which database, who is working, where output goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import click

from factcheck.settings import Target, current_user, find_database

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from factcheck.render.formats import Format
    from factcheck.render.page import Block
    from factcheck.render.rows import Rows
    from factcheck.render.stream import Out
    from factcheck.services.reports import Listed
    from factcheck.storage.reader import Reader
    from factcheck.storage.unit_of_work import Done

T = TypeVar("T")

ROWS_ON_SCREEN = 50
"""How many rows a table shows on a terminal unless --limit says otherwise; everything else gets all."""

ARGUMENTS = "factcheck.arguments"
"""Where the root keeps the words of the command: in the context's `meta`."""

WRITTEN = "factcheck.written"
"""Where the desk keeps the number of the operation once it is committed."""

STYLES = {
    "confirmed": "bold red",
    "open": "yellow",
    "unsure": "magenta",
    "dismissed": "dim",
    "rejected": "dim",
    "withdrawn": "dim",
    "candidate": "cyan",
    "checked": "green",
    "published": "bold green",
    "refutes": "red",
    "supports": "green",
    "false": "red",
    "mixture": "yellow",
    "true": "green",
    "lost": "bold red",
    "moved": "yellow",
    "added": "green",
    "revised": "yellow",
}
"""Colour is for judgement and for what asks for attention."""


class Desk:
    """What every command needs; nothing is opened before it is used."""

    def __init__(self, db: str | None, user: str | None) -> None:
        self._db = db
        self._user = user

    @cached_property
    def target(self) -> Target:
        """The database, which must exist. Raises DatabaseError when it does not."""
        return find_database(self._db, os.environ)

    @cached_property
    def new_target(self) -> Target:
        """The database, which may not exist yet."""
        return find_database(self._db, os.environ, must_exist=False)

    @cached_property
    def user(self) -> str:
        """Who is working."""
        return current_user(self._user, os.environ)

    @contextmanager
    def reading(self, seconds: float | None = None) -> Iterator[Reader]:
        """Open the database for reading, in one snapshot."""
        from factcheck.storage.reader import TIME_LIMIT, open_reader

        with open_reader(self.target, seconds=seconds or TIME_LIMIT) as reader:
            yield reader

    def write(
        self, work: Callable[[Session], T], target: Target | None = None, *, dry_run: bool = False
    ) -> T:
        """Run a service in one transaction; say the operation's number when something was changed."""
        done = self.transact(work, target, dry_run=dry_run)
        if done.operation is not None:
            context = click.get_current_context()
            context.meta[WRITTEN] = done.operation
            context.call_on_close(lambda: say(f"R{done.operation}"))
        return done.result

    def transact(
        self, work: Callable[[Session], T], target: Target | None = None, *, dry_run: bool = False
    ) -> Done[T]:
        """Run a service in one transaction, without a word."""
        from factcheck.storage.unit_of_work import write

        return write(
            target or self.target, work, actor=self.user, command=command_line(), dry_run=dry_run
        )  # fmt: skip

    def print_rows(self, rows: Rows, format: Format, title: str | None = None) -> None:
        """Write rows to stdout in the format asked for."""
        from factcheck.render.formats import write_rows
        from factcheck.render.terminal import describe

        facts = describe(sys.stdout)
        write_rows(
            rows, format, sys.stdout, terminal=facts.is_terminal, width=facts.width, colour=facts.colour,
            title=title, styles=STYLES,
        )  # fmt: skip

    def print_listed(self, listed: Listed, format: Format, limit: int | None) -> None:
        """Write a listing, and say when it is empty or cut."""
        self.print_rows(listed.rows, format)
        self.say_rest(listed, limit)

    def say_rest(self, listed: Listed, limit: int | None) -> None:
        """Say that a listing is cut, or empty."""
        if listed.more:
            say(f"Only the first {limit} are shown; --limit 0 shows all.")
        elif not listed.rows.rows:
            say("None.")

    def print_page(self, blocks: list[Block]) -> None:
        """Write a document to stdout."""
        from factcheck.render.page import write_page
        from factcheck.render.terminal import describe

        facts = describe(sys.stdout)
        write_page(blocks, sys.stdout, terminal=facts.is_terminal, width=facts.width, colour=facts.colour)


def pass_desk(function: Callable[..., T]) -> Callable[..., T]:
    """Hand the desk to a command as its first argument."""
    return click.make_pass_decorator(Desk)(function)


def say(message: str) -> None:
    """Talk to the person: on stderr, so that stdout holds nothing but data.

    A message may hold words of an article or a file's name, and the next reader is a terminal.
    """
    from factcheck.render.text import harmless

    click.echo(harmless(message), err=True)


def stdout() -> Out:
    """Where data goes: as it is into files and pipes, on a terminal with what it would obey shown instead."""
    from factcheck.render.stream import Harmless

    return Harmless(sys.stdout) if sys.stdout.isatty() else sys.stdout


def row_limit(limit: int | None, format: Format) -> int | None:
    """How many rows to fetch: what was asked for, else a screenful on a terminal, else all (0 is all)."""
    if limit is not None:
        return limit or None
    return ROWS_ON_SCREEN if format.value == "table" and sys.stdout.isatty() else None


def command_line() -> str:
    """The command as it was typed, without the options of the root: an address may hold a password."""
    context = click.get_current_context()
    words = context.find_root().meta.get(ARGUMENTS, [])
    import shlex

    line = shlex.join(words)
    return line if len(line) <= 500 else line[:499] + "…"
