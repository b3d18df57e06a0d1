"""Whether two claims speak of one thing."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import both, named, word_of
from factcheck.detectors.gates.written import given, keyed
from factcheck.detectors.occasion import one_occasion, other_occasion
from factcheck.domain.claim_view import Word
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
    if pair.open_question("subject") is Verdict.UNKNOWN and (other := other_occasion(pair)):
        return gate("subject", Verdict.FAILED, other)
    if pair.open_question("subject") is Verdict.UNKNOWN and (somebody := _pronoun(pair)):
        return gate("subject", Verdict.FAILED, somebody)
    return open_question(pair, "subject", evidence)


def _pronoun(pair: Pair) -> str:
    """The pronoun that alone names somebody in one claim of two that share no noun: nobody knows whom."""
    if pair.alignment.nouns or not one_occasion(pair):
        return ""
    said = [
        sorted(cue for cue in view.cues if cue.startswith(("he:", "she:")))
        for view in (pair.left, pair.right)
    ]
    return f"only one says {word_of((said[0] or said[1])[0])}" if bool(said[0]) != bool(said[1]) else ""


def open_question(pair: Pair, name: str, evidence: str) -> Gate:
    """A question the words leave open: passed when both claims are told of one occasion."""
    verdict = pair.open_question(name)
    if verdict is Verdict.UNKNOWN and (occasion := one_occasion(pair)):
        return gate(name, Verdict.PASSED, f"{evidence}; one occasion: {occasion}".lstrip("; "))
    return gate(name, verdict, evidence)


def anchored(pair: Pair, measured: set[str]) -> Gate:
    """Beside what is `measured`, the keys of what is counted and its attribute, the two share a thing.

    Asked only where both name something of their own: "19 work at the bakery", "7 work at the butcher's".
    """
    shared = [
        (one, other)
        for one, other in pair.alignment.nouns
        if not (set(one.keys) | set(other.keys)) & measured
    ]
    rests = [
        [word for word in rest if named(word) and not word.aside]
        for rest in (pair.alignment.left, pair.alignment.right)
    ]
    if shared or keyed(pair) or not (rests[0] and rests[1]) or one_occasion(pair):
        return gate("subject", Verdict.PASSED, "")
    shown = f"{rests[0][0].text} / {rests[1][0].text}"
    return gate("subject", Verdict.UNKNOWN if _in_no_list(pair, *rests) else Verdict.FAILED, shown)


def _in_no_list(pair: Pair, left: list[Word], right: list[Word]) -> bool:
    """Whether one noun is left over in each of two languages, and no list knows either: they may be one."""
    if pair.left.language == pair.right.language or len(left) != 1 or len(right) != 1:
        return False
    return not any(word.name or word.concepts for word in (left[0], right[0]))
