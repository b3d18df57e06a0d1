"""Yes and no in answer to one written key: agreed or refused, with or without it."""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import TURNED_IF
from factcheck.detectors.gates.written import keyed
from factcheck.detectors.keyed.answers import answers, denied, weight
from factcheck.detectors.keyed.answers import opposed as opposed_by
from factcheck.detectors.keyed.kinds import asks_for_value, meant_as
from factcheck.domain.asked import Stance
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.vocabulary import Modality

_PARTIAL = re.compile(
    r"noch nicht|nicht mehr|noch kein|kein\w* \w* mehr|nicht all|nicht jed|nicht immer|nicht ganz"
    r"|nicht nur|nicht so sehr|nicht in erster linie|not so much|not primarily|not yet"
    r"|no longer|not all|not every|not always|not only|any more|anymore|not until"
    r"|nicht (?:deshalb|deswegen|darum|wegen|aufgrund)\b|not (?:due|owing) to"
    r"|\b(?:not|n't)\b(?:(?! but ).)* because\b",
    re.IGNORECASE,
)

_IN_ONE = re.compile(
    r"\b(?:in|bei) (?:nur |lediglich )?(?:eine[mr]|one|a|an) (?:[\w-]+ ){0,3}(?:Punkt|Frage|Bereich|Fall"
    r"|Thema|Sache|Teil|Hinsicht|Kapitel|point|question|area|issue|case|respect|part|matter)\b"
)
"""What is denied of one point is not denied of the others."""
_ALL = re.compile(r"kein|niemand|nie|weder|ohne|no\b|none|nobody|never|neither|without")
_WILLS = re.compile(
    r"bereit|gewillt|willens|absicht|ablehn|lehnt|ausschl|schließ|weiger|verzicht|willing|ready|prepared"
    r"|intention|refus|reject|rule",
    re.IGNORECASE,
)
"""What somebody is ready for or refuses is told as a fact and as a plan."""
_UNSURE = frozenset(
    (
        "offen", "unklar", "ungewiss", "fraglich", "unentschieden", "strittig", "prüft", "erwägt", "berät",
        "open", "unclear", "uncertain", "undecided", "questionable", "considers", "weighs", "reviews",
    )
)  # fmt: skip
_TEXTS = frozenset(
    ("statement", "letter", "communique", "report", "article", "book", "declaration", "document")
)
_MOST = re.compile(
    r"\b(?:mehrheitlich|überwiegend|größtenteils|mostly|largely)\b"
    r"|\b(?:Mehrheit|majority|most) (?:de[rs]|of)\b"
)
_MORE = re.compile(r"\b(?:neue|weiter|zusätzlich|new|further|additional|more|fresh)", re.IGNORECASE)
_STEM = 4


def stances(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer: a part of one claim says yes and one of the other no, in words that are about the
    key, and no two parts that agree are more about it."""
    if not keyed(pair) or asks_for_value(pair):
        return []
    left, right = answers(pair.left_text or (pair.left,)), answers(pair.right_text or (pair.right,))
    agreed = max(
        (
            weight(one, other) for _, one in left for _, other in right
            if (one.yes == other.yes or one.poles & other.poles) and not opposed_by(one, other)
        ),
        default=-1,
    )  # fmt: skip
    opposed = [
        (weight(one, other), one, other, ground, view is pair.left and beside is pair.right)
        for view, one in left for beside, other in right
        if (ground := opposed_by(one, other) or denied(pair, one, other))
    ]  # fmt: skip
    most = max((weight for weight, *_ in opposed), default=agreed)
    if most <= agreed:
        return []
    told = [
        _answer(pair, detector, version, one, other, ground)
        for weight, one, other, ground, here in opposed
        if weight == most and here
    ]
    if not told:
        return []  # other sentences are more about the key
    return [next((one for one in told if isinstance(one, Finding)), told[0])]


def _answer(
    pair: Pair, detector: str, version: str, left: Stance, right: Stance, ground: str
) -> Finding | Silence:
    yes, no = (left, right) if left.yes and not right.yes else (right, left)
    asked: tuple[Gate, ...] = (
        *gates.keys(pair),
        gate("polarity", Verdict.PASSED, f"{yes.word or 'yes'} / {no.denied or no.word}"),
        gate("predicate", Verdict.PASSED if _named(yes) and _named(no) else Verdict.UNKNOWN, ground),
        _whole(pair, left, right),
        _shares(pair),
        _told_in(pair, left, right),
        gates.ordinals(pair),
        _time(pair, left, right),
        _modality(pair, left, right),
        gates.claimant(pair),
    )
    if stop := blocked(asked):
        return silence(detector, stop)
    texts = [view.quote[one.start : one.end] for view, one in ((pair.left, left), (pair.right, right))]
    return Finding(
        detector, version, Tier.MEDIUM, pair.conflict, detector, pair.left, pair.right,
        texts[0], texts[1], asked,
    )  # fmt: skip


def _named(one: Stance) -> bool:
    """Whether the clause says yes or no by a word of its own, or names what the key asks about."""
    return bool(one.word or one.poles or ((one.topics or one.subjects) and one.plain) or one.none)


def _whole(pair: Pair, left: Stance, right: Stance) -> Gate:
    """The denial is of the whole, and for good."""
    for view, one in ((pair.left, left), (pair.right, right)):
        if match := _PARTIAL.search(view.quote[one.start : one.end]):
            return gate("whole", Verdict.FAILED, match[0])
        if one.denied and (match := _IN_ONE.search(view.quote[one.start : one.end])):
            return gate("whole", Verdict.FAILED, f"denied only {match[0]}")
        if one.denied not in ("", "weder", "neither") and one.so_far in ("noch", "yet"):
            return gate("whole", Verdict.FAILED, f"{one.so_far} … {one.denied}")
        other = right if one is left else left
        if one.some and not (other.some or _ALL.match(other.denied)):
            return gate("whole", Verdict.FAILED, f"only some: {one.some}")
        if one.open and not (left.open and right.open) and not _demanded(pair, one):
            return gate("whole", Verdict.FAILED, f"{one.open} leaves it open")
    if left.narrow != right.narrow and not (
        _says(left.narrow, pair.right) or _says(right.narrow, pair.left) or _asked(pair, left, right)
    ):
        return gate("whole", Verdict.FAILED, f"only one says {left.narrow or right.narrow}")
    return gate("whole", Verdict.PASSED, "")


def _shares(pair: Pair) -> Gate:
    """Some may say yes and others no: two shares say nothing about each other."""
    both = all(
        any(value.unit == "percent" and not value.change for value in view.values) or _MOST.search(view.quote)
        for view in (pair.left, pair.right)
    )
    return gate(
        "shares", Verdict.FAILED if both else Verdict.PASSED, "two parts of one whole" if both else ""
    )


def _told_in(pair: Pair, left: Stance, right: Stance) -> Gate:
    """What a written text leaves out may have been spoken of: "in der Erklärung", "in der Fragerunde"."""
    found = [
        [word for word in view.words if one.start <= word.start < one.end and word.noun and word.place]
        for view, one in ((pair.left, left), (pair.right, right))
    ]
    texts = [{concept for word in side for concept in word.concepts} & _TEXTS for side in found]
    apart = meant_as(pair, "mention") and all(found) and texts[0] != texts[1]
    shown = " / ".join(side[0].text for side in found) if apart else ""
    return gate("slot", Verdict.FAILED if apart else Verdict.PASSED, shown)


def _demanded(pair: Pair, one: Stance) -> bool:
    """Whether the key asks what is demanded, and the clause demands it."""
    return meant_as(pair, "demand") and one.open not in _UNSURE


def _asked(pair: Pair, left: Stance, right: Stance) -> bool:
    """Whether the key itself narrows it so, or both speak of one more of it ("neuen", "weitere")."""
    narrow = left.narrow or right.narrow
    key = f"{pair.left.subject} {pair.left.attribute}".casefold()
    other = pair.right if left.narrow else pair.left
    return narrow[:_STEM] in key or (bool(_MORE.search(narrow)) and bool(_MORE.search(other.quote)))


def _says(narrow: str, view: ClaimView) -> bool:
    return bool(narrow) and narrow[:-1] in view.quote.lower()


def _time(pair: Pair, left: Stance, right: Stance) -> Gate:
    """One time: what one claim tells of as earlier or later is no denial of the other."""
    if bool(left.turn) != bool(right.turn):
        return gate("time", Verdict.FAILED, f"only one says {left.turn or right.turn}")
    if {left.stage, right.stage} == {"before", "now"}:
        return gate("time", Verdict.FAILED, "one tells of what was, the other of what is now")
    days = pair.left.published, pair.right.published
    if left.so_far != right.so_far and days[0] and days[1] and days[0] != days[1]:
        return gate("time", Verdict.FAILED, f"only one says {left.so_far or right.so_far}")
    return gates.time(pair)


def _modality(pair: Pair, left: Stance, right: Stance) -> Gate:
    """Both clauses are told as facts, or both as what is to come."""
    meant = left.modality, right.modality
    if (match := TURNED_IF.match(pair.left.quote)) or (match := TURNED_IF.match(pair.right.quote)):
        return gate("modality", Verdict.FAILED, f"only if: {match[1]}")
    if set(meant) == {Modality.PLANNED, Modality.ASSERTED} and any(
        _WILLS.search(one.word) for one in (left, right)
    ):
        return gate(
            "modality", Verdict.PASSED, f"{left.modality.value} / {right.modality.value}: what is meant"
        )
    shown = " / ".join(kind.value for kind in meant)
    facts = {Modality.ASSERTED, Modality.OPINION, Modality.DENIED}
    plans = {Modality.PLANNED, Modality.FORECAST}
    fits = any(
        set(meant) <= group
        for group in (facts, plans, {Modality.FORECAST, Modality.OPINION}, {Modality.HYPOTHETICAL})
    ) or (meant_as(pair, "stance") and set(meant) <= facts | plans)
    asked = Modality.QUESTION in (pair.left.modality, pair.right.modality, *meant)
    return gate("modality", Verdict.PASSED if fits and not asked else Verdict.FAILED, shown)
