"""Two desks that began apart, and what they have in common all the same."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.settings import Target
from tests.conftest import runner
from tests.services.two_desks import begin, did


def test_desks_that_never_met_find_what_they_both_have(
    target: Target, tmp_path: Path, sqlite_template: Path
) -> None:
    run, theirs = runner(target), tmp_path / "theirs.db"
    theirs.write_bytes(sqlite_template.read_bytes())
    there = runner(Target(path=theirs))
    did(run, "outlet", "add", "Stadtblatt")
    for side in (run, there):
        begin(side, tmp_path)
        did(side, "claimant", "add", "Mara Winter")
    did(there, "claim", "add", "--text", "Nur dort")
    scales = len(json.loads(did(run, "scale", "list", "--format", "json")))

    rows = json.loads(did(run, "merge", str(theirs), "--format", "json"))

    queries = [
        f"(select count(*) from {view}) as {view}"
        for view in ("articles", "claims", "claimants", "links", "scales")
    ]
    counts = json.loads(did(run, "sql", f"select {', '.join(queries)}", "--format", "json"))
    assert counts == [{"articles": 1, "claims": 6, "claimants": 1, "links": 1, "scales": scales}]
    assert [row["theirs"] for row in rows if row["result"] == "added" and row["theirs"].startswith("C")] == [
        "C4",
        "C5",
    ]
