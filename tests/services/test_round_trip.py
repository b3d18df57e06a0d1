"""A database written as a dump, taken in elsewhere and written again, is the same to the byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.settings import Target
from tests.conftest import runner
from tests.filled import fill


def dumped(target: Target) -> str:
    done = runner(target)("export", "jsonl")
    assert done.exit_code == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("second", ["sqlite", "postgres"])
def test_in_and_out_again_it_is_the_same(
    target: Target, second: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    fill(target)
    first = dumped(target)
    (tmp_path / "desk.jsonl").write_text(first, encoding="utf-8")
    if second == "sqlite":
        copy = Target(path=tmp_path / "copy.db")
    else:
        copy = request.getfixturevalue("other_postgres")
    done = runner(copy)("import", str(tmp_path / "desk.jsonl"))
    assert done.exit_code == 0, done.stderr
    assert dumped(copy) == first


LATER = {"correction", "imported_feed", "imported_record", "publication", "ruling", "scan"}
COLUMNS = {"claimant_raw", "earlier_key"}
"""Tables and columns that came after the first revision."""


def test_a_dump_of_an_older_schema_is_upgraded_on_the_way_in(target: Target, tmp_path: Path) -> None:
    fill(target)
    header, *rows = dumped(target).splitlines()
    found = [json.loads(row) for row in rows]
    kept = [
        {name: value for name, value in row.items() if name not in COLUMNS}
        for row in found
        if row["table"] not in LATER
    ]
    old = json.loads(header)
    old["revision"] = "0001"
    old["tables"] = {name: count for name, count in old["tables"].items() if name not in LATER}
    (tmp_path / "old.jsonl").write_text("\n".join(map(json.dumps, [old, *kept])) + "\n", encoding="utf-8")
    copy = Target(path=tmp_path / "copy.db")

    done = runner(copy)("import", str(tmp_path / "old.jsonl"))

    assert done.exit_code == 0, done.stderr
    assert [json.loads(line) for line in dumped(copy).splitlines()[1:]] == kept
