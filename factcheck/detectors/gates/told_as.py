"""Whether both are told as facts or both as plans, and by whom."""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import word_of
from factcheck.detectors.gates.written import keyed, typed
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.vocabulary import Modality

_FACTS = (Modality.ASSERTED, Modality.OPINION)
_AHEAD = (Modality.PLANNED, Modality.FORECAST)
_BY = ("at latest", "at earliest")
"""Bounds of days to come: "muss spätestens im Mai schließen"."""
_TOOK = ("braucht", "benötigt", "bräuchte", "needs", "needed")
_WAS_TO = ("planned:sollte", "planned:sollten")
"""Advice elsewhere; beside a figure or a date they tell what was planned."""


_DONE = frozenset(
    (
        "pay", "job cut", "invest", "hire", "build", "open", "close", "sell", "buy", "deliver", "order",
        "deploy", "withdraw", "begin", "end", "happen", "arrive", "leave", "depart", "sign", "publish",
        "adopt", "introduce", "abolish", "extend", "move", "found", "expand", "merge", "recall",
        "cancel", "donate", "provide", "rise", "fall", "renovate", "demolish", "release", "compensate",
        "repay", "join", "resign", "take office", "in force", "strike", "demonstrate", "launch", "fell",
        "plant", "award", "lift", "impose",
    )
)  # fmt: skip
"""What somebody does once rather than all the time: in the present tense it may lie ahead."""
_AUXILIARIES = frozenset(
    (
        "hat", "haben", "hatte", "hatten", "ist", "sind", "war", "waren", "wurde", "wurden", "worden", "has",
        "have", "had", "is", "are", "was", "were", "been",
    )
)  # fmt: skip
_STRONG = ("trat", "hielt", "tat", "bot", "bat", "riet", "litt", "schnitt", "stritt", "galt")
"""Forms of the past that end as those of the present do."""


def modality(
    pair: Pair,
    left_clause: int | None = None,
    right_clause: int | None = None,
    wishes: bool = True,
    took: bool = False,
) -> Gate:
    """Both are told as facts, or both as plans; a condition or a question is no statement.

    With clauses given it is those that count, unless the whole is a condition or a question. What is told in
    the present tense of a day ahead is a plan as well: "Die Wahl ist am 3. Mai". A word of wishing beside a
    figure or date makes it a demand; without `wishes` it is not asked for. `took` says
    that a span of time is told, of which "braucht" only says how long it was.
    """
    left, right = _meant(pair.left, left_clause), _meant(pair.right, right_clause)
    shown = f"{left.value} / {right.value}"
    if keyed(pair) and pair.left.asked and "plan" in pair.left.asked.kinds:
        asked = Modality.QUESTION in (left, right)
        return gate("modality", Verdict.FAILED if asked else Verdict.PASSED, f"{shown}: a plan is asked for")
    typed_ = typed(pair)
    wished = [
        _wish(view, took, clause if typed_ else None)
        for view, clause in ((pair.left, left_clause), (pair.right, right_clause))
    ]
    if wishes and bool(wished[0]) != bool(wished[1]):
        return gate("modality", Verdict.FAILED, f"only one says {wished[0] or wished[1]}")
    if wished[0] and wished[1]:
        return gate("modality", Verdict.PASSED, f"{wished[0]} / {wished[1]}")
    former = [any(cue.startswith("former plans:") for cue in view.cues) for view in (pair.left, pair.right)]
    if left in _AHEAD and right in _AHEAD and former[0] != former[1]:
        return gate("modality", Verdict.FAILED, "only one tells of a plan of the past")
    for group in (_FACTS, _AHEAD):
        if left in group and right in group:
            return gate("modality", Verdict.PASSED, shown)
    for ahead, told, view in ((left, right, pair.right), (right, left, pair.left)):
        if ahead in _AHEAD and told in _FACTS and _upcoming(view):
            return gate("modality", Verdict.PASSED, shown)
        if ahead in _AHEAD and told in _FACTS and (verb := _announced(pair, view)):
            return gate("modality", Verdict.PASSED, f"{shown}, {verb}")
        if ahead in _AHEAD and told in _FACTS and any(value.bound in _BY for value in view.values):
            return gate("modality", Verdict.PASSED, f"{shown}, by a day set for it")
    return gate("modality", Verdict.FAILED, shown)


def _upcoming(view: ClaimView) -> bool:
    """Whether a verb in the present tense may tell of a day ahead; "das Treffen" is no verb."""
    nouns = {word.text.lower() for word in view.words if word.noun}
    return any(cue.startswith("upcoming:") and word_of(cue) not in nouns for cue in view.cues)


_REPORTED_PLAN = re.compile(
    r"\b(?:said|announced|promised|pledged|vowed|confirmed|decided|agreed|insisted)\b"
    r"(?:(?!\bif\b|[.;]).)* would\b"
)
"""What was to come, in a report of what somebody said: "said it would open 20 shops"."""


def _announced(pair: Pair, view: ClaimView) -> str:
    """The verb in the present tense by which one claim tells as a fact what the other tells as a plan: "Die
    Bank zahlt 1,4 Milliarden", "the bank will pay 140 million"; "" for none, and between two articles."""
    at = 0 if view is pair.left else 1
    said = set(view.quote.lower().split())
    if not pair.bare or said & _AUXILIARIES:
        return ""
    for both in pair.alignment.pairs:
        text = both[at].text.lower()
        shared = set(both[0].concepts) & set(both[1].concepts) & _DONE
        now = text.endswith("s") if view.language == "en" else text.endswith("t")
        if shared and now and not both[at].noun and not text.endswith(_STRONG):
            return both[at].text
    return ""


def _meant(view: ClaimView, clause: int | None) -> Modality:
    own = next((frame for frame in view.frames if frame.clause == clause), None)
    if view.modality is Modality.HYPOTHETICAL and _REPORTED_PLAN.search(view.quote.lower()):
        itself = own is not None and own.modality is Modality.ASSERTED and not _IF.search(view.quote)
        return Modality.ASSERTED if itself else Modality.PLANNED
    if (
        clause is not None
        and view.asked
        and view.modality is Modality.HYPOTHETICAL
        and not _IF.search(view.quote)
    ):
        told = [one.modality for one in view.asked.stances if one.clause == clause]
        return min(told, key=_ORDER.index, default=view.modality)
    if clause is None or view.modality in (Modality.HYPOTHETICAL, Modality.QUESTION):
        return view.modality
    meant = next((frame.modality for frame in view.frames if frame.clause == clause), view.modality)
    if meant is Modality.OPINION and any(cue in view.cues for cue in _WAS_TO):
        return Modality.PLANNED
    return meant


_IF = re.compile(r"(?:^|[,;:–-] *)(?:wenn|falls|sofern|sollten?|if|unless|should|were|had)\b", re.IGNORECASE)
"""What opens a condition, which holds for the whole sentence."""
_ORDER = (
    Modality.QUESTION, Modality.HYPOTHETICAL, Modality.FORECAST, Modality.PLANNED, Modality.DENIED,
    Modality.OPINION, Modality.ASSERTED,
)  # fmt: skip


def _wish(view: ClaimView, took: bool, clause: int | None) -> str:
    """The word that makes it a demand or a wish; disasters "demand" nothing ("forderte 14 Todesopfer"). With
    a clause given it stands in that or in the one before, on which it may hang."""
    if any({"die", "injure", "victim"} & set(word.concepts) for word in view.words):
        return ""
    wished = [word_of(cue) for cue in view.cues if cue.startswith("wished:")]
    if clause is not None:
        near = (frame for frame in view.frames if frame.clause in (clause - 1, clause))
        told = " ".join(view.quote[frame.start : frame.end] for frame in near).lower()
        wished = [word for word in wished if all(part in told for part in word.lower().split())]
    return next((word for word in wished if not (took and word in _TOOK)), "")


def claimant(pair: Pair) -> Gate:
    """Two named sources make a dispute, one or none no difference."""
    if pair.claimants_differ:
        return gate("claimant", Verdict.PASSED, f"{pair.left.claimant} / {pair.right.claimant}")
    if bool(pair.left.claimant) != bool(pair.right.claimant):
        return gate(
            "claimant",
            Verdict.PASSED,
            f"only one names a source: {pair.left.claimant or pair.right.claimant}",
        )
    return gate("claimant", Verdict.PASSED, pair.left.claimant or "")
