"""A small desk, a second one that began as its copy, and ways to work in both."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.settings import Target
from tests.conftest import Run, runner

TEXT = """Der Markt | Mara Winter. 21.10.2026.

Wir stehen im Oktober 2025 vor leeren Buden. Der Platz bleibt leer. Rund 300 Leute kamen.
"""
BEGINNING = (
    ("claim", "add", "A1", "--quote", "Oktober 2025", "--value", "text", "present", "2025-10"),
    ("claim", "add", "A1", "--quote", "Rund 300 Leute"),
    ("claim", "add", "--text", "Gehört"),
    ("scale", "add", "haus", "--label", "stimmt=true:1", "--label", "falsch=false:0"),
    ("flag", "C1", "C2", "--because", "ein Jahr auseinander"),
)
"""C1 is the printed date, C2 and C3 stand in the text, C4 was heard; L1 links C1 and C2."""


@dataclass(frozen=True)
class Desks:
    """Ours and theirs; theirs is a file."""

    ours: Target
    theirs: Target
    run: Run
    there: Run

    @property
    def file(self) -> str:
        """What `merge` is given."""
        return str(self.theirs.path)

    def merge(self, *words: str) -> list[dict[str, Any]]:
        """Merge theirs into ours; the rows it printed."""
        done = self.run("merge", self.file, *words, "--format", "json")
        assert done.exit_code == 0, done.stderr
        return list(json.loads(done.stdout))

    def back(self, *words: str) -> None:
        """Merge ours into theirs, by way of a dump."""
        assert self.theirs.path is not None
        dump = self.theirs.path.with_suffix(".back.jsonl")
        did(self.run, "export", "jsonl", "-o", str(dump))
        did(self.there, "merge", str(dump), *words)

    def sql(self, query: str) -> list[dict[str, Any]]:
        """Rows of ours."""
        return list(json.loads(did(self.run, "sql", query, "--format", "json")))

    def sql_there(self, query: str) -> list[dict[str, Any]]:
        """Rows of theirs."""
        return list(json.loads(did(self.there, "sql", query, "--format", "json")))


def did(run: Run, *words: str) -> str:
    """Run a command that must succeed."""
    done = run(*words)
    assert done.exit_code == 0, (words, done.stderr)
    return str(done.stdout)


def begin(run: Run, folder: Path) -> None:
    """What both have in common."""
    (folder / "markt.txt").write_text(TEXT, encoding="utf-8")
    did(run, "article", "add", str(folder / "markt.txt"), "--url", "https://example.org/markt")
    for words in BEGINNING:
        did(run, *words)


def one_desk_copied(ours: Target, folder: Path) -> None:
    """Two desks that were one: theirs came out of a dump of ours."""
    run = runner(ours)
    begin(run, folder)
    did(run, "export", "jsonl", "-o", str(folder / "common.jsonl"))
    did(runner(Target(path=folder / "theirs.db")), "import", str(folder / "common.jsonl"))


def two_desks(ours: Target, folder: Path) -> Desks:
    """Anna's and Ben's, where `one_desk_copied` is what the tests begin with."""
    theirs = Target(path=folder / "theirs.db")
    there = runner(theirs)

    def as_ben(*words: str, **more: Any) -> Any:
        return there(*words, user="ben", **more)

    return Desks(ours, theirs, runner(ours), as_ben)
