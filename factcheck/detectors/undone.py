"""Whether one figure is of those to whom it was undone: abducted and brought home, stolen and found again.

"1,600 of the abducted children have come home" says nothing against 20,000 who were abducted, although both
figures stand beside one attribute.
"""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Gate, Verdict, gate

_UNDONE = frozenset(("return", "rescue", "release", "recover", "give back", "bring back"))
_BACK = ("zurück", "heimge", "heimk")
"""First parts of German verbs that say so; "back", "home" and "again" stand alone in English."""
_ALONE = frozenset(("back", "home", "again"))


def undone(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """Both tell, or neither does, that it was undone."""
    if gates.keyed(pair) and pair.question is None:
        return gates.settled("predicate", pair)
    told = _told(pair.left, left), _told(pair.right, right)
    if bool(told[0]) == bool(told[1]) or left.dimension != "count":
        return gate("predicate", Verdict.PASSED, "")
    return gate("predicate", Verdict.FAILED, f"only one says {told[0] or told[1]}")


def _told(view: ClaimView, value: ViewValue) -> str:
    for word in view.words:
        low = word.text.lower()
        if word.clause != value.clause or word.noun or word.name or word.adjective:
            continue
        if _UNDONE & set(word.concepts) or low.startswith(_BACK) or low in _ALONE:
            return word.text
    frame = next((frame for frame in view.frames if frame.clause == value.clause), None)
    text = view.quote[frame.start : frame.end] if frame and view.language == "en" else ""
    return next((low for low in text.lower().split() if low in _ALONE), "")
