"""A command with one subcommand for each file format, loaded when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from factcheck.errors import BadInput

_START = 64 * 1024
"""Bytes of a file that are looked at to tell what it is."""


class ByFormat(click.Group):
    """Subcommands named after formats; each lives in `factcheck/cli/<command>_<format>.py`."""

    def __init__(self, *, formats: Mapping[str, str], **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]  # handed on as they came
        self.formats = formats

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The formats, in the order of their table."""
        return list(self.formats)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the file of that format."""
        if cmd_name not in self.formats:
            return None
        command = import_module(f"factcheck.cli.{self.name}_{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Meet an unknown format with the nearest known one."""
        if args and args[0] not in self.formats:
            from factcheck.domain.nearest import nearest

            close = nearest(args[0], self.formats)
            meant = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(self.formats)}."
            raise BadInput(f"There is no format '{args[0]}' to {self.name}.", meant)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table without loading a format."""
        with formatter.section("Formats"):
            formatter.write_dl(list(self.formats.items()))


class Recognised(ByFormat):
    """The same for what comes in: where no format is named, the file itself says what it is.

    `signs` are options that only one format has, with that format: they tell it as well.
    """

    def __init__(self, *, signs: Mapping[str, str], **settings: Any) -> None:
        super().__init__(**settings)
        self.signs = signs

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the format first: the one named by --format, else what the first file named is."""
        if args and not set(args) & {"-h", "--help"} and args[0] not in self.formats:
            named, rest = _take_format(args, self.formats)
            named = named or next((self.signs[word] for word in rest if word in self.signs), None)
            args = [named or _of_file(rest, self.formats), *rest]
        return super().parse_args(ctx, args)


def _take_format(args: list[str], formats: Mapping[str, str]) -> tuple[str | None, list[str]]:
    """The format that --format (or -f) names, and the other words; what is no format is the subcommand's."""
    for place, word in enumerate(args):
        if word in ("--format", "-f") and place + 1 < len(args) and args[place + 1] in formats:
            return args[place + 1], [*args[:place], *args[place + 2 :]]
        if word.startswith("--format=") and word.removeprefix("--format=") in formats:
            return word.removeprefix("--format="), [*args[:place], *args[place + 1 :]]
    return None, args


def _of_file(args: list[str], formats: Mapping[str, str]) -> str:
    """Raises BadInput where no file is named, or none of the formats is in it."""
    from factcheck.exchange.recognising import recognise

    given = next((word for word in args if word == "-" or Path(word).is_file()), None)
    if given is None:
        missing = next((word for word in args if not word.startswith("-")), None)
        if missing is None:
            raise BadInput("Name a file.", "See: factcheck import --help")
        raise BadInput(f"There is no file {missing}.", "Name one that is there, or - for stdin.")
    start = _start_of_stdin() if given == "-" else _start_of(Path(given))
    found = recognise(start[:_START], Path(given).name)
    if found is None or found not in formats:
        raise BadInput(
            f"{given} is in none of the formats that can be imported ({', '.join(formats)}).",
            "If it is, say which: --format NAME",
        )
    return found


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_START)


def _start_of_stdin() -> bytes:
    """What is waiting there, left for the format to read."""
    stdin: Any = sys.stdin.buffer
    start: bytes = stdin.peek(_START)
    return start
