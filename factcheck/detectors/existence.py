"""None of a thing against many of it: "ohne konkrete Vereinbarungen" against "mehrere Vereinbarungen".

Fires when one claim puts "kein", "ohne", "no" before a noun and the other "viele", "mehrere", "several", or
tells that there was one, and all else fits. Counted numbers are the business of `quantity`.
"""

from __future__ import annotations

import re

from factcheck.detectors import gates, keyed, meeting
from factcheck.detectors.arguments import frame_of, in_one_part
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import EVENTS
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence

_PROSPECT = re.compile(
    r"\b(Chancen?|Aussicht(?:en)?|Hoffnung(?:en)?|Möglichkeit(?:en)?|Bemühungen|Suche|Wunsch|Ruf|Weg"
    r"|Forderung(?:en)?|Voraussetzung(?:en)?|Bereitschaft|chances?|prospects?|hopes?|efforts|calls?"
    r"|search|push|demands?|possibility|path)"
    r" (?:auf|um|nach|für|zu|einer?|of|for|to|towards?)(?: (?:eine[nrsm]?|an?|the|de[nrm]))?"
    r"(?: [\w-]+e[nrsm]?)? \Z"
)
_NOT_YET = re.compile(r"\bnoch kein\w*|\bno \w+ yet\b|\bnot yet an?\b|\byet to\b", re.IGNORECASE)
ID = "existence"
VERSION = "3"


def detect(pair: Pair) -> list[Finding | Silence]:
    """At most one answer: for the first noun that one claim has none of."""
    if keyed.asks_for_value(pair) and not keyed.asks_for(pair, "count"):
        return []
    for left, right in pair.alignment.pairs:
        amounts = {left.amount, right.amount}
        if "none" in amounts and (
            amounts & {"many", "one"} or (left.noun and right.noun and _bare(pair, amounts))
        ):
            return [_compare(pair, left, right)]
    return []


def _bare(pair: Pair, amounts: set[str]) -> bool:
    """Whether one of them tells of the thing without an amount, and the other says nothing beside."""
    return amounts == {"none", ""} and not (pair.alignment.left and pair.alignment.right)


def _once(pair: Pair, left: Word, right: Word) -> Gate:
    """No claim says both: "keinen Deal, bis es einen Deal gibt"."""
    for view, word in ((pair.left, left), (pair.right, right)):
        amounts = {one.amount for one in view.words if set(one.keys) & set(word.keys)}
        if len(amounts) > 1:
            return gate("once", Verdict.FAILED, word.text)
    return gate("once", Verdict.PASSED, "")


def _there(pair: Pair, view: ClaimView, word: Word) -> bool:
    """Whether a bare claim says that one of them was there: "es herrschte ein Waffenstillstand"."""
    frame = frame_of(view, word)
    if not pair.bare or word.amount != "one" or word.role not in ("", "object") or frame is None:
        return False
    told = view.quote[frame.start : frame.end].lower().split()
    return any(cue.startswith("there is:") and cue.removeprefix("there is:") in told for cue in view.cues)


def _no_prospect(view: ClaimView, word: Word) -> Gate:
    """It is there, and not only hoped for or sought: "Chancen auf eine Einigung" is none."""
    match = _PROSPECT.search(view.quote[: word.start])
    return gate("scope", Verdict.FAILED if match else Verdict.PASSED, match[1] if match else "")


def _ended(pair: Pair, verbs: list[Word], told: tuple[Word, Word]) -> bool:
    """Whether an event that both name ended without it: then any verb tells that there was some."""
    events = [one for one, other in pair.alignment.nouns if one not in told and other not in told]
    return all("end" in verb.concepts for verb in verbs) and any(
        EVENTS & set(word.concepts) or "c:event" in word.kinds for word in events
    )


def _for_good(view: ClaimView) -> Gate:
    """There is none, and not only none yet."""
    match = _NOT_YET.search(view.quote)
    return gate("whole", Verdict.FAILED if match else Verdict.PASSED, match[0] if match else "")


def _compare(pair: Pair, left: Word, right: Word) -> Finding | Silence:
    present = pair.right if left.amount == "none" else pair.left
    word = right if left.amount == "none" else left
    cue = meeting.negated(present, word)
    rest = [
        [one for one in side if not (one.noun or one.name or one.adjective) and in_one_part(view, one, own)]
        for view, side, own in (
            (pair.left, pair.alignment.left, left), (pair.right, pair.alignment.right, right),
        )
    ]  # fmt: skip
    clash = rest[0] and rest[1] and not (gates.keyed(pair) and word.amount == "many")
    bare = rest[0] if left.amount == "none" else rest[1]
    ended = clash and word.amount == "many" and _ended(pair, bare, (left, right))
    asked = (
        *keyed.asked_clauses(pair, left, right),
        _once(pair, left, right),
        gate("polarity", Verdict.FAILED if cue else Verdict.PASSED, cue),
        _no_prospect(present, word),
        _for_good(pair.left if left.amount == "none" else pair.right),
        gate(
            "predicate",
            Verdict.UNKNOWN if ended else Verdict.FAILED if clash else Verdict.PASSED,
            f"{rest[0][0].text} / {rest[1][0].text}" if clash else "",
        ),
        gate(
            "amount",
            Verdict.PASSED if word.amount == "many" or _there(pair, present, word) else Verdict.UNKNOWN,
            f"{left.amount} / {right.amount}",
        ),
        meeting.shared(pair, () if word.amount == "many" else (left, right)),
        *meeting.common(pair, left, right, by_clause=True),
    )
    if stop := blocked(asked):
        return silence(ID, stop)
    return Finding(
        ID, VERSION, Tier.MEDIUM, pair.conflict, "existence", pair.left, pair.right,
        meeting.clause_of(pair.left, left), meeting.clause_of(pair.right, right), asked,
    )  # fmt: skip
