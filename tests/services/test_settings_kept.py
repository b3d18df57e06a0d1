"""What a desk sets in its database and a person in a file of their own."""

from __future__ import annotations

import errno
import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from factcheck.errors import BadInput, FactcheckError, NotFound
from factcheck.services.desk_settings import get_setting, set_setting
from factcheck.services.own_settings import set_user
from factcheck.settings import Target, config_file, current_user
from factcheck.storage.unit_of_work import write

T = TypeVar("T")


def done(target: Target, work: Callable[[Session], T]) -> T:
    return write(target, work, actor="anna", command="test").result


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("desk_name", " Faktencheck  Beispielstadt ", "Faktencheck Beispielstadt"),
        ("Desk-URL", "https://example.org/check", "https://example.org/check"),
        ("default_scale", "politifact", "PolitiFact"),
        ("language", "DE_at", "de-AT"),
        ("time_zone", "europe/berlin", "Europe/Berlin"),
    ],
)
def test_a_setting_is_kept_in_its_usual_spelling(target: Target, key: str, value: str, kept: str) -> None:
    assert done(target, lambda s: set_setting(s, key, value)) == kept
    assert done(target, lambda s: get_setting(s, key)) == kept


def test_until_a_desk_chooses_the_programs_own_choice_holds(target: Target) -> None:
    assert done(target, lambda s: get_setting(s, "default_scale")) == "five-point"
    assert done(target, lambda s: get_setting(s, "desk_name")) is None

    done(target, lambda s: set_setting(s, "default_scale", "check"))
    assert done(target, lambda s: set_setting(s, "default_scale", " ")) == "five-point"
    assert done(target, lambda s: get_setting(s, "default_scale")) == "five-point"


def test_setting_what_holds_changes_nothing(target: Target) -> None:
    done(target, lambda s: set_setting(s, "language", "de"))

    again = write(target, lambda s: set_setting(s, "language", "DE"), actor="anna", command="test")
    assert again.operation is None


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("desk_nam", "x", "desk_name?"),
        ("colour", "x", "There are: desk_name"),
        ("desk_url", "example.org", "web address"),
        ("default_scale", "politfact", "PolitiFact?"),
        ("language", "deutsch", "language code"),
        ("time_zone", "Europe/Berln", "Europe/Berlin?"),
        ("time_zone", "Berlin", "Europe/Berlin?"),
        ("time_zone", "+02:00", "Europe/Berlin"),
        ("user", "berta", "person's own"),
    ],
)
def test_what_cannot_be_set_is_told_with_what_was_meant(
    target: Target, key: str, value: str, said: str
) -> None:
    with pytest.raises(FactcheckError) as caught:
        done(target, lambda s: set_setting(s, key, value))

    assert said in str(caught.value)


def test_an_unknown_key_is_not_read_either(target: Target) -> None:
    with pytest.raises(NotFound, match=r"time_zone\?"):
        done(target, lambda s: get_setting(s, "timezone"))


def test_a_name_of_ones_own_is_who_works_from_then_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_USER")
    file = config_file(os.environ)

    assert set_user(file, ' Anna  "die Genaue" ') == 'Anna "die Genaue"'
    assert current_user(None, os.environ) == 'Anna "die Genaue"'


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# mine\n",
        'user = "otto"\n',
        'colour = "red"\nuser = "otto"\n\n[place]\nuser = "x"\n',
        "[place]\nuser = 'x'\n",
    ],
)
def test_the_rest_of_the_file_stays(tmp_path: Path, before: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(before, encoding="utf-8")
    set_user(file, "anna")

    kept, now = tomllib.loads(before), tomllib.loads(file.read_text(encoding="utf-8"))
    assert now == {**kept, "user": "anna"}
    assert ("# mine" in before) == ("# mine" in file.read_text(encoding="utf-8"))


def test_a_file_that_is_no_toml_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("user = ", encoding="utf-8")

    with pytest.raises(BadInput, match="cannot be read"):
        set_user(file, "anna")
    assert file.read_text(encoding="utf-8") == "user = "


def test_a_file_whose_user_stands_over_several_lines_is_left_to_the_person(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('user = """\notto"""\n', encoding="utf-8")

    with pytest.raises(BadInput, match="cannot be changed here"):
        set_user(file, "anna")
    assert "otto" in file.read_text(encoding="utf-8")


def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    file = tmp_path / "config.toml"
    set_user(file, "anna")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(BadInput, match="cannot be written: No space left"):
        set_user(file, "berta")
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ['user = "anna"\n']


def test_nothing_half_written_is_left_where_a_file_cannot_be_put(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()

    with pytest.raises(BadInput):
        set_user(tmp_path / "config.toml", "anna")
    assert [path.name for path in tmp_path.iterdir()] == ["config.toml"]


def test_a_name_must_not_be_empty(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="empty"):
        set_user(tmp_path / "config.toml", " \n")


@given(name=st.text(min_size=1, max_size=20))
def test_whatever_the_name_the_file_gives_it_back(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    file = tmp_path_factory.mktemp("own") / "config.toml"
    try:
        kept = set_user(file, name)
    except BadInput:
        assert not file.exists()
    else:
        assert tomllib.loads(file.read_text(encoding="utf-8")) == {"user": kept}
