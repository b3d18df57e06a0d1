"""What a shell completes: which parameter takes which ids and names.

One table for all commands, by the names of their parameters: a command need not know that it is completed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem, split_arg_string

from factcheck.domain.ids import Kind
from factcheck.errors import FactcheckError
from factcheck.services.suggestions import Suggestion, known_ids, known_names
from factcheck.settings import find_database

Items = list[CompletionItem[str]]
Completer = Callable[[click.Context, click.Parameter, str], Items]

_ANY = (Kind.CLAIM, Kind.ARTICLE, Kind.LINK, Kind.EVIDENCE, Kind.VERDICT, Kind.CORRECTION, Kind.OPERATION)
_REST_OF_RANGE = re.compile(r"(.*[-–,])?([A-Za-z]?[0-9]*)", re.DOTALL)


def ids(*kinds: Kind) -> Completer:
    """Complete ids of these kinds, also the last one of a list or range (C4-C<TAB>)."""

    def complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
        match = _REST_OF_RANGE.fullmatch(incomplete)
        if match is None:
            return []
        before, begun = match[1] or "", match[2]
        wanted = [kind for kind in kinds if not begun or begun[0].isdigit() or begun[0].upper() == kind]
        if not begun and len(kinds) > 1:
            return [_item(f"{before}{kind}", kind.plural) for kind in kinds]
        database = _database(ctx)
        found = [pair for kind in wanted for pair in known_ids(database, kind, begun)]
        return _items(found, before)

    return complete


def names(noun: str) -> Completer:
    """Complete names of one kind."""

    def complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
        return _items(known_names(_database(ctx), noun, incomplete))

    return complete


def either(*completers: Completer) -> Completer:
    """What any of them offers, for arguments of two kinds: `rate C4 false`."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
        return [item for one in completers for item in one(ctx, param, incomplete)]

    return complete


def report_names(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Complete the names of reports, the desk's own ones too."""
    return [
        _item(name, _title(path)) for name, path in _report_paths(ctx).items() if name.startswith(incomplete)
    ]


def report_parameters(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Complete the parameters of the report named before, as `name=`."""
    from factcheck.storage.sql_file import read_sql_file

    paths = _report_paths(ctx)
    # click has lost the name: it parses no arguments where an option lacks its value.
    words = split_arg_string(os.environ.get("COMP_WORDS", ""))
    named = next((paths[word] for word in words if word in paths), None)
    if named is None:
        return []
    try:
        params = read_sql_file(named).params
    except FactcheckError:
        return []
    return [_item(f"{p.name}=", p.doc) for p in params if p.name.startswith(incomplete)]


BY_NAME: dict[str, Completer] = {
    "ids": ids(*_ANY),
    "id_": ids(*_ANY),
    "article": ids(Kind.ARTICLE),
    "articles": ids(Kind.ARTICLE),
    "claim": ids(Kind.CLAIM),
    "claims": ids(Kind.CLAIM),
    "first": ids(Kind.CLAIM),
    "second": ids(Kind.CLAIM),
    "wrong": ids(Kind.CLAIM),
    "part": ids(Kind.CLAIM),
    "derived_from": ids(Kind.CLAIM),
    "more": ids(Kind.CLAIM),
    "link": ids(Kind.LINK),
    "links": ids(Kind.LINK),
    "evidence": ids(Kind.EVIDENCE),
    "correction": ids(Kind.CORRECTION),
    "about": ids(Kind.LINK, Kind.CLAIM),
    "operation": ids(Kind.OPERATION),
    "claimant": names("claimant"),
    "outlet": names("outlet"),
    "tag": names("tag"),
    "tags": names("tag"),
    "add": names("tag"),
    "remove": names("tag"),
    "assignee": names("assignee"),
    "user": names("user"),
    "scale": names("scale"),
    "label": names("label"),
}
"""Completers by the Python names of parameters."""

BY_COMMAND: dict[str, Completer] = {
    "annotate words": ids(Kind.CLAIM),
    "assign words": either(ids(Kind.CLAIM), names("assignee")),
    "claimant alias name": names("claimant"),
    "claimant edit name": names("claimant"),
    "claimant merge gone": names("claimant"),
    "claimant merge into": names("claimant"),
    "outlet edit name": names("outlet"),
    "rate words": either(ids(Kind.CLAIM), names("label")),
    "report run name": report_names,
    "report run parameters": report_parameters,
    "report show name": report_names,
    "scale list name": names("scale"),
    "search rating": names("label"),
}
"""The same where a name means something in one command only."""


def wire(command: click.Command, path: str) -> None:
    """Let the shell complete the parameters of a command and of the commands below it."""
    if isinstance(command, click.Group):
        context = click.Context(command, resilient_parsing=True)
        for name in command.list_commands(context):
            if below := command.get_command(context, name):
                wire(below, f"{path} {name}")
        return
    for param in command.params:
        completer = BY_COMMAND.get(f"{path} {param.name}") or BY_NAME.get(param.name or "")
        free = not isinstance(param.type, click.Choice) and not hasattr(param.type, "words")
        if completer and free and not getattr(param, "is_flag", False):
            param._custom_shell_complete = completer


def _database(ctx: click.Context) -> Path | None:
    try:
        target = find_database(ctx.find_root().params.get("db"), os.environ, must_exist=False)
    except (FactcheckError, OSError):
        return None
    return target.path


def _items(found: Iterable[Suggestion], before: str = "") -> Items:
    return [_item(f"{before}{value}", hint) for value, hint in found]


def _item(value: str, hint: str | None) -> CompletionItem[str]:
    return CompletionItem(_for_shell(value), help=hint)


def _for_shell(value: str) -> str:
    """Bash puts what it is given on the line as it is; the other shells quote it themselves."""
    if os.environ.get("_FACTCHECK_COMPLETE", "").startswith("bash"):
        return re.sub(r"([^\w@%+=:,./-])", r"\\\1", value)
    return value


def _report_paths(ctx: click.Context) -> dict[str, Path]:
    from factcheck.services.reports import report_paths

    own = ctx.params.get("own") or os.environ.get("FACTCHECK_REPORTS")
    try:
        return report_paths(Path(own) if own else None)
    except FactcheckError:
        return report_paths()


def _title(path: Path) -> str | None:
    try:
        with path.open(encoding="utf-8") as lines:
            first = next(lines, "")
    except (OSError, UnicodeDecodeError):
        return None
    return first.partition("title:")[2].strip() or None


def sections(commands: Sequence[tuple[str, str]], incomplete: str) -> Items:
    """Commands that begin so, with their line of help."""
    return [CompletionItem(name, help=text) for name, text in commands if name.startswith(incomplete)]
