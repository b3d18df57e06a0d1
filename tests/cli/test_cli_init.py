"""factcheck init: a database to work in, wherever it may safely lie."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.services.checking import check_database
from factcheck.settings import Target
from factcheck.storage.migrations import move_to
from factcheck.storage.places import risk_of
from tests.checkout import ROOT
from tests.conftest import Run, runner
from tests.filled import contents, fill


def test_a_new_database_is_sound_and_says_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"

    done = runner(Target(path=path))("init")

    assert (done.exit_code, done.stdout) == (0, "")
    assert f"Created {path}." in done.stderr
    assert check_database(Target(path=path)) == []


def test_a_new_database_on_a_server_is_said_to_be_new(postgres_target: Target) -> None:
    move_to(postgres_target, "base")

    assert "Created" in runner(postgres_target)("init").stderr
    assert check_database(postgres_target) == []


def test_a_second_time_says_that_it_is_there_and_changes_nothing(target: Target, run: Run) -> None:
    fill(target)
    before = contents(target)

    done = run("init")

    assert done.exit_code == 0
    assert "is there already" in done.stderr
    assert contents(target) == before


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    done = runner(Target(path=tmp_path / "no/such/desk.db"))("init")

    assert done.exit_code == 2
    assert f"There is no folder {tmp_path}/no/such." in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_somebody_elses_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (id integer)")
        connection.commit()
    before = path.read_bytes()

    done = runner(Target(path=path))("init")

    assert done.exit_code == 2
    assert "holds other tables (recipes)" in done.stderr
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["theirs.db"]


@pytest.mark.parametrize(
    "folder",
    [
        "Dropbox",
        "Dropbox (Desk)",
        "OneDrive - Redaktion",
        "OneDrive",
        "Google Drive/My Drive",
        "Nextcloud",
        "iCloud Drive",
    ],
)
def test_a_synchronised_folder_is_warned_of(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "Fälle" / "desk.db"
    path.parent.mkdir(parents=True)

    done = runner(Target(path=path))("init")

    assert done.exit_code == 0
    assert "Warning: " in done.stderr
    assert "SQLite may lose data there" in done.stderr


@pytest.mark.parametrize("folder", ["Dropboxer", "onedrives", "cloud", "Box", "Drive", "work/nextcloudish"])
def test_a_folder_of_one_s_own_is_not_warned_of(tmp_path: Path, folder: str) -> None:
    assert risk_of(tmp_path / folder / "desk.db", tmp_path / "no mounts") is None


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "fuse.sshfs", "9p", "smb3"])
def test_a_network_drive_is_warned_of(tmp_path: Path, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        f"server:/share /mnt/team\\040share {kind} rw 0 0\n"
        "/dev/sdb1 /mnt/team\\040share/local ext4 rw 0 0\n",
        encoding="utf-8",
    )

    assert "network drive" in str(risk_of(Path("/mnt/team share/desk.db"), mounts))
    assert "network drive" in str(risk_of(Path("/mnt/team share/deep/er/desk.db"), mounts))
    assert risk_of(Path("/mnt/team share/local/desk.db"), mounts) is None
    assert risk_of(Path("/mnt/teamwork/desk.db"), mounts) is None


def test_several_at_once_make_one_database(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    _four_at_once(str(path))

    assert check_database(Target(path=path)) == []


def test_several_at_once_make_one_database_on_a_server(postgres_target: Target) -> None:
    move_to(postgres_target, "base")

    _four_at_once(str(postgres_target.url))

    assert check_database(postgres_target) == []


def _four_at_once(db: str) -> None:
    words = [sys.executable, "-m", "factcheck", "--db", db, "init"]
    started = [subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    said = [process.communicate(timeout=120)[1] for process in started]
    assert [process.returncode for process in started] == [0] * 4, said
