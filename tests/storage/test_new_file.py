"""A new file is there whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.errors import Clash
from factcheck.storage.new_file import made_beside


def test_it_comes_to_its_place_when_it_is_whole(tmp_path: Path) -> None:
    place = tmp_path / "new.db"
    with made_beside(place) as connection:
        connection.exec_driver_sql("CREATE TABLE one (id INTEGER)")
        assert not place.exists()

    assert [file.name for file in tmp_path.iterdir()] == ["new.db"]
    with closing(sqlite3.connect(place)) as file:
        assert file.execute("SELECT count(*) FROM one").fetchone() == (0,)
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="odd"), made_beside(tmp_path / "new.db") as connection:
        connection.exec_driver_sql("CREATE TABLE one (id INTEGER)")
        raise ValueError("odd")

    assert [*tmp_path.iterdir()] == []


def test_a_savepoint_is_taken_back(tmp_path: Path) -> None:
    """A row that is refused is looked for after it."""
    with made_beside(tmp_path / "new.db") as connection:
        connection.exec_driver_sql("CREATE TABLE one (id INTEGER)")
        connection.exec_driver_sql("INSERT INTO one SELECT value FROM json_each('[1, 2]')")
        connection.exec_driver_sql("SAVEPOINT piece")
        connection.exec_driver_sql("UPDATE one SET id = 7")
        connection.exec_driver_sql("ROLLBACK TO piece")

        assert connection.exec_driver_sql("SELECT sum(id) FROM one").scalar_one() == 3


def test_a_file_that_came_meanwhile_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "new.db"
    with pytest.raises(Clash), made_beside(place) as connection:
        connection.exec_driver_sql("CREATE TABLE one (id INTEGER)")
        place.write_text("somebody's")

    assert place.read_text() == "somebody's"
    assert [file.name for file in tmp_path.iterdir()] == ["new.db"]
