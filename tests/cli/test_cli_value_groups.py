"""How many irreconcilable answers are in circulation, and who stands behind each."""

from __future__ import annotations

import itertools
import json
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.models import Claim, ClaimValue
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write
from tests.conftest import Run, fresh_postgres, runner

COPY = "Nach der Flut im oberen Tal fehlen noch fast 7.000 Menschen"
ARTICLES = (
    ("Talbote", "20.10.2025", f"{COPY}. Die Suche geht weiter.", COPY, "fast 7.000"),
    ("Bergblatt", "22.10.2025", f"{COPY}. Mehr dazu morgen.", COPY, "fast 7.000"),
    ("Seekurier", "21.10.2025", "Gezählt sind mehr als 9.000 Vermisste.", "mehr als 9.000", "mehr als 9.000"),
    ("Talbote", "23.10.2025", "In der Bilanz stehen 6.500 Vermisste.", "6.500 Vermisste", "6.500"),
)  # fmt: skip


def add(run: Run, articles: list[tuple[str, str, str, str, str]]) -> None:
    """One article each, with one value about the missing."""
    for number, (outlet, day, text, quote, value) in enumerate(articles, 1):
        head = f"Bericht vom {day} | Mara Winter. {day}.\n\n{text}\n"
        made = run("article", "add", "-", "--outlet", outlet, "--new", input=head)
        assert made.exit_code == 0, made.stderr
        words = ["--quote", quote, "--value", "missing-persons", "count", value]
        assert run("claim", "add", f"A{number}", *words).exit_code == 0


def groups(run: Run, *words: str) -> list[dict[str, object]]:
    """The rows of the report."""
    result = run("report", "run", "value-groups", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def quote(run: Run, claim: object) -> str:
    """The words of a claim."""
    return str(json.loads(run("show", str(claim), "--format", "json").stdout)[0]["quote"])


def test_each_group_tells_its_span_and_who_stands_behind_it_with_copies_counted_once(run: Run) -> None:
    add(run, [*ARTICLES])

    low, high = groups(run)

    assert low["values"] == "[6300, 7000)"
    assert (low["claims"], low["printed"], low["outlets"], low["first_seen"]) == (2, 3, 1, "2025-10-20")
    assert (high["values"], high["claims"], high["first_seen"]) == ("(9000, ∞)", 1, "2025-10-21")
    assert {low["witness"], low["against"]} == {high["witness"], high["against"]}


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], AbstractContextManager[Run]]:
    """Makes one empty database after the other."""

    @contextmanager
    def make() -> Iterator[Run]:
        if request.param == "postgres":
            server, template = map(request.getfixturevalue, ("postgres_server", "postgres_template"))
            with fresh_postgres(server, template) as target:
                yield runner(target)
        else:
            path = tmp_path / f"{len([*tmp_path.iterdir()])}.db"
            shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
            yield runner(Target(path=path))

    return make


def test_every_order_of_insertion_gives_the_same_groups(
    empty: Callable[[], AbstractContextManager[Run]],
) -> None:
    told = set()
    for order in itertools.permutations(ARTICLES[:3]):
        with empty() as run:
            add(run, [*order])
            rows = groups(run)
            for row in rows:
                row["witness"], row["against"] = quote(run, row["witness"]), quote(run, row["against"])
            told.add(json.dumps(rows))

    assert len(told) == 1


def test_a_short_quotation_is_nobodys_copy(run: Run) -> None:
    short = ("Seekurier", "24.10.2025", "Es sind 6.500 Vermisste.", "6.500 Vermisste", "6.500")
    add(run, [*ARTICLES, short])

    assert groups(run)[0]["claims"] == 3


@pytest.mark.parametrize("done", ["reject", "withdraw"])
def test_what_nobody_stands_for_any_more_makes_no_group(run: Run, done: str) -> None:
    add(run, [*ARTICLES])
    claim = str(groups(run)[1]["witness"])
    changed = (
        run("claim", "reject", claim) if done == "reject" else run("claim", "status", claim, "withdrawn")
    )
    assert changed.exit_code == 0, changed.stderr

    assert groups(run) == []


def test_values_of_other_times_parts_or_units_exclude_nothing(target: Target, run: Run) -> None:
    def store(session: Session) -> None:
        plain = [
            (1.0, None, None, "1"),
            (2.0, 738000.0, None, "1"),
            (3.0, None, "altstadt", "1"),
            (4.0, None, None, "m"),
        ]
        for value, day, scope, unit in plain:
            _value(session, "s", "count", value, value, reference=day, scope=scope, unit=unit)

    write(target, store, actor="anna", command="test")

    assert groups(run) == []


def test_it_agrees_with_the_straightforward_way(target: Target, run: Run) -> None:
    rng = random.Random(3)
    wanted: dict[str, list[tuple[float, float]]] = {}

    def store(session: Session) -> None:
        for number in range(40):
            ends = [sorted((rng.randrange(9), rng.randrange(9))) for _ in range(rng.randrange(1, 9))]
            wanted[f"s{number}"] = [(float(lo), float(hi)) for lo, hi in ends]
            for lo, hi in wanted[f"s{number}"]:
                _value(session, f"s{number}", "count", lo, hi)

    write(target, store, actor="anna", command="test")
    found = {str(row["subject"]): row["groups"] for row in groups(run)}

    counts = {subject: _greedy(ends) for subject, ends in wanted.items()}
    assert found == {subject: count for subject, count in counts.items() if count > 1}


def _greedy(ends: list[tuple[float, float]]) -> int:
    """Points taken one by one, each the smallest upper end of what is left."""
    count = 0
    while ends:
        point = min(hi for _, hi in ends)
        ends = [(lo, hi) for lo, hi in ends if lo > point]
        count += 1
    return count


def _value(
    session: Session, subject: str, attribute: str, lo: float, hi: float, *, reference: float | None = None,
    scope: str | None = None, unit: str = "1",
) -> None:  # fmt: skip
    claim = Claim(uid=new_uid(), text=f"{subject} {lo} {hi}", origin="person", made_by="anna")
    session.add(claim)
    session.flush()
    session.add(
        ClaimValue(
            claim_id=claim.id, subject_key=subject, attribute=attribute, kind="quantity", unit=unit, lo=lo,
            hi=hi, wide_lo=lo, wide_hi=hi, bounds="[]", reference_lo=reference, reference_hi=reference,
            scope_key=scope, raw=str(lo), display=f"[{lo}, {hi}]", origin="person", made_by="anna",
        )
    )  # fmt: skip


def test_compare_shows_a_subject_as_bars_and_as_rows(run: Run) -> None:
    add(run, [*ARTICLES])

    page = run("compare", "--subject", "Missing Persons")
    rows = json.loads(run("compare", "--subject", "missing-persons", "--format", "json").stdout)

    assert "missing-persons count: 2 answers that exclude each other" in page.stdout
    assert page.stdout.count("#") == 16 + 8
    assert rows == groups(run)


def test_compare_without_a_conflict_says_so_and_an_unknown_word_is_met_with_the_nearest(run: Run) -> None:
    add(run, [*ARTICLES[:2]])

    assert "No two values exclude" in run("compare", "--subject", "missing-persons").stderr
    assert "Did you mean missing-persons?" in run("compare", "--subject", "missing-person").stderr
    refused = run("compare", "--subject", "missing-persons", "--attribute", "counts")
    assert (refused.exit_code, "Did you mean count?" in refused.stderr) == (2, True)
    assert run("compare", "a", "b", "--subject", "x").exit_code == 2
    assert run("compare", "a", "b", "--format", "json").exit_code == 2


def test_a_desks_own_report_may_use_the_step_and_a_step_that_is_none_is_told(
    run: Run, tmp_path: Path
) -> None:
    add(run, [*ARTICLES])
    own = tmp_path / "own"
    own.mkdir()
    text = run("report", "show", "value-groups", "--sql").stdout
    (own / "ours.sql").write_text(text, encoding="utf-8")
    (own / "odd.sql").write_text(text.replace("then: value-groups", "then: value-group"), encoding="utf-8")

    def told(name: str, *words: str) -> tuple[int, str, str]:
        result = run("report", "run", name, "--reports", str(own), *words)
        return result.exit_code, result.stdout, result.stderr

    assert told("ours", "--format", "json", "--sort", "-group", "--limit", "1")[1].count('"group": 2') == 1
    code, _, said = told("odd")
    assert (code, "Did you mean value-groups?" in said) == (2, True)
