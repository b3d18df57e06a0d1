"""What is wrong with a dump is told by its line, and nothing of it goes in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.exchange.dump import LONGEST_LINE
from factcheck.settings import Target
from tests.conftest import runner
from tests.filled import fill

Lines = list[str]


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Lines:
    """A dump of a small desk."""
    path = tmp_path_factory.mktemp("dump") / "desk.db"
    path.write_bytes(sqlite_template.read_bytes())
    fill(Target(path=path))
    return str(runner(Target(path=path))("export", "jsonl").stdout).splitlines()


def _of(lines: Lines, table: str, nth: int = 0) -> int:
    """Where the nth row of a table stands."""
    return [n for n, line in enumerate(lines) if line.startswith(f'{{"table":"{table}"')][nth]


def _set(table: str, column: str, value: Any, nth: int = 0) -> Callable[[Lines], int]:
    def spoil(lines: Lines) -> int:
        place = _of(lines, table, nth)
        lines[place] = json.dumps(json.loads(lines[place]) | {column: value})
        return place + 1

    return spoil


def _twice(lines: Lines) -> int:
    place = _of(lines, "claim", 1)
    first = json.loads(lines[place - 1])
    lines[place] = json.dumps(json.loads(lines[place]) | {"uid": first["uid"]})
    return place + 1


def _cut(lines: Lines) -> int:
    place = _of(lines, "claim", 1)
    lines[place:] = [lines[place][:40]]
    return place + 1


def _ends(lines: Lines) -> int:
    place = _of(lines, "claim", 1)
    del lines[place:]
    return place


def _more(lines: Lines) -> int:
    lines.append(lines[-1])
    return len(lines)


def _deep(lines: Lines) -> int:
    place = _of(lines, "claim")
    lines[place] = '{"table":"claim","id":' + "[" * 100_000
    return place + 1


def _huge(lines: Lines) -> int:
    place = _of(lines, "claim")
    lines[place] = '{"table":"claim","text":"' + "x" * LONGEST_LINE + '"}'
    return place + 1


def _over_two_lines(lines: Lines) -> int:
    """As one array the lines would be right, and as many as announced."""
    place = _of(lines, "change")
    row = json.loads(lines[place]) | {"old": {"a": 1, "b": 2}}
    lines[place] = json.dumps(row, separators=(",", ":"))
    at = lines[place].index(',"b"')
    after = f"{lines[place + 1]},{lines[place + 2]}"
    lines[place : place + 3] = [lines[place][:at], lines[place][at + 1 :], after]
    return place + 1


def _two_in_a_line(lines: Lines) -> int:
    place = _of(lines, "claim")
    lines[place : place + 2] = [f"{lines[place]},{lines[place + 1]}"]
    header = json.loads(lines[0])
    header["tables"]["claim"]["rows"] -= 1
    lines[0] = json.dumps(header)
    return place + 1


DEFECTS: dict[str, tuple[Callable[[Lines], int], str]] = {
    "cut off within a line": (_cut, "no JSON, or was cut off"),
    "cut off after a line": (_ends, "are missing"),
    "more than announced": (_more, "more rows than the first line says"),
    "one uid, two claims": (_twice, "database refuses it"),
    "a number past the last one": (_set("claim", "id", 999), "last number"),
    "a number that is none": (_set("claim", "id", "one"), "id"),
    "a column there is not": (_set("claim", "quota", "x"), "'quota' is no column"),
    "a word of no list": (_set("claim", "status", "nonsense"), "database refuses it"),
    "a day there is not": (_set("claim", "due_on", "2026-13-40"), "due_on"),
    "a day the other way round": (_set("claim", "due_on", "31-10-2020"), "due_on"),
    "a time without a zone": (_set("claim", "made_at", "2026-10-21T12:00:00"), "made_at"),
    "a quote that is not in the text": (_set("claim", "quote", "nie gesagt"), "refuses it"),
    "an empty required field": (_set("claim", "text", None), "text"),
    "a NUL": (_set("claim", "text", "a\0b"), "NUL"),
    "half a character": (_set("claim", "text", "a\ud800b"), "JSON"),
    "an object for a text": (_set("claim", "text", {"a": {"b": 1}}), "text"),
    "a number too large": (_set("claim", "priority", 10**30), "priority"),
    "a row of another table": (_set("claim", "table", "outlet"), "outlet"),
    "a claim of no article": (_set("claim", "article_id", 77), "article"),
    "nested without end": (_deep, "JSON"),
    "a row over two lines": (_over_two_lines, "JSON"),
    "two rows in a line": (_two_in_a_line, "JSON"),
    "a line without end": (_huge, "MB"),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_told_and_nothing_goes_in(lines: Lines, tmp_path: Path, defect: str) -> None:
    spoil, says = DEFECTS[defect]
    spoiled = list(lines)
    number = spoil(spoiled)
    dump, db = tmp_path / "dump.jsonl", tmp_path / "new.db"
    dump.write_text("\n".join(spoiled) + "\n", encoding="utf-8")

    done = runner(Target(path=db))("import", str(dump))

    assert done.exit_code == 2, done.stderr
    assert says in done.stderr and "bug" not in done.stderr
    assert done.stderr.count("\n") == 1 and len(done.stderr) < 600
    if defect not in (
        "a number past the last one",
        "a quote that is not in the text",
        "a claim of no article",
    ):
        assert f"line {number}" in done.stderr
    assert not db.exists()


@pytest.mark.parametrize(
    ("first", "says"),
    [
        ("", "no dump"),
        ("[]", "no dump"),
        ('{"factcheck":"dump","version":2,"anything":1}', "version 2; this program knows version 1"),
        ('{"factcheck":"dump","version":1,"revision":"9999","tables":{}}', "newer factcheck"),
        ('{"factcheck":"dump","version":1,"revision":"0002","tables":{}}', "its tables are not"),
        (
            '{"factcheck":"dump","version":1,"revision":"0002","tables":{"claim":{"rows":-1,"last":0}}}',
            "rows",
        ),
        ('{"factcheck":"dump","version":1', "cut off"),
    ],
)
def test_a_first_line_that_cannot_be_is_told(lines: Lines, tmp_path: Path, first: str, says: str) -> None:
    dump, db = tmp_path / "dump.jsonl", tmp_path / "new.db"
    dump.write_text(
        "\n".join([first.replace("0002", json.loads(lines[0])["revision"]), *lines[1:]]), encoding="utf-8"
    )

    done = runner(Target(path=db))("import", "jsonl", str(dump))

    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert says in done.stderr
    assert not db.exists()


def test_a_database_with_work_in_it_is_not_touched(lines: Lines, target: Target, tmp_path: Path) -> None:
    from tests.filled import contents

    fill(target)
    before = contents(target)
    (tmp_path / "dump.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")

    done = runner(target)("import", str(tmp_path / "dump.jsonl"))

    assert done.exit_code == 2
    assert "holds work already" in done.stderr and "factcheck merge" in done.stderr
    assert contents(target) == before


def test_what_init_made_gives_way_to_a_dump_or_stays_whole(
    lines: Lines, target: Target, tmp_path: Path
) -> None:
    from tests.filled import contents

    before = contents(target)
    spoiled = list(lines)
    _set("claim", "status", "nonsense", 2)(spoiled)
    (tmp_path / "bad.jsonl").write_text("\n".join(spoiled) + "\n", encoding="utf-8")
    (tmp_path / "good.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert runner(target)("import", str(tmp_path / "bad.jsonl")).exit_code == 2
    assert contents(target) == before

    assert runner(target)("import", str(tmp_path / "good.jsonl")).exit_code == 0
    assert runner(target)("export", "jsonl").stdout == "\n".join(lines) + "\n"
    assert runner(target)("db", "check").exit_code == 0
