"""Whether what two claims share stands beside the value itself."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import named
from factcheck.detectors.gates.written import keyed, settled
from factcheck.domain.finding import Gate, Verdict, gate

_MUCH_MORE = 3


def near(
    pair: Pair,
    left_clause: int,
    right_clause: int,
    told: bool = True,
    missing_share: float = 0.0,
    soft: bool = False,
) -> Gate:
    """Where one claim says much more than the other, what they share stands beside the value itself.

    `told` says that what happened or is measured there is known to be the same; without that such a claim
    is too far off. Up to `missing_share` of the shared nouns may stand elsewhere; where `soft`, more of them
    leave the question open, as long as one does not.
    """
    if keyed(pair):
        return settled("near", pair)
    for side, rest, clause in (
        (0, pair.alignment.left, left_clause),
        (1, pair.alignment.right, right_clause),
    ):
        if sum(named(word) for word in rest) <= _MUCH_MORE:
            continue
        needed = {other[1 - side] for other in pair.alignment.pairs if named(other[1 - side])}
        held = {other[1 - side] for other in pair.alignment.pairs if other[side].clause == clause}
        if not told:
            return gate("near", Verdict.FAILED, "what is measured is not said in both")
        missing = sorted(word.text for word in needed - held)
        if len(missing) > missing_share * len(needed):
            verdict = Verdict.UNKNOWN if soft and needed & held else Verdict.FAILED
            return gate("near", verdict, f"{missing[0]} is told elsewhere in the sentence")
    return gate("near", Verdict.PASSED, "")
