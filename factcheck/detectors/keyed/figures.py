"""Which figure of a claim answers the key."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed
from factcheck.detectors.keyed.kinds import kinds
from factcheck.domain.asked import Asked
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.vocabulary import ValueKind

_DIMENSIONS = {
    "duration": ("duration", "age"),
    "count": ("count",),
    "money": ("currency",),
    "share": ("percent", "percentage_point"),
    "rating": ("percent", "score", "count"),
}
_OF_ALL = re.compile(
    r" (?:of (?:the|these|those|its|his|her|their|them)|der|dieser|von (?:den|ihnen|diesen))\b"
)
_KNOWN = re.compile(r"\b(?:the|these|those|both|die|der|den|diese[nr]?|beide[nr]?) \Z", re.IGNORECASE)
_ROOT = 5
_TREND = frozenset(("rise", "fall", "growth", "shrink"))
_NO_FIGURE = frozenset(("date", "place", "speaker"))


def asked_figure(pair: Pair, left: ViewValue, right: ViewValue) -> tuple[Gate, ...]:
    """For keyed claims: both figures answer what was written down. No gate for others."""
    if not keyed(pair):
        return ()
    if left.rule == right.rule == "given":
        return (gate("asked", Verdict.PASSED, "a person typed both values"),)
    wanted = {dimension for kind in kinds(pair) for dimension in _DIMENSIONS.get(kind, ())}
    if (wanted and left.dimension not in wanted) or (
        kinds(pair) and not wanted and kinds(pair) <= _NO_FIGURE
    ):
        return (gate("asked", Verdict.FAILED, f"{left.raw}: {pair.left.attribute} asks for something else"),)
    for view, value in ((pair.left, left), (pair.right, right)):
        if doubt := _another(view, value):
            return (gate("asked", Verdict.FAILED, doubt),)
    if ((part := _part(pair.left, left)) and _part(pair.right, right) == "") or (
        not part and (part := _part(pair.right, right))
    ):
        return (gate("asked", Verdict.FAILED, f"{part} marks a part"),)
    for view, value in ((pair.left, left), (pair.right, right)):
        if event := _after_it(view, value):
            return (gate("asked", Verdict.FAILED, f"{event} is told of, not {view.subject}"),)
    if shown := _of_others(pair, left, right):
        return (gate("asked", Verdict.FAILED, shown),)
    loose = [value for value in (left, right) if value.rule == "none"]
    if (
        loose
        and not (_answers(pair.left, left) and _answers(pair.right, right))
        and not (set(left.counted) & set(right.counted))
    ):
        return (gate("asked", Verdict.FAILED, f"no {loose[0].raw}: not what {pair.left.attribute} asks for"),)
    return (gate("asked", Verdict.PASSED, f"{left.raw} / {right.raw}"),)


def _part(view: ClaimView, value: ViewValue) -> str:
    """The words that make a count one of a part: "1.600 der Kinder", "two of the three"; "" for none."""
    match = _OF_ALL.match(view.quote[value.end :]) if value.dimension == "count" else None
    return f"{value.raw} {match[0].strip()}" if match else ""


def _after_it(view: ClaimView, value: ViewValue) -> str:
    """What a span of time is told of where the key's subject only tells when that was: "die Feier nach dem
    Rennen dauerte zwei Stunden"."""
    if value.dimension != "duration":
        return ""
    inside = [word for word in view.words if word.clause == value.clause and word.noun]
    key = view.subject.casefold()
    own = [word for word in inside if word.text.casefold()[:_ROOT] in key]
    others = [word for word in inside if word not in own and not word.role and word.end <= value.start]
    if own and others and all(word.role == "occasion" for word in own):
        return others[0].text
    return ""


def _of_others(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """What only names who is spoken of anyway ("the two presidents"), beside a count of something else."""
    for view, value, other in ((pair.left, left, right), (pair.right, right, left)):
        known = _KNOWN.search(view.quote[: value.start])
        loose = value.dimension == "count" and not set(value.counted) & set(other.counted)
        if known and loose and not _answers(view, value):
            return f"{known[0]}{value.raw} only says who is meant"
    return ""


def rivals(pair: Pair, left: ViewValue, right: ViewValue) -> Callable[[ViewValue], bool] | None:
    """Which other figures may be meant: where the key names both, only those it names as well."""
    if not keyed(pair) or not (_answers(pair.left, left) and _answers(pair.right, right)):
        return None
    return lambda value: _answers(pair.left, value)


def two_parts(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """The words that make two shares parts of one whole, those for it and those against it; "" for none."""
    for one in pair.alignment.left:
        for other in pair.alignment.right:
            beside = one.clause == left.clause and other.clause == right.clause
            trend = _TREND & (set(one.concepts) | set(other.concepts))
            if beside and not trend and set(one.against) & set(other.keys):
                return f"{one.text} / {other.text}"
    return ""


def _another(view: ClaimView, value: ViewValue) -> str:
    """Why another figure of the claim may be the one that is meant, "" if none may."""
    figures = [one for one in view.values if one.kind is ValueKind.QUANTITY and one.unit == value.unit]
    others = [one for one in figures if one is not value and one.said != value.said]
    if not others or _answers(view, value):
        return ""
    named = [one for one in others if _answers(view, one)]
    if named:
        return f"{named[0].raw} is what {view.attribute} asks for"
    told = [one for one in (value, *others) if one.rule != "none"]
    return f"{value.raw} or {others[0].raw}: which is meant is not said" if len(told) > 1 else ""


def _answers(view: ClaimView, value: ViewValue) -> bool:
    """Whether the words of the key name what the figure counts or measures."""
    asked = view.asked or Asked()
    named = set(asked.keys) | {f"c:{concept}" for concept in asked.concepts}
    return bool(named & set(value.counted)) or value.attribute in asked.concepts
