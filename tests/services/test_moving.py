"""A desk moves to another database whole, and the old one says where it went."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.settings import Target
from tests.conftest import runner
from tests.filled import contents, fill


def address(target: Target) -> str:
    return str(target.path or target.url)


@pytest.fixture(params=["sqlite", "postgres"])
def to(request: pytest.FixtureRequest, tmp_path: Path) -> Target:
    if request.param == "sqlite":
        return Target(path=tmp_path / "moved.db")
    other: Target = request.getfixturevalue("other_postgres")
    return other


def test_a_desk_moves_with_its_numbers(target: Target, to: Target) -> None:
    fill(target)
    before = runner(target)("export", "jsonl").stdout

    done = runner(target)("db", "copy", "--to", address(to), "--format", "json")

    assert done.exit_code == 0, done.stderr
    told = {row["table"]: row["rows"] for row in json.loads(done.stdout)}
    held = contents(to)
    assert {table: len(held[table]) for table in told} == told
    assert runner(to)("export", "jsonl").stdout == before
    added = runner(to)("claim", "add", "--text", "weiter", "--format", "json")
    assert json.loads(added.stdout)[0]["claim"] == f"C{len(held['claim']) + 1}"


def test_a_number_that_was_given_out_is_not_given_again_after_the_move(target: Target, to: Target) -> None:
    """The last claim is gone, and its number may stand in somebody's mail."""
    fill(target)
    desk = runner(target)
    [gone] = json.loads(desk("claim", "add", "--text", "ein Versehen", "--format", "json").stdout)
    assert desk("remove", gone["claim"]).exit_code == 0

    assert desk("db", "copy", "--to", address(to)).exit_code == 0

    [added] = json.loads(runner(to)("claim", "add", "--text", "weiter", "--format", "json").stdout)
    assert int(added["claim"][1:]) == int(gone["claim"][1:]) + 1


def test_the_old_one_refuses_writes_and_can_be_read(target: Target, to: Target) -> None:
    fill(target)
    runner(target)("db", "copy", "--to", address(to))
    before = contents(target)

    refused = runner(target)("tag", "C1", "--add", "neu")

    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "was moved to" in refused.stderr
    assert contents(target) == before
    assert runner(target)("claim", "list").exit_code == 0
    assert runner(target)("export", "jsonl").exit_code == 0


def test_a_copy_that_is_kept_leaves_both_to_work_in(target: Target, to: Target) -> None:
    fill(target)
    before = contents(target)

    assert runner(target)("db", "copy", "--to", address(to), "--keep").exit_code == 0

    assert contents(target) == before
    for desk in (target, to):
        assert runner(desk)("tag", "C1", "--add", "neu").exit_code == 0


def test_a_target_with_work_is_refused_and_the_source_unmarked(target: Target, to: Target) -> None:
    fill(target)
    runner(to)("init")
    fill(to)
    before = contents(to)

    refused = runner(target)("db", "copy", "--to", address(to))

    assert refused.exit_code == 2 and "holds work already" in refused.stderr
    assert contents(to) == before
    assert runner(target)("tag", "C1", "--add", "neu").exit_code == 0


def test_an_interrupted_copy_leaves_nothing(
    target: Target, to: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.services import copying

    fill(target)
    there = contents(to) if to.path is None else None

    class Stops(copying.Checksum):
        def digest(self) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr(copying, "Checksum", Stops)
    assert runner(target)("db", "copy", "--to", address(to)).exit_code == 130
    monkeypatch.undo()

    if to.path is not None:
        assert not to.path.exists()
    else:
        assert contents(to) == there
    assert runner(target)("tag", "C1", "--add", "neu").exit_code == 0
