"""A reason that one claim gives and the other denies, in answer to a key that asks why."""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.keyed.kinds import meant_as
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence

_END = r"([^.;:–]*?)(?=,? (?:sondern|but)\b|[.;:–]|\Z)"
_DENIED = re.compile(
    rf"\b(?:nicht (?:etwa )?(?:deshalb|deswegen|darum)\b[^.;:]*?\bweil|nicht (?:etwa )?(?:weil|wegen|aus)"
    rf"|not (?:\w+ )?(?:because(?: of)?|due to|over|for)|keineswegs (?:weil|wegen))\b{_END}",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    rf"\b(?:als (?:Strafe|Reaktion|Antwort|Vergeltung|Folge|Dank) (?:für|auf)|weil|wegen|aufgrund"
    rf"|aus Protest gegen|because(?: of)?|due to|in (?:retaliation|response|reaction) (?:for|to)"
    rf"|as (?:an? )?(?:punishment|penalty|response|reaction|reward) (?:for|to)|to punish)\b{_END}",
    re.IGNORECASE,
)
_FEWEST = 2
"""Words that a reason and its denial share."""


def reasons(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer, for an attribute that asks for a reason: one claim gives it, the other says that it
    was not for that. Two reasons given are no conflict."""
    if not meant_as(pair, "reason"):
        return []
    texts = given_and_denied(pair)
    if texts is None:
        return []
    asked: tuple[Gate, ...] = (
        *gates.keys(pair),
        gate("polarity", Verdict.PASSED, f"{texts[0]} / {texts[1]}"),
        gates.claimant(pair),
    )
    if stop := blocked(asked):
        return [silence(detector, stop)]
    return [
        Finding(
            detector, version, Tier.MEDIUM, pair.conflict, detector, pair.left, pair.right,
            texts[0], texts[1], asked,
        )
    ]  # fmt: skip


def given_and_denied(pair: Pair) -> tuple[str, str] | None:
    """The words of both claims where one gives the reason that the other denies; None where neither does."""
    for denying, giving in ((pair.left, pair.right), (pair.right, pair.left)):
        denied, given = _DENIED.search(denying.quote), _GIVEN.search(giving.quote)
        if denied is None or given is None or _DENIED.search(giving.quote):
            continue
        words = _keys(denying, denied.span(1)), _keys(giving, given.span(1))
        if sum(any(one & other for other in words[1]) for one in words[0]) >= _FEWEST:
            return (denied[0], given[0]) if denying is pair.left else (given[0], denied[0])
    return None


def _keys(view: ClaimView, span: tuple[int, int]) -> list[frozenset[str]]:
    return [frozenset(word.keys) for word in view.words if span[0] <= word.start < span[1]]
