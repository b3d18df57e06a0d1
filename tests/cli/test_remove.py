"""Removing what nobody built on."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Motivation, Stance, VerdictAction
from factcheck.models import (
    Annotation,
    Claim,
    ClaimAnchor,
    Evidence,
    RatingLabel,
    RatingScale,
    Verdict,
    VerdictEvidence,
)
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write
from tests.conftest import Run
from tests.dumps import Dump, dump

TEXT = "Hochwasser | Mara Winter. 21.10.2026.\n\nWir schreiben den Oktober 2025. Im Tal fehlen 70 Menschen.\n"


@pytest.fixture(autouse=True)
def article(run: Run) -> None:
    """A1 with C1 (its printed date) and C2 (Oktober 2025, with a value)."""
    assert run("article", "add", "-", "--url", "https://example.org/flut", input=TEXT).exit_code == 0
    words = (
        "--quote",
        "Oktober 2025",
        "--value",
        "a1",
        "present",
        "2025-10",
        "--seen-at",
        "https://example.org/tv",
    )
    assert run("claim", "add", "A1", *words).exit_code == 0


def refused(run: Run, target: Target, *words: str) -> str:
    """What is said; the database is as it was."""
    before = dump(target, audit=True)
    result = run(*words)
    assert result.exit_code == 2, result.output
    assert dump(target, audit=True) == before
    assert result.stderr.count("\n") == 1
    return result.stderr


def add(target: Target, *rows: object) -> None:
    """Rows that other commands make."""

    def work(session: Session) -> None:
        for row in rows:
            session.add(row)
            session.flush()

    write(target, work, actor="ben", command="test")


def evidence(claim: int) -> Evidence:
    return Evidence(uid=new_uid(), claim_id=claim, stance=Stance.REFUTES, title="Statistik", made_by="ben")


def rating(target: Target, claim: int) -> None:
    """A verdict on E1, which it rests on."""
    add(target, RatingScale(uid=new_uid(), name="Probe"))
    with_scale = dump(target)
    scale = next(
        key.id for key in with_scale if key.table == "rating_scale" and with_scale[key]["name"] == "Probe"
    )
    add(target, RatingLabel(scale_id=scale, label="falsch", label_key="probe", position=1))

    def work(session: Session) -> None:
        label = session.scalars(select(RatingLabel).where(RatingLabel.label_key == "probe")).one()
        verdict = Verdict(
            uid=new_uid(),
            claim_id=claim,
            action=VerdictAction.RATE,
            label_id=label.id,
            justification="x",
            decided_by="b",
        )
        session.add(verdict)
        session.flush()
        session.add(VerdictEvidence(verdict_id=verdict.id, evidence_id=1))

    write(target, work, actor="ben", command="test")


def tables(state: Dump) -> set[str]:
    return {key.table for key in state} - {"rating_scale", "rating_label", "setting", "outlet"}


def test_a_claim_goes_with_its_place_its_values_its_appearances_and_its_tags(
    run: Run, target: Target
) -> None:
    result = run("remove", "C2", "--format", "json")

    assert json.loads(result.stdout) == [
        {"id": "C2", "what": "'Oktober 2025'", "with": "1 place, 1 appearance and 1 value"}
    ]
    assert not [key for key, row in dump(target).items() if row.get("claim_id") == 2 or key == ("claim", 2)]


def test_an_article_goes_with_its_versions_and_the_claims_only_a_machine_made(
    run: Run, target: Target
) -> None:
    run("article", "add", "-", "--url", "https://example.org/flut", input=TEXT + "Mehr.\n")
    run("remove", "C2")

    result = run("remove", "A1")

    assert result.exit_code == 0, result.stderr
    assert tables(dump(target)) == set()


def test_a_persons_claim_holds_its_article(run: Run, target: Target) -> None:
    said = refused(run, target, "remove", "A1")

    assert "A1 cannot be removed: C2 hangs on it. Remove what may go first: factcheck remove C2" in said


def test_claim_and_article_go_together(run: Run, target: Target) -> None:
    assert run("remove", "A1", "C2").exit_code == 0
    assert tables(dump(target)) == set()


def test_a_machines_claim_that_somebody_touched_holds_its_article(run: Run, target: Target) -> None:
    run("remove", "C2")
    run("claim", "status", "C1", "checking")

    assert "C1 hangs on it" in refused(run, target, "remove", "A1")

    run("undo")
    assert run("remove", "A1").exit_code == 0


def test_a_machines_claim_with_a_note_holds_its_article(run: Run, target: Target) -> None:
    run("remove", "C2")
    add(
        target,
        Annotation(uid=new_uid(), claim_id=1, motivation=Motivation.COMMENTING, body="?", made_by="ben"),
    )

    assert "C1 hangs on it" in refused(run, target, "remove", "A1")
    assert "1 note hangs on it" in refused(run, target, "remove", "C1")


@pytest.mark.parametrize("kind", ["note", "evidence", "rating", "link", "derived"])
def test_what_people_built_on_a_claim_holds_it_and_is_named(run: Run, target: Target, kind: str) -> None:
    if kind == "note":
        add(
            target,
            Annotation(uid=new_uid(), claim_id=2, motivation=Motivation.COMMENTING, body="?", made_by="ben"),
        )
    if kind in ("evidence", "rating"):
        add(target, evidence(2))
    if kind == "rating":
        rating(target, 2)
    if kind == "link":
        run("flag", "C1", "C2", "--because", "ein Jahr")
    if kind == "derived":
        add(target, Claim(uid=new_uid(), text="anders", derived_from_id=2, origin="person", made_by="ben"))

    said = refused(run, target, "remove", "C2")

    named = {"note": "1 note", "evidence": "E1", "rating": "E1 and V1", "link": "L1", "derived": "C3"}[kind]
    assert f"C2 cannot be removed: {named} hang" in said
    assert "Withdraw it instead: factcheck claim status C2 withdrawn" in said


def test_a_claim_named_as_wrong_by_a_decision_stays_though_the_link_went(run: Run, target: Target) -> None:
    run("flag", "C1", "C2", "--because", "ein Jahr")
    run("conflict", "confirm", "L1", "--wrong", "C2")
    run("remove", "L1")

    assert "1 decision hangs on it" in refused(run, target, "remove", "C2")


def test_evidence_a_rating_rests_on_stays(run: Run, target: Target) -> None:
    add(target, evidence(2), evidence(2))
    rating(target, 2)

    said = refused(run, target, "remove", "E1")

    assert "E1 cannot be removed: 1 source of a verdict hangs on it." in said
    assert run("remove", "E2").exit_code == 0


def test_removing_a_decided_link_puts_the_pair_back_to_undecided(run: Run, target: Target) -> None:
    run("flag", "C1", "C2", "--because", "ein Jahr")

    assert run("remove", "L1").exit_code == 0

    decisions = [row for key, row in sorted(dump(target).items()) if key.table == "link_decision"]
    assert [row["judgement"] for row in decisions] == ["confirmed", "reopened"]
    assert decisions[1]["note"] == "L1 was removed"


def test_a_reprint_of_the_pair_keeps_the_decision(run: Run) -> None:
    for text in ("Die Brücke ist zu", "Die Brücke ist offen") * 2:
        run("claim", "add", "--text", text)
    run("flag", "C3", "C4", "--because", "beides geht nicht")
    run("flag", "C5", "C6", "--because", "beides geht nicht")

    run("remove", "L1")

    [link] = json.loads(run("conflict", "list", "--format", "json").stdout)
    assert (link["link"], link["status"]) == ("L2", "confirmed")


def test_removing_an_undecided_link_says_nothing_about_the_pair(run: Run, target: Target) -> None:
    run("flag", "C1", "C2", "--because", "ein Jahr", "--relation", "refines")
    run("remove", "L1")

    assert not [key for key in dump(target) if key.table == "link_decision"]


@pytest.mark.parametrize(
    ("id_", "way_out"),
    [("V1", "factcheck rate --retract"), ("R1", "factcheck undo R1")],
)
def test_what_is_never_removed_names_the_way_out(run: Run, target: Target, id_: str, way_out: str) -> None:
    assert way_out in refused(run, target, "remove", id_)


def test_of_several_all_go_or_none(run: Run, target: Target) -> None:
    run("claim", "add", "--text", "Die Brücke ist zu")
    run("flag", "C1", "C2", "--because", "ein Jahr")

    assert "C2 cannot be removed: L1 hangs on it." in refused(run, target, "remove", "C3", "C2")
    assert "There is no C99." in refused(run, target, "remove", "C3", "C99")
    assert run("remove", "C3", "C2", "L1").exit_code == 0


def test_a_dry_run_shows_the_same_and_changes_nothing(run: Run, target: Target) -> None:
    before = dump(target, audit=True)

    shown = run("remove", "C2", "--dry-run")

    assert shown.exit_code == 0
    assert dump(target, audit=True) == before
    assert shown.stderr == "Nothing was changed.\n"
    assert run("remove", "C2").stdout == shown.stdout


def test_a_place_in_a_text_cannot_go_while_its_claim_stands(target: Target) -> None:
    """What `remove` may do, a stray delete may not."""

    def work(session: Session) -> None:
        session.delete(session.scalars(select(ClaimAnchor)).first())

    with pytest.raises(Exception, match="goes only with its claim"):
        write(target, work, actor="ben", command="test")
