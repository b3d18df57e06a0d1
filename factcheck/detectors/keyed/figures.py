"""Which figure of a claim answers the key."""

from __future__ import annotations

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
    loose = [value for value in (left, right) if value.rule == "none"]
    if (
        loose
        and not (_answers(pair.left, left) and _answers(pair.right, right))
        and not (set(left.counted) & set(right.counted))
    ):
        return (gate("asked", Verdict.FAILED, f"no {loose[0].raw}: not what {pair.left.attribute} asks for"),)
    return (gate("asked", Verdict.PASSED, f"{left.raw} / {right.raw}"),)


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
