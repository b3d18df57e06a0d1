"""Eight processes at work on one database."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing

from factcheck.settings import Target
from tests.conftest import runner
from tests.dumps import dump
from tests.stress.workers import add_the_same, at_once, edit_the_same, take_in_and_work


def test_of_eight_at_work_on_one_file_none_is_locked_out_and_nothing_is_lost(sqlite_target: Target) -> None:
    claims = [claim for found in at_once(take_in_and_work, sqlite_target) for claim in found]

    state = dump(sqlite_target)
    assert len(set(claims)) == 40
    count = Counter(key.table for key in state)
    assert (count["article"], count["annotation"], count["claim"]) == (40, 40, 80)
    for claim in claims:
        row = state["claim", int(claim[1:])]  # type: ignore[index]
        article = state["article", row["article_id"]]  # type: ignore[index]
        assert (row["status"], article["made_by"], row["made_by"]) == (
            "checking",
            row["made_by"],
            row["made_by"],
        )
        assert str(article["title"]).removeprefix("Bericht ") in str(row["quote"])
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        [(operations,)] = connection.execute(
            "SELECT count(*) FROM operation WHERE command <> 'init'"
        ).fetchall()
    assert operations == 160


def test_the_same_text_added_by_eight_at_once_is_one_article(target: Target) -> None:
    statuses = at_once(add_the_same, target)

    assert Counter(statuses) == {"added": 1, "unchanged": 7}
    assert len([key for key in dump(target) if key.table == "article"]) == 1


def test_of_eight_who_edit_what_they_all_read_one_wins_and_the_others_are_told(target: Target) -> None:
    assert runner(target)("claim", "add", "--text", "Die Brücke ist zu").exit_code == 0

    done = at_once(edit_the_same, target)

    assert Counter(code for code, _ in done) == {0: 1, 2: 7}
    assert all("Somebody else changed C1 since you read it" in said for code, said in done if code)
    [number] = [number for number, (code, _) in enumerate(done) if code == 0]
    assert dump(target)["claim", 1]["text"] == f"Fassung {number}"  # type: ignore[index]
