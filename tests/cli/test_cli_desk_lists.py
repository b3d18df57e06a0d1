"""factcheck claimant, outlet, scale and config, on both databases."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from factcheck.cli.root import SECTIONS, root
from factcheck.settings import Target, config_file
from tests.cli.test_cli_rate import operations, refused, rows
from tests.conftest import Run

MINE = ("rate", "evidence", "annotate", "tag", "assign", "claimant", "outlet", "scale", "config")


def test_a_claimant_is_listed_once_with_all_names(run: Run) -> None:
    rows(run, "claim", "add", "--text", "Es fehlen 70", "--claimant", "Beispielamt")
    rows(
        run,
        "claimant",
        "add",
        "Mara Winter",
        "--kind",
        "person",
        "--wikidata",
        "q42",
        "--alias",
        "Frau Winter",
    )
    rows(run, "claimant", "alias", "Mara Winter", "M. Winter", "Winter")
    rows(run, "claimant", "merge", "Beispielamt", "frau winter")

    [claimant] = rows(run, "claimant", "list")
    assert claimant == {
        "claimant": "Mara Winter", "claimant_id": 2, "kind": "person", "wikidata": "Q42",
        "other_names": "Beispielamt, Frau Winter, M. Winter, Winter", "claims": 1, "merged_into": None,
    }  # fmt: skip
    [gone] = rows(run, "claimant", "list", "--merged")
    assert (gone["claimant"], gone["merged_into"]) == ("Beispielamt", "Mara Winter")


def test_claims_of_a_merged_claimant_are_found_under_either_name(run: Run) -> None:
    rows(run, "claim", "add", "--text", "Es fehlen 70", "--claimant", "Beispielamt")
    rows(run, "claim", "add", "--text", "Es fehlen 90", "--claimant", "Mara Winter")
    rows(run, "claimant", "merge", "Beispielamt", "Mara Winter")

    for name in ("Beispielamt", "mara winter"):
        found = rows(run, "claim", "list", "--claimant", name)
        assert [(row["claim"], row["claimant"]) for row in found] == [
            ("C1", "Mara Winter"),
            ("C2", "Mara Winter"),
        ]


def test_claimants_are_filtered_by_letters_and_kind(run: Run) -> None:
    rows(run, "claimant", "add", "Mara Winter", "--kind", "person", "--alias", "Die Überlebende")
    rows(run, "claimant", "add", "Beispielamt", "--kind", "organisation")

    def listed(*words: str) -> list[str]:
        return [row["claimant"] for row in rows(run, "claimant", "list", *words)]

    assert listed() == ["Beispielamt", "Mara Winter"]
    assert listed("--text", "überl") == listed("--kind", "person") == ["Mara Winter"]
    assert listed("--sort", "-claimant_id", "--limit", "1") == ["Beispielamt"]


def test_a_claimants_kind_and_name_can_be_corrected(run: Run) -> None:
    rows(run, "claimant", "add", "Winter", "--kind", "organisation")
    [row] = rows(run, "claimant", "edit", "Winter", "--kind", "person", "--name", "Mara Winter")

    assert (row["claimant"], row["kind"], row["other_names"]) == ("Mara Winter", "person", "Winter")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "Mara Wintre"], "Mara Winter?"),
        (["add", ""], "The name is empty"),
        (["add", "Neu", "--wikidata", "P42"], "Write it as Q42"),
        (["add", "Neu", "--kind", "persn"], "Did you mean person?"),
        (["add", "Mara Winter", "--kind", "organisation"], "factcheck claimant edit 'Mara Winter'"),
        (["alias", "Mara Winter"], "ALIAS"),
        (["alias", "Niemand", "Nobody"], "There is no claimant 'Niemand'"),
        (["alias", "Mara Winter", "Beispielamt"], "is a name of Beispielamt already"),
        (["merge", "Mara Winter", "mara winter"], "one claimant already"),
        (["merge", "Mara Winter", "Niemand"], "There is no claimant 'Niemand'"),
        (["edit", "Mara Winter"], "Give --name, --kind or --wikidata"),
        (["list", "--sort", "nam"], "There is no column 'nam'"),
    ],
)
def test_a_claimant_that_cannot_be_is_refused(run: Run, words: list[str], said: str) -> None:
    rows(run, "claimant", "add", "Mara Winter", "--kind", "person")
    rows(run, "claimant", "add", "Beispielamt")
    before = operations(run)

    assert said in refused(run, "claimant", *words)
    assert operations(run) == before


def test_outlets_are_added_corrected_and_listed(run: Run) -> None:
    text = "Das Fest | Mara Winter. 21.10.2026.\n\nEs kamen 70 Gäste.\n"
    assert run("article", "add", "-", "--outlet", "Beispielblatt", input=text).exit_code == 0
    rows(run, "outlet", "add", "beispielblatt", "--country", "de")
    rows(run, "outlet", "edit", "Beispielblatt", "--homepage", "https://example.org")
    rows(run, "outlet", "add", "Abendpost")

    assert rows(run, "outlet", "list", "--country", "DE") == [
        {"outlet": "Beispielblatt", "homepage": "https://example.org", "country": "DE", "articles": 1}
    ]
    assert [row["outlet"] for row in rows(run, "outlet", "list")] == ["Abendpost", "Beispielblatt"]
    assert [row["outlet"] for row in rows(run, "outlet", "list", "--text", "example.ORG")] == [
        "Beispielblatt"
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "Beispielblat"], "Beispielblatt?"),
        (["add", "Neu", "--country", "Germany"], "two letters"),
        (["add", "Neu", "--homepage", "example"], "not a web address"),
        (["edit", "Beispielblat", "--country", "AT"], "Beispielblatt?"),
        (["edit", "Beispielblatt"], "Give --name, --homepage or --country"),
        (["edit", "Beispielblatt", "--name", " "], "The name is empty"),
    ],
)
def test_an_outlet_that_cannot_be_is_refused(run: Run, words: list[str], said: str) -> None:
    rows(run, "outlet", "add", "Beispielblatt")
    before = operations(run)

    assert said in refused(run, "outlet", *words)
    assert operations(run) == before


def test_the_scales_are_listed_with_the_one_in_use(run: Run) -> None:
    listed = {
        row["scale"]: (row["default"], row["labels"], row["unmapped"]) for row in rows(run, "scale", "list")
    }

    assert listed["five-point"] == ("yes", 12, 0)
    assert {default for name, (default, *_) in listed.items() if name != "five-point"} == {"no"}


def test_a_scale_is_listed_best_first_under_any_spelling_of_its_name(run: Run) -> None:
    labels = rows(run, "scale", "list", "Five Point")

    assert [row["value"] for row in labels] == [1, 1, 0.75, 0.75, 0.5, 0.5, 0.25, 0.25, 0, 0, None, None]
    assert [row["label"] for row in labels[-2:]] == ["unbelegt", "unproven"]


def test_an_own_scale_is_added_mapped_and_rated_on(run: Run) -> None:
    given = [
        "--label",
        "stimmt=true:1",
        "--label",
        "Jein",
        "--label",
        "offen=other",
        "--label",
        "a=b=false:0,0",
    ]
    added = rows(run, "scale", "add", "Haus", *given, "--language", "de")
    assert [(row["label"], row["class"], row["value"], row["language"]) for row in added] == [
        ("stimmt", "true", 1, "de"), ("Jein", None, None, "de"), ("offen", "other", None, "de"),
        ("a=b", "false", 0, "de"),
    ]  # fmt: skip

    [mapped] = rows(run, "scale", "map", "haus", "jein", "--class", "mixture", "--value", "0.5")
    assert (mapped["label"], mapped["class"], mapped["value"]) == ("Jein", "mixture", 0.5)
    rows(run, "claim", "add", "--text", "Es fehlen 70")
    assert rows(run, "rate", "C1", "jein", "--scale", "haus", "--because", "x")[0]["value"] == 0.5


def test_a_new_label_close_to_a_known_one_is_told(run: Run) -> None:
    done = run("scale", "map", "check", "verifid", "--class", "true", "--value", "1")

    assert "'verifid' is new on the scale; there is also 'verified'." in done.stderr
    assert len(rows(run, "scale", "list", "check")) == 6


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list", "politfact"], "PolitiFact?"),
        (["add", "snopes", "--label", "a"], "There is a scale 'Snopes' already"),
        (["add", "Neu"], "--label"),
        (["add", "Neu", "--label", "a=maybe"], "none of true, mixture, false, other"),
        (["add", "Neu", "--label", "a=true:viel"], "'viel' is no value"),
        (["add", "Neu", "--label", "a=true:nan"], "between 0"),
        (["add", "Neu", "--label", "a=other:0.5"], "needs a class on the scale"),
        (["add", "Neu", "--label", "a b", "--label", "A-B"], "the same label"),
        (["map", "snoeps", "Legend", "--class", "false"], "Snopes?"),
        (["map", "snopes", "Legend"], "--class"),
        (["map", "snopes", "Legend", "--class", "false", "--value", "-1"], "between 0"),
    ],
)
def test_a_scale_that_cannot_be_is_refused(run: Run, words: list[str], said: str) -> None:
    before = operations(run)

    assert said in refused(run, "scale", *words)
    assert operations(run) == before


def test_the_default_scale_is_the_one_rate_uses(run: Run) -> None:
    assert "default_scale is PolitiFact." in run("config", "set", "default-scale", "politifact").stderr
    rows(run, "claim", "add", "--text", "Es fehlen 70")

    assert rows(run, "rate", "C1", "pants", "on", "fire", "--because", "x")[0]["scale"] == "PolitiFact"
    assert run("config", "get", "default_scale").stdout == "PolitiFact\n"
    assert [row["scale"] for row in rows(run, "scale", "list") if row["default"] == "yes"] == ["PolitiFact"]


def test_settings_are_listed_with_what_holds(run: Run) -> None:
    run("config", "set", "desk_name", "Faktencheck Beispielstadt")
    listed = {row["key"]: (row["value"], row["chosen"]) for row in rows(run, "config", "list")}

    assert listed == {
        "desk_name": ("Faktencheck Beispielstadt", "yes"), "desk_url": (None, "no"),
        "default_scale": ("five-point", "no"), "language": (None, "no"), "time_zone": ("UTC", "no"),
        "match_new_claims": ("yes", "no"), "user": ("anna", "yes"),
    }  # fmt: skip


def test_a_setting_nobody_made_prints_nothing(run: Run) -> None:
    got = run("config", "get", "desk_url")

    assert (got.exit_code, got.stdout) == (0, "")
    assert "factcheck config set desk_url" in got.stderr


def test_ones_own_name_is_kept_outside_the_database(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = operations(run)
    set_ = run("config", "set", "user", "Berta")
    assert (set_.exit_code, set_.stdout) == (0, "")
    assert "FACTCHECK_USER says anna" in set_.stderr
    assert operations(run) == before

    monkeypatch.delenv("FACTCHECK_USER")
    assert run("config", "get", "user").stdout == "Berta\n"
    assert config_file(os.environ).read_text(encoding="utf-8") == 'user = "Berta"\n'


def test_ones_own_name_needs_no_database(run: Run, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    monkeypatch.chdir(str(tmp_path))
    monkeypatch.delenv("FACTCHECK_USER")
    (config_file(os.environ).parent).mkdir(parents=True, exist_ok=True)
    for words, out in ((["set", "user", "Cem"], ""), (["get", "user"], "Cem\n")):
        done = CliRunner().invoke(root, ["--db", "none.db", "config", *words], prog_name="factcheck")
        assert (done.exit_code, done.stdout) == (0, out), done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["get", "desk_nam"], "desk_name?"),
        (["set", "timezone", "Europe/Berlin"], "time_zone?"),
        (["set", "time_zone", "Europe/Berln"], "Europe/Berlin?"),
        (["set", "language", "deutsch"], "de-AT"),
        (["set", "default_scale", "politfact"], "PolitiFact?"),
        (["set", "desk_url", "example"], "not a web address"),
        (["set", "user", " "], "The name is empty"),
        (["set", "desk_name"], "VALUE"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(run: Run, words: list[str], said: str) -> None:
    before = operations(run)

    assert said in refused(run, "config", *words)
    assert operations(run) == before


@pytest.mark.parametrize("name", MINE)
def test_the_help_says_what_the_overview_says_and_gives_an_example(name: str) -> None:
    from importlib import import_module

    command = import_module(f"factcheck.cli.{name}").command
    helps = {section: text for commands in SECTIONS.values() for section, text in commands.items()}

    assert command.help.splitlines()[0] == helps[name]
    for each in getattr(command, "commands", {"": command}).values():
        assert "Example" in each.help


@pytest.mark.parametrize(
    "words",
    [
        "evidence list --unarchived",
        "claimant list",
        "outlet list",
        "scale list",
        "scale list snopes",
        "config list",
        "config get language",
    ],
)
def test_reading_commands_load_nothing_of_the_writing_side(sqlite_target: Target, words: str) -> None:
    script = (
        "import sys\nfrom factcheck.cli.root import root\n"
        f"try: root(['--db', {str(sqlite_target.path)!r}, *{words.split()!r}], prog_name='factcheck')\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "heavy = {'sqlalchemy', 'alembic', 'pydantic', 'psycopg'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0), done.stderr
