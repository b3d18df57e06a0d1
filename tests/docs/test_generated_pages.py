"""The pages made from the program say what the program says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from factcheck.cli.root import root
from factcheck.models import Base
from factcheck.settings import Target
from factcheck.storage.reader import open_reader

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"


def _sections(page: str, level: str = "### ") -> dict[str, str]:
    parts = (DOCS / page).read_text(encoding="utf-8").split(f"\n{level}")[1:]
    return {part.split("\n", 1)[0]: part for part in parts}


def test_the_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, str(DOCS / "generate.py"), "--check"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_an_unknown_option_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, str(DOCS / "generate.py"), "--chekc"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 2


def _leaves(command: click.Command, path: str) -> list[str]:
    if not isinstance(command, click.Group):
        return [path]
    context = click.Context(command)
    return [
        leaf
        for name in command.list_commands(context)
        for leaf in _leaves(command.get_command(context, name) or command, f"{path} {name}")
    ]


def test_every_command_has_its_usage_and_an_example() -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    parts = dict(
        re.findall(r"^#+ (factcheck [^\n]*)\n(.*?)(?=^#+ factcheck |\Z)", text, re.MULTILINE | re.DOTALL)
    )

    leaves = _leaves(root, "factcheck")

    assert len(leaves) > 30
    assert [leaf for leaf in leaves if f"```\n{leaf}" not in parts.get(leaf, "")] == []
    assert [leaf for leaf in leaves if "```sh\n" not in parts[leaf]] == []


def test_every_table_stands_in_the_reference_and_in_a_diagram() -> None:
    text = (DOCS / "schema.md").read_text(encoding="utf-8")

    for name, table in Base.metadata.tables.items():
        assert f"    {name} {{" in text
        part = _sections("schema.md")[name]
        assert [column.name for column in table.columns if f"| `{column.name}` |" not in part] == []


def test_no_column_is_left_without_a_meaning() -> None:
    rows = re.findall(
        r"^\| `(\w+)` .*\|(.*?)\|$", (DOCS / "schema.md").read_text(encoding="utf-8"), re.MULTILINE
    )

    assert len(rows) > 400
    assert [name for name, meaning in rows if not meaning.strip()] == []


_TYPES = {"bigint": "integer", "integer": "integer", "double precision": "double"}


@pytest.mark.parametrize("kind", ["columns", "types"])
def test_the_views_of_the_page_are_those_of_the_database(postgres_target: Target, kind: str) -> None:
    """PostgreSQL knows the type of every column of a view; SQLite does not."""
    import psycopg

    with psycopg.connect(str(postgres_target.url)) as connection:
        found = connection.execute(
            "SELECT table_name, column_name, data_type FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name IN"
            " (SELECT table_name FROM information_schema.views WHERE table_schema = 'public')"
            " ORDER BY table_name, ordinal_position"
        ).fetchall()
    views: dict[str, list[tuple[str, str]]] = {}
    for view, column, data_type in found:
        views.setdefault(view, []).append((column, _TYPES.get(data_type, "text")))
    sections = _sections("schema.md")
    for view, columns in views.items():
        part = sections[view]
        if same := re.search(r"It has the columns of \[(\w+)\]", part):
            part = sections[same[1]]
        said = re.findall(r"^\| `(\w+)` \| (\w+) \|", part, re.MULTILINE)
        assert (said if kind == "types" else [name for name, _ in said]) == (
            columns if kind == "types" else [name for name, _ in columns]
        ), view


def test_the_views_are_the_same_on_sqlite(sqlite_target: Target) -> None:
    with open_reader(sqlite_target) as reader:
        views = dict(reader.views())
    sections = _sections("schema.md")

    assert set(views) <= set(sections)


def test_every_list_of_a_language_is_named_to_who_extends_the_reader() -> None:
    text = (DOCS / "extending-the-reader.md").read_text(encoding="utf-8")
    languages = DOCS.parent / "factcheck" / "reading" / "languages"

    assert [file.name for file in sorted(languages.glob("??/*.txt")) if f"`{file.name}`" not in text] == []
