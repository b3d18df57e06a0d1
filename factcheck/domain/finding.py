"""What a detector returns: a finding with every gate it passed, or the reason why it stays silent."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.domain.calibration import Counts, Prior, prior
from factcheck.domain.calibration import Tier as Tier
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding_words import sentence_for, unless_for
from factcheck.domain.vocabulary import Relation

THRESHOLD = 0.6
"""Findings below it are counted, not shown."""

UNKNOWN_COSTS = -0.4
"""What a gate nobody can judge costs, in log-odds."""


class Verdict(StrEnum):
    """What a gate says: `assumed` holds for two bare sentences about one situation, at no cost."""

    PASSED = "passed"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Gate:
    """One question that blocks a finding when it fails; `weight` is what it adds in log-odds."""

    name: str
    verdict: Verdict
    evidence: str
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    """Two passages that cannot both be true, as one detector sees it.

    `left` and `right` are in the order the claims were given; `left_text` and `right_text` are what each
    says, in its own words. `sentence` holds {left} and {right} where the claims are named. `margin` is the
    gap between the values in `unit`, None where there is
    none. `anchor` says what relative dates were counted from. `learnt` is the prior made from the desk's
    decisions, None for what is expected of the tier.
    """

    detector: str
    version: str
    tier: Tier
    relation: Relation
    conflict_kind: str
    left: ClaimView
    right: ClaimView
    left_text: str
    right_text: str
    gates: tuple[Gate, ...]
    left_value: ViewValue | None = None
    right_value: ViewValue | None = None
    margin: float | None = None
    unit: str = ""
    anchor: str = ""
    learnt: Prior | None = None

    @property
    def prior(self) -> Prior:
        """What the gates' weights are added to."""
        return self.learnt or prior(self.detector, self.tier)

    @property
    def sentence(self) -> str:
        """One sentence that names both values, in the language of the left claim."""
        return sentence_for(self.conflict_kind, self.left.language, self.left_text, self.right_text)

    @property
    def unless(self) -> str:
        """What would make it no conflict, in the language of the left claim."""
        return unless_for(self.conflict_kind, self.left.language)

    @property
    def confidence(self) -> float:
        """The prior and the weights of the gates, added in log-odds, as a probability."""
        return round(1 / (1 + math.exp(-self.log_odds)), 4)

    @property
    def log_odds(self) -> float:
        """The prior and the weights of the gates added up, to four places."""
        return round(self.prior.odds + sum(gate.weight for gate in self.gates), 4)

    def order(self) -> tuple[object, ...]:
        """The strongest first, then by content."""
        places = [value.start if value else -1 for value in (self.left_value, self.right_value)]
        return (
            -self.confidence,
            self.detector,
            self.conflict_kind,
            self.left.order(),
            self.right.order(),
            *places,
        )


@dataclass(frozen=True, slots=True)
class Silence:
    """Why a detector that had something to compare says nothing."""

    detector: str
    reason: str


def calibrated(finding: Finding, counts: Counts) -> Finding:
    """The same finding, as sure as the desk's decisions on its detector and tier make it."""
    return replace(finding, learnt=prior(finding.detector, finding.tier, counts))


def gate(name: str, verdict: Verdict, evidence: str) -> Gate:
    """A gate with the weight its verdict has."""
    return Gate(name, verdict, evidence, UNKNOWN_COSTS if verdict is Verdict.UNKNOWN else 0.0)


def blocked(gates: tuple[Gate, ...]) -> Gate | None:
    """The first gate that failed."""
    return next((one for one in gates if one.verdict is Verdict.FAILED), None)


_REASONS = {
    "subject": "different subject",
    "attribute": "different attribute",
    "written subject": "different subject, as written down",
    "written attribute": "different attribute, as written down",
    "time": "different reference time",
    "scope": "part and whole",
    "slot": "something else differs",
    "modality": "planned, conditional or asked, not both told as facts",
    "single_valued": "several values are possible",
    "overlap": "another value already fits",
    "role": "different step of the event",
    "predicate": "different predicate",
    "which": "another one of several",
    "counted": "something else is counted",
    "kind": "another kind or part of it",
    "rest": "the rest of them",
    "side": "one outcome, seen from both sides",
    "holder": "the ranks of two",
    "occasion": "another occasion",
    "near": "not told of the same thing",
    "names": "one person",
}


def silence(detector: str, stop: Gate) -> Silence:
    """Silence for the gate that failed."""
    return Silence(detector, f"{_REASONS.get(stop.name, stop.name)}: {stop.evidence}")
