"""One deed that one person did, and two people who are said to have done it: who represented whom, who handed
over what.

Both must be people whom the list of holders knows; who did it stands behind "von", "durch" or "by", or is the
person before the verb. The deed is one when both tell of the same land and occasion, or the same thing; who
did it together with others leaves it open.
"""

from __future__ import annotations

import re
from itertools import pairwise, product

from factcheck.detectors import gates, meeting
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import EVENTS
from factcheck.detectors.offices import known
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence

DEEDS = frozenset(("represent", "deliver"))
_BY = re.compile(r"\b(?:von|durch|by)(?: (?:\w+e[nmr]|the|its|his|her|[A-ZÄÖÜ][\w-]+)){0,4} $")
_OTHER = re.compile(
    r"\b(?:mit|neben|an|für|vor|nach|bei|gegenüber|dem|einem|zu|zum|zur|des|with|to|for|alongside|of|from)"
    r"(?: [\w-]+){0,2} $"
)
_TOGETHER = re.compile(r" *,? (?:und|sowie|and|gemeinsam|together)\b")
_AND = re.compile(r",? (?:und|sowie|and|&) (?:\w+ ){0,2}")
_MODAL = re.compile(
    r"\b(?:soll(?:te)?n?|wollten?|will|wollen|könnten?|möchten?|würden?|dürften?"
    r"|should|would|could|might|was to)\b"
)
_NEAR = 2


def answers(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer."""
    told = [[word for word in view.words if deeds(word)] for view in (pair.left, pair.right)]
    for one, other in product(*told):
        deed = deeds(one) & deeds(other)
        doers = _doer(pair.left, one), _doer(pair.right, other)
        if not deed or doers[0] is None or doers[1] is None or doers[0] & doers[1]:
            continue
        if _named_beside(pair.right, other, doers[0]) or _named_beside(pair.left, one, doers[1]):
            continue
        if answer := _compare(pair, min(deed), (one, other), detector, version):
            return [answer]
    return []


def deeds(word: Word) -> set[str]:
    """The deeds it names, or one names who does them."""
    return {concept.removeprefix("who ") for concept in word.concepts} & DEEDS


def _compare(
    pair: Pair, deed: str, told: tuple[Word, Word], detector: str, version: str
) -> Finding | Silence | None:
    names = [_name(view, word) for view, word in zip((pair.left, pair.right), told, strict=True)]
    denied = [cue for view, word in zip((pair.left, pair.right), told, strict=True)
              if (cue := meeting.negated(view, word))]  # fmt: skip
    asked = (
        *gates.keys(pair),
        gate("slot", Verdict.PASSED, told[0].text),
        gate("names", Verdict.PASSED, f"{names[0]} / {names[1]}"),
        _one_deed(pair, deed, told),
        gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied[0] if denied else ""),
        gates.ordinals(pair),
        gates.time(pair),
        meeting.modality(pair, *told),
        gate("modality", Verdict.FAILED if _meant(pair, told) else Verdict.PASSED, ""),
    )
    if stop := blocked(asked):
        return silence(detector, stop)
    return Finding(
        detector, version, Tier.MEDIUM, pair.conflict, "entity", pair.left, pair.right, names[0], names[1],
        asked,
    )  # fmt: skip


def _one_deed(pair: Pair, deed: str, told: tuple[Word, Word]) -> Gate:
    """The same land at the same occasion, or the same thing and something beside it."""
    shared = [
        (one, other)
        for one, other in pair.alignment.nouns
        if one is not told[0] and other is not told[1] and not deeds(one)
    ]
    people = {key for both in shared for key in both[0].keys if key.startswith("p:") and key in both[1].keys}
    things = {both[0].keys[0] for both in shared if not known(both[0]) and not known(both[1])}
    events = {
        key
        for one, other in shared
        for key in one.keys
        if key in other.keys and key.removeprefix("c:") in EVENTS
    }
    lands = (
        {
            one.keys[0]
            for one, other in shared
            if _land(one) and _land(other) and set(one.keys) & set(other.keys)
        }
        if not _other_lands(pair, told)
        else set()
    )
    whole = (lands and events and len(things) > _NEAR) if deed == "represent" else things and (
        len(things) + len(people) >= _NEAR
    )  # fmt: skip
    return gate("subject", Verdict.PASSED if whole else Verdict.FAILED, told[0].text)


def _meant(pair: Pair, told: tuple[Word, Word]) -> bool:
    """Whether a modal verb says that either was only to do it."""
    clauses = (
        meeting.clause_of(view, word) for view, word in zip((pair.left, pair.right), told, strict=True)
    )
    return any(_MODAL.search(clause) for clause in clauses)


def _land(word: Word) -> bool:
    """Whether it is a land, and not only where it happened."""
    return word.lies_in is not None and not word.place


def _other_lands(pair: Pair, told: tuple[Word, Word]) -> bool:
    """Whether each clause of the deed names a land that the other claim lacks."""
    rest = (pair.alignment.left, pair.alignment.right)
    return all(
        any(_land(word) and word.clause == deed.clause for word in side)
        for side, deed in zip(rest, told, strict=True)
    )


def _groups(view: ClaimView, clause: int) -> list[list[Word]]:
    """The words of one clause that name one person each, side by side."""
    found: list[list[Word]] = []
    named = [word for word in view.words if word.clause == clause and known(word)]
    for at, word in enumerate(named):
        if at and word.start - named[at - 1].end <= _NEAR and _keys(word) & _keys(named[at - 1]):
            found[-1].append(word)
        else:
            found.append([word])
    return found


def _keys(word: Word) -> set[str]:
    return {key for key in word.keys if key.startswith("p:")}


def _doer_group(view: ClaimView, deed: Word) -> list[Word] | None:
    """The words for who did it, None when several may have or nobody of the list is named."""
    groups = _groups(view, deed.clause)
    by = [group for group in groups if _BY.search(view.quote[: group[0].start])]
    if by:
        chosen = by[0] if len(by) == 1 else None
    else:
        able = [
            group
            for group in groups
            if not _OTHER.search(view.quote[: group[0].start].lower())
            and not group[-1].text.endswith(("s", "’"))
        ]
        before = [group for group in able if group[-1].end <= deed.start]
        chosen = before[-1] if before else able[0] if able else None
    if chosen is None or _TOGETHER.match(view.quote, chosen[-1].end):
        return None
    joined = any(
        chosen in (one, other) and _AND.fullmatch(view.quote, one[-1].end, other[0].start)
        for one, other in pairwise(groups)
    )  # fmt: skip
    return None if joined else chosen


def _doer(view: ClaimView, deed: Word) -> set[str] | None:
    group = _doer_group(view, deed)
    return _keys(group[-1]) if group else None


def _name(view: ClaimView, deed: Word) -> str:
    group = _doer_group(view, deed) or []
    return view.quote[group[0].start : group[-1].end] if group else ""


def _named_beside(view: ClaimView, deed: Word, person: set[str]) -> bool:
    """Whether the clause of the deed names that person as well: both may have done it."""
    return any(word.clause == deed.clause and _keys(word) & person for word in view.words)
