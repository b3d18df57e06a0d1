"""Ratings are added, never overwritten; on both databases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.vocabulary import Stance
from factcheck.errors import Ambiguous, BadInput, FactcheckError, NotFound
from factcheck.models import Verdict, VerdictEvidence
from factcheck.services.articles import Given, add_article
from factcheck.services.claims import ClaimInput, Where, add_from_article, add_without_article
from factcheck.services.desk_settings import set_setting
from factcheck.services.evidence import EvidenceInput, add_evidence
from factcheck.services.intake import Source
from factcheck.services.verdicts import rate, retract
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write

T = TypeVar("T")
C1, C2 = Ref(Kind.CLAIM, 1), Ref(Kind.CLAIM, 2)
URL = "https://example.org/flut"


def done(target: Target, work: Callable[[Session], T]) -> T:
    return write(target, work, actor="anna", command="test").result


def store(target: Target, words: str) -> None:
    source = Source("flut.txt", "text/plain", words)
    done(target, lambda session: add_article(session, source, Given(url=URL), actor="anna"))


@pytest.fixture(autouse=True)
def claims(target: Target) -> None:
    """C1 stands in an article, C2 was heard."""
    store(target, "Im Tal fehlen 70 Menschen. Die Suche dauert an.\n")
    where = Where(quote="70 Menschen")
    done(target, lambda s: add_from_article(s, Ref(Kind.ARTICLE, 1), where, ClaimInput(), actor="anna"))
    done(target, lambda s: add_without_article(s, None, ClaimInput(text="Es fehlen 90"), actor="anna"))


def say(
    target: Target, label: str, *claims: Ref, scale: str | None = None, because: str = "gezählt"
) -> list[int]:
    return done(
        target,
        lambda s: rate(s, claims or (C1,), label, scale=scale, because=because, actor="anna"),
    )


def take_back(target: Target, *claims: Ref, scale: str | None = None) -> list[int]:
    return done(target, lambda s: retract(s, claims or (C1,), because="Irrtum", scale=scale, actor="berta"))


def current(target: Target, claim: int = 1) -> list[tuple[object, ...]]:
    query = text("SELECT scale, label, supersedes FROM current_verdicts WHERE claim_id = :claim ORDER BY 1")
    return [tuple(row) for row in done(target, lambda s: s.execute(query, {"claim": claim}).all())]


def test_a_rating_takes_the_place_of_the_one_on_its_scale(target: Target) -> None:
    say(target, "true")
    say(target, "falsch")

    assert current(target) == [("five-point", "falsch", "V1")]


def test_ratings_on_two_scales_stand_side_by_side(target: Target) -> None:
    say(target, "false")
    say(target, "Pants on Fire", scale="politifact")

    assert {(scale, label) for scale, label, _ in current(target)} == {
        ("five-point", "false"),
        ("PolitiFact", "Pants on Fire"),
    }


def test_the_desks_default_scale_is_used_where_none_is_named(target: Target) -> None:
    done(target, lambda s: set_setting(s, "default_scale", "snopes"))
    say(target, "true")

    assert current(target) == [("Snopes", "True", None)]


def test_saying_the_same_again_adds_nothing_and_another_reason_does(target: Target) -> None:
    assert say(target, "false", C1, C2) == [1, 2]
    assert say(target, "FALSE", C1, C2) == []
    assert say(target, "false", C1, C2, because="noch einmal gezählt") == [3, 4]


def test_a_retraction_is_a_row_of_its_own(target: Target) -> None:
    say(target, "false")
    [number] = take_back(target)

    row = done(target, lambda s: s.get_one(Verdict, number))
    assert (row.action, row.label_id, row.supersedes_id) == ("retract", None, 1)
    assert (row.justification, row.decided_by) == ("Irrtum", "berta")
    assert current(target) == []


def test_after_a_retraction_a_claim_can_be_rated_again(target: Target) -> None:
    say(target, "false")
    take_back(target)

    assert say(target, "false") == [3]
    assert current(target) == [("five-point", "false", None)]


def test_what_is_not_rated_cannot_be_retracted(target: Target) -> None:
    say(target, "false", C1)

    with pytest.raises(NotFound, match="C2 has no rating"):
        take_back(target, C1, C2)
    with pytest.raises(NotFound, match="C1 has no rating on the scale Snopes"):
        take_back(target, C1, scale="snopes")
    assert len(current(target)) == 1


def test_of_several_ratings_the_scale_says_which_is_retracted(target: Target) -> None:
    say(target, "false")
    say(target, "false", scale="check")

    with pytest.raises(Ambiguous, match="several scales: Check, five-point"):
        take_back(target)
    take_back(target, scale="check")
    assert [scale for scale, *_ in current(target)] == ["five-point"]


def judged(target: Target, verdict: int) -> int | None:
    return done(target, lambda s: s.get_one(Verdict, verdict).article_version_id)


def test_the_text_that_was_judged_is_the_newest_with_the_words_in_it(target: Target) -> None:
    say(target, "true")
    store(target, "Nachtrag vom Abend. Im Tal fehlen 70 Menschen. Die Suche dauert an.\n")
    [second] = say(target, "true")
    store(target, "Alle sind wieder da.\n")
    [third] = say(target, "false")

    assert (judged(target, 1), judged(target, second), judged(target, third)) == (1, 2, 2)


def test_a_claim_without_an_article_is_judged_without_a_text(target: Target) -> None:
    [number] = say(target, "true", C2)

    assert judged(target, number) is None


def test_a_rating_leaves_the_status_of_the_claim_alone(target: Target) -> None:
    say(target, "true")

    assert done(target, lambda s: s.execute(text("SELECT status, revision FROM claims")).all())[0] == (
        "new",
        1,
    )


def grounds(target: Target) -> list[tuple[int, int]]:
    query = select(VerdictEvidence.verdict_id, VerdictEvidence.evidence_id).order_by(VerdictEvidence.id)
    return [tuple(row) for row in done(target, lambda s: s.execute(query).all())]  # type: ignore[misc]


def rest_on(target: Target, *evidence: int, claims: tuple[Ref, ...] = (C1, C2)) -> list[int]:
    refs = [Ref(Kind.EVIDENCE, number) for number in evidence]
    return done(
        target, lambda s: rate(s, claims, "false", scale=None, because="x", evidence=refs, actor="anna")
    )


def test_each_verdict_rests_on_the_evidence_of_its_own_claim(target: Target) -> None:
    source = EvidenceInput(url="https://example.org/zahl", stance=Stance.REFUTES)
    assert done(target, lambda s: add_evidence(s, [C1, C2], source, actor="anna")) == [1, 2]

    assert rest_on(target, 1, 2, 1) == [1, 2]
    assert grounds(target) == [(1, 1), (2, 2)]
    assert rest_on(target, 2, 1) == []
    assert rest_on(target, 1) == [3]


def test_evidence_on_another_claim_is_no_ground(target: Target) -> None:
    source = EvidenceInput(url="https://example.org/zahl")
    done(target, lambda s: add_evidence(s, [C2], source, actor="anna"))

    with pytest.raises(BadInput, match="E1 is evidence on C2"):
        rest_on(target, 1, claims=(C1,))
    with pytest.raises(NotFound, match="no E9"):
        rest_on(target, 9)


@pytest.mark.parametrize(
    ("claims", "label", "scale", "because"),
    [
        ((C1, Ref(Kind.CLAIM, 99)), "true", None, "x"),
        ((C1,), "Mixture", None, "x"),
        ((C1,), "true", "nirgends", "x"),
        ((C1,), "true", None, "  "),
    ],
)
def test_a_rating_that_cannot_be_leaves_no_trace(
    target: Target, claims: tuple[Ref, ...], label: str, scale: str | None, because: str
) -> None:
    with pytest.raises(FactcheckError):
        say(target, label, *claims, scale=scale, because=because)

    assert done(target, lambda s: s.scalars(select(Verdict)).all()) == []


def test_the_database_itself_refuses_to_change_a_verdict(target: Target) -> None:
    say(target, "true")

    with pytest.raises((DBAPIError, FactcheckError)):
        done(target, lambda s: s.execute(text("UPDATE verdict SET justification = 'x'")))
