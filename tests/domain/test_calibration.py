"""How a desk's decisions move what a detector is trusted."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.calibration import Prior, Reviewed, Tier, prior
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.explanation import explain
from factcheck.domain.finding import Finding, Verdict, calibrated, gate
from factcheck.domain.vocabulary import Relation

COUNTS = {("quantity", Tier.HIGH): Reviewed(12, 8)}
FINDING = Finding(
    "quantity", "1", Tier.HIGH, Relation.CONTRADICTS, "quantity", ClaimView("70", "en"),
    ClaimView("90", "en"),
    "70", "90", (gate("time", Verdict.UNKNOWN, "no time is named"),),
)  # fmt: skip


@pytest.mark.parametrize(("tier", "share"), [(Tier.HIGH, 0.9), (Tier.MEDIUM, 0.7), (Tier.LOW, 0.2)])
def test_without_decisions_it_is_what_is_expected_of_the_tier(tier: Tier, share: float) -> None:
    assert prior("quantity", tier) == Prior(share, 0)


def test_decisions_are_added_to_what_was_expected() -> None:
    assert prior("quantity", Tier.HIGH, COUNTS) == Prior((8 + 9) / (12 + 10), 12)


def test_decisions_on_another_detector_or_tier_say_nothing() -> None:
    assert prior("date", Tier.HIGH, COUNTS) == prior("date", Tier.HIGH)
    assert prior("quantity", Tier.MEDIUM, COUNTS) == prior("quantity", Tier.MEDIUM)


@given(st.sampled_from(Tier), st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_confirmation_raises_it_a_dismissal_lowers_it_and_it_is_never_certain(
    tier: Tier, confirmed: int, dismissed: int
) -> None:
    def share(right: int, wrong: int) -> float:
        return prior("d", tier, {("d", tier): Reviewed(right + wrong, right)}).share

    now = share(confirmed, dismissed)

    assert 0 < share(confirmed, dismissed + 1) < now < share(confirmed + 1, dismissed) < 1


def test_many_decisions_outweigh_what_was_expected() -> None:
    counts = {("quantity", Tier.HIGH): Reviewed(990, 99)}

    assert prior("quantity", Tier.HIGH, counts).share == pytest.approx(0.108)


def test_more_confirmed_than_decided_is_refused() -> None:
    with pytest.raises(ValueError, match="3 confirmed of 2"):
        prior("quantity", Tier.HIGH, {("quantity", Tier.HIGH): Reviewed(2, 3)})


def test_the_waterfall_says_what_it_was_learnt_from_and_adds_up() -> None:
    found = calibrated(FINDING, COUNTS)
    full = explain(found)
    steps = full["gates"]
    assert isinstance(steps, list)

    assert steps[0] == {
        "name": "prior: quantity, high",
        "evidence": "0.77, from 12 decisions",
        "weight": round(math.log(17 / 5), 4),
    }
    odds = sum(step["weight"] for step in steps)
    assert full["log_odds"] == round(odds, 4)
    assert full["confidence"] == found.confidence == round(1 / (1 + math.exp(-odds)), 4)
    assert found.confidence < FINDING.confidence


def test_the_same_decisions_and_words_give_the_same_explanation() -> None:
    assert explain(calibrated(FINDING, COUNTS)) == explain(calibrated(FINDING, dict(COUNTS)))
    assert explain(calibrated(FINDING, {})) == explain(FINDING)
