"""What the processes of the stress tests run."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from multiprocessing.pool import AsyncResult
from pathlib import Path
from typing import Any, TypeVar

from click.testing import CliRunner, Result

from factcheck.cli.root import root
from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Motivation
from factcheck.models import Annotation
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write

T = TypeVar("T")

ROOT = Path(__file__).resolve().parents[2]
PROCESSES = 8


def at_once(work: Callable[[Target, int], T], target: Target) -> list[T]:
    """Run `work` in eight processes that begin together; each gets its number."""
    context = multiprocessing.get_context("forkserver")  # imports once what spawning would eight times
    context.set_forkserver_preload([__name__, "factcheck.cli.article", "factcheck.services.articles"])
    with context.Manager() as manager, context.Pool(PROCESSES) as pool:
        barrier = manager.Barrier(PROCESSES)
        begun: Sequence[AsyncResult[T]] = [
            pool.apply_async(_together, (barrier, work, target, number)) for number in range(PROCESSES)
        ]
        return [one.get(timeout=120) for one in begun]


def _together(barrier: object, work: Callable[[Target, int], T], target: Target, number: int) -> T:
    barrier.wait(60)  # type: ignore[attr-defined]
    return work(target, number)


def command(target: Target, *words: str, input: str | None = None) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(root, ["--db", str(target.path or target.url), *words], input=input)


def take_in_and_work(target: Target, number: int) -> list[str]:
    """Five articles, each with a claim, its status and a note; gives the ids of the claims."""
    claims = []
    for turn in range(5):
        quote = f"An Ort {number}-{turn} fehlen 70 Menschen"
        text = f"Bericht {number}-{turn} | Mara Winter. 21.10.2026.\n\n{quote}.\n"
        [article] = _rows(command(target, "article", "add", "-", "--format", "json", input=text))
        words = ("claim", "add", str(article["article"]), "--quote", quote, "--format", "json")
        [claim] = _rows(command(target, *words))
        done = command(target, "claim", "status", str(claim["claim"]), "checking")
        assert done.exit_code == 0, done.stderr
        claims.append(str(claim["claim"]))
        note(target, int(claims[-1][1:]), f"{number}-{turn}")
    return claims


def note(target: Target, claim: int, body: str) -> None:
    """A note on a claim, through the same transaction every command uses."""
    row = {"claim_id": claim, "motivation": Motivation.COMMENTING, "body": body, "made_by": "p"}
    write(target, lambda session: session.add(Annotation(uid=new_uid(), **row)), actor="p", command="test")


def add_the_same(target: Target, _number: int) -> str:
    """Everybody adds one and the same text; gives the status it came to."""
    text = "Derselbe Text | Mara Winter. 21.10.2026.\n\nIm Tal fehlen 70 Menschen.\n"
    [article] = _rows(command(target, "article", "add", "-", "--format", "json", input=text))
    return str(article["status"])


def edit_the_same(target: Target, number: int) -> tuple[int, str]:
    """Everybody edits the revision they all read; gives exit code and what was said."""
    done = command(target, "edit", "C1", "--set", f"text=Fassung {number}", "--revision", "1")
    return done.exit_code, done.stderr


def _rows(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return list(json.loads(result.stdout))


def start(target: Target, *words: str, **more: Any) -> subprocess.Popen[str]:
    """The real command in a process of its own."""
    command = [sys.executable, "-m", "factcheck", "--db", str(target.path or target.url), *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "FACTCHECK_USER": "anna"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.Popen(command, env=environment, text=True, **pipes)


def folder_of(path: Path, number: int) -> Path:
    """A folder with that many articles."""
    path.mkdir()
    for one in range(number):
        lines = "\n".join(f"Zeile {line} des Berichts {one} sagt nichts Neues." for line in range(200))
        text = f"Bericht {one} | Mara Winter. 21.10.2026.\n\nAn Ort {one} fehlen 70 Menschen.\n{lines}\n"
        (path / f"{one:03}.txt").write_text(text, encoding="utf-8")
    return path
