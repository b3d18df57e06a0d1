"""Whether two claims speak of one thing."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import both
from factcheck.detectors.gates.written import given
from factcheck.detectors.occasion import one_occasion
from factcheck.domain.finding import Gate, Verdict, gate


def subject(pair: Pair) -> Gate:
    """The two speak of one thing: a name or a noun they share, or people said so."""
    if (told := given(pair, "subject")) is not None:
        return told
    shared = pair.alignment.nouns or pair.alignment.pairs
    if not shared and "subject" in pair.settled:
        return gate("subject", Verdict.PASSED, "known to be one")
    if not shared:
        verdict = (
            Verdict.ASSUMED if pair.bare and not (pair.left.words and pair.right.words) else Verdict.FAILED
        )
        return gate("subject", verdict, "no word names the same thing")
    evidence = ", ".join(dict.fromkeys(both(one, other) for one, other in shared[:4]))
    return open_question(pair, "subject", evidence)


def open_question(pair: Pair, name: str, evidence: str) -> Gate:
    """A question the words leave open: passed when both claims are told of one occasion."""
    verdict = pair.open_question(name)
    if verdict is Verdict.UNKNOWN and (occasion := one_occasion(pair)):
        return gate(name, Verdict.PASSED, f"{evidence}; one occasion: {occasion}".lstrip("; "))
    return gate(name, verdict, evidence)
