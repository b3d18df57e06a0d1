"""What the pages tell people to type is there: each command, each of its subcommands, each option."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from factcheck.cli.root import root
from tests.checkout import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "seeds").glob("*.md")])
_TYPED = re.compile(
    r"`(?:\w+=\S+ )*(factcheck [^`\n]+)`|^(?:\$|    |)\s*(?:\w+=\S+ )*(factcheck [^\n`]+)$", re.MULTILINE
)
_ENDS = re.compile(r"(?:\s(?:\||<|>|>>|#|&&|;)(?:\s|$)| {3}).*")
"""A pipe, a redirection, or a word of explanation set apart."""


def typed(page: Path) -> list[str]:
    """The commands a page shows, in code or on lines of their own."""
    return [one or other for one, other in _TYPED.findall(page.read_text(encoding="utf-8"))]


def unknown(line: str) -> str | None:
    """The first word of a command line that the program does not have; None where it has all."""
    try:
        words = shlex.split(_ENDS.sub("", line))[1:]
    except ValueError:  # a quotation cut by an ellipsis
        words = _ENDS.sub("", line).split()[1:]
    command: click.Command = root
    context = click.Context(root)
    options = _options(root)
    for word in words:
        if word.startswith("--") and len(word) > 2:
            if word.partition("=")[0] not in options:
                return word
        elif isinstance(command, click.Group) and re.fullmatch(r"[a-z-]+", word):
            found = command.get_command(context, word)
            if found is None:
                return None if _belongs_to_an_option(words, word) else word
            command, options = found, options | _options(found)
    return None


def _belongs_to_an_option(words: list[str], word: str) -> bool:
    return words.index(word) > 0 and words[words.index(word) - 1].startswith("--")


def _options(command: click.Command) -> set[str]:
    """Those of the command; `import` takes those of the format it finds in the file, too."""
    names = {"--help"}.union(*(param.opts + param.secondary_opts for param in command.params))
    if isinstance(command, click.Group) and command.name == "import":
        context = click.Context(command)
        below = [command.get_command(context, name) for name in command.list_commands(context)]
        return names.union(*(_options(one) for one in below if one))
    return names


def test_there_is_much_to_look_at() -> None:
    assert sum(len(typed(page)) for page in PAGES) > 300


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_names_only_commands_and_options_there_are(page: Path) -> None:
    wrong = [(line, word) for line in typed(page) if (word := unknown(line))]

    assert wrong == []


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("factcheck artcle list", "artcle"),
        ("factcheck article lst", "lst"),
        ("factcheck article list --outlt x", "--outlt"),
        ("factcheck article list --outlet=x | head --lines 3", None),
        ("factcheck --db desk.db sql 'select --claim'", None),
    ],
)
def test_a_slip_would_be_seen(line: str, word: str | None) -> None:
    assert unknown(line) == word
