"""Whether another person, place or thing stands in one claim than in the other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import named
from factcheck.detectors.gates.written import keyed
from factcheck.domain.claim_view import Word
from factcheck.domain.finding import Gate, Verdict, gate

_KIND = re.compile(r"isch(?:e[nmrs]?)?$")


def slots(pair: Pair, ignored: Iterable[Word] = ()) -> Gate:
    """No other person, place or thing differs between the two."""
    if keyed(pair):
        return gate("slot", Verdict.PASSED, "")
    skipped = set(ignored)
    left = [word for word in pair.alignment.left if named(word) and word not in skipped]
    right = [word for word in pair.alignment.right if named(word) and word not in skipped]
    if left and right:
        verdict = Verdict.UNKNOWN if untranslated(pair, left, right) else Verdict.FAILED
        return gate("slot", verdict, f"{left[0].text} / {right[0].text}")
    for kinds, others in ((_kinds(pair.alignment.right), left), (_kinds(pair.alignment.left), right)):
        if kinds and others:
            return gate("slot", Verdict.FAILED, f"{others[0].text} / {kinds[0].text}")
    verdict = Verdict.PASSED
    extra = left or right
    if any(word.place or word.name for word in extra):
        verdict = Verdict.UNKNOWN
    return gate("slot", verdict, f"only one names {extra[0].text}" if extra else "")


def _kinds(rest: tuple[Word, ...]) -> list[Word]:
    """Adjectives that say which one is meant: "terrestrisch", "bayerisch"."""
    return [word for word in rest if word.adjective and _KIND.search(word.text)]


def untranslated(pair: Pair, left: list[Word], right: list[Word]) -> bool:
    """Whether one word on each side is left over in two languages, and one of them is in no word list: they
    may well be the same word."""
    if pair.left.language == pair.right.language or len(left) != 1 or len(right) != 1:
        return False
    named = left[0].name or right[0].name
    return bool(pair.alignment.pairs) and not named and not (left[0].concepts and right[0].concepts)
