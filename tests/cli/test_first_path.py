"""The way through the program that everything else hangs on."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run

ARTICLE = """Das Stadtfest | Mara Winter. 21.10.2026.

Im Rathaus rechnet man mit vielen Gästen. Wir stehen im Oktober 2025 vor der größten Feier des Jahrzehnts.
"""


def test_a_printed_date_and_a_passage_that_denies_it_become_a_conflict(run: Run, tmp_path: Path) -> None:
    """Add, claim, flag and list, with both quotes and both values."""
    (tmp_path / "fest.txt").write_text(ARTICLE, encoding="utf-8")
    added = run("article", "add", str(tmp_path / "fest.txt"))
    assert added.exit_code == 0, added.stderr
    added = run(
        "claim", "add", "A1", "--quote", "Wir stehen im Oktober 2025", "--value", "text", "present", "2025-10"
    )
    assert added.exit_code == 0, added.stderr

    flagged = run("flag", "C1", "C2", "--because", "printed a year after its own present", "--format", "json")

    [link] = json.loads(flagged.stdout)
    assert link["relation"] == "inconsistent_within"
    assert (link["left"]["quote"], link["left"]["value"]) == ("21.10.2026", "2026-10-21")
    assert (link["right"]["quote"], link["right"]["value"]) == ("Wir stehen im Oktober 2025", "2025-10")
    assert link["distance"] == 355
