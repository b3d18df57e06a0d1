"""The README's session is run as it is printed, and every link in the manual leads somewhere."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import empty_database

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
PAGES = [
    README,
    ROOT / "CHANGELOG.md",
    *sorted(ROOT.glob("docs/**/*.md")),
    *sorted(ROOT.glob("seeds/**/*.md")),
]

_SESSION = re.compile(r"```console\n(.*?)```", re.DOTALL)
_LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#\s]+)(#[^)\s]*)?\)")


def _steps(text: str) -> Iterator[tuple[str, str]]:
    """Each command of the session, continuation lines joined, with the output printed below it."""
    command, output = "", ""
    for block in _SESSION.findall(text):
        for line in block.splitlines():
            if line.startswith("$ "):
                if command:
                    yield command, output
                command, output = line.removeprefix("$ "), ""
            elif line.startswith(">") and not output:
                command += "\n" + line.removeprefix(">").removeprefix(" ")
            else:
                output += line + "\n"
    yield command, output


def _run(command: str, folder: Path, **extra: str) -> str:
    """What a person would see, with this checkout's program under the name `factcheck`."""
    shim = folder.parent / "bin" / "factcheck"
    shim.parent.mkdir(exist_ok=True)
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -u -m factcheck "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    environment = {
        "PATH": f"{shim.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "FACTCHECK_USER": "anna",
        "HOME": str(folder.parent),
        "LC_ALL": "C.UTF-8",
        "PYTHONWARNINGS": "error",
        **extra,
    }
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, check=False, timeout=120, encoding="utf-8",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return done.stdout


def test_the_session_of_the_readme_works_as_printed(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    steps = list(_steps(README.read_text(encoding="utf-8")))

    seen = [(command, _run(command, folder)) for command, _ in steps]

    assert seen == steps


def test_it_looks_the_same_on_postgresql(tmp_path: Path, postgres_server: str) -> None:
    """But for the name of the database, which init says."""
    folder = tmp_path / "desk"
    folder.mkdir()
    steps = list(_steps(README.read_text(encoding="utf-8")))

    with empty_database(postgres_server) as target:
        seen = [(command, _run(command, folder, FACTCHECK_DB=str(target.url))) for command, _ in steps]

    differing = [now[0] for now, printed in zip(seen, steps, strict=True) if now != printed]
    assert differing == ["factcheck init"]


@pytest.mark.parametrize(
    "command",
    [
        "init",
        "article add",
        "claim add",
        "scan",
        "search",
        "match",
        "dossier",
        "export jsonl",
        "show L1",
        "conflict list",
        "report run",
        "sql",
        "undo",
    ],
)
def test_the_session_shows_the_whole_way(command: str) -> None:
    assert any(f"factcheck {command}" in step for step, _ in _steps(README.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = [match[0] for match in _LINK.findall(page.read_text(encoding="utf-8"))]

    assert [link for link in links if not (page.parent / link).exists()] == []
