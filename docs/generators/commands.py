"""docs/commands.md: every command with its help, from the click objects."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from factcheck.cli.root import SECTIONS, root
from generators.markdown import code, fenced, table

_INTRO = """\
# Commands

Made from the program by `python docs/generate.py`; `factcheck COMMAND --help` says the same.

`factcheck [--db URL|PATH] [--user NAME] COMMAND`:
the database is `--db`, else `FACTCHECK_DB`, else the `factcheck.db` found in this folder or a parent folder.
Data goes to stdout, talk to stderr.
Exit codes: 0 fine, 1 found something where asked to fail on it, 2 wrong use or bad data.

Ids carry their kind: A article, C claim, L link, E evidence, V verdict, K correction, R operation.
Lists and ranges work everywhere (`C4 C9-C12`), and `-` reads ids from stdin.
"""


def commands_page() -> str:
    """The whole page."""
    context = click.Context(root, info_name="factcheck")
    lines = [_INTRO]
    for section, names in SECTIONS.items():
        lines += [f"**{section}**: {', '.join(f'[{name}](#factcheck-{name})' for name in names)}", ""]
    for names in SECTIONS.values():
        for name in names:
            command = root.get_command(context, name)
            assert command is not None
            lines += _command(command, click.Context(command, parent=context, info_name=name), 2)
    return "\n".join(lines).rstrip() + "\n"


def _command(command: click.Command, context: click.Context, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {context.command_path}"
    yield ""
    yield from _help(inspect.cleandoc(command.help or ""))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from _command(below, click.Context(below, parent=context, info_name=name), depth + 1)
        return
    options = [
        option
        for option in command.get_params(context)
        if isinstance(option, click.Option) and not option.hidden and "--help" not in option.opts
    ]
    pieces = [piece for piece in command.collect_usage_pieces(context) if options or piece != "[OPTIONS]"]
    yield from fenced([" ".join([context.command_path, *pieces])])
    yield from table(("Option", "Meaning"), [_option(option, context) for option in options])


def _help(text: str) -> Iterator[str]:
    """Paragraphs as they are; what click shows line by line (after \\b) as a block."""
    for paragraph in text.split("\n\n"):
        if not paragraph.startswith("\b"):
            yield paragraph
            yield ""
            continue
        title, *lines = paragraph.removeprefix("\b").strip("\n").splitlines()
        if title.rstrip(":") in ("Example", "Examples"):
            yield from fenced((line.removeprefix("  ") for line in lines), "sh")
        else:
            yield from fenced([title, *lines])


def _option(option: click.Option, context: click.Context) -> tuple[str, str]:
    names = ", ".join(code(name) for name in [*option.opts, *option.secondary_opts])
    value = "" if option.is_flag or option.count else f" {code(option.make_metavar(context))}"
    times = " (may be repeated)" if option.multiple else ""
    return f"{names}{value}", f"{option.help or ''}{times}"
