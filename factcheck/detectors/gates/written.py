"""What people wrote down of both claims decides before any word does."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.detectors.context import Pair
from factcheck.domain.finding import Gate, Verdict, gate

_NOT = re.compile(r"\b(?:nicht|nie|niemals|kein\w*|weder|not|never|no|neither|nor)\b|n't\b", re.IGNORECASE)
_TURNED = re.compile(
    r"(?:nicht|keineswegs|not) (?:etwa )?(?:umgekehrt|andersherum|anders herum|the other way (?:a?round)"
    r"|vice versa|the reverse)",
    re.IGNORECASE,
)
"""It denies the order that is not told."""


def given(pair: Pair, name: str) -> Gate | None:
    """What people wrote down of both claims ("subject", "attribute"); None where one has none."""
    sides = getattr(pair.left, name), getattr(pair.right, name)
    if not all(sides):
        return None
    left, right = (" ".join(str(side).split()) for side in sides)
    if not left or not right:
        return None
    if pair.question is not None:
        return gate(name, Verdict.ASSUMED, f"both answer it: {pair.question.evidence}")
    equal = left.casefold() == right.casefold()
    shown = f"{left}, given by a person" if equal else f"{left} / {right}"
    return gate(name, Verdict.PASSED if equal else Verdict.FAILED, shown)


def keyed(pair: Pair) -> bool:
    """Whether people wrote down the same subject and the same attribute for both."""
    left, right = pair.left, pair.right
    if not (left.subject and right.subject):  # asked of every pair by most gates
        return False
    return _one_name(left.subject, right.subject) and _one_name(left.attribute, right.attribute)


def typed(pair: Pair) -> bool:
    """Whether people wrote the key: one that the program guessed leaves open what may be a part or a kind."""
    return keyed(pair) and pair.question is None


@lru_cache(maxsize=8192)
def _one_name(left: str, right: str) -> bool:
    left, right = (" ".join(side.split()) for side in (left, right))
    return bool(left and right) and left.casefold() == right.casefold()


SETTLED = "settled: a person gave both subject and attribute"
GUESSED = "settled: both answer one question"


def settled(name: str, pair: Pair | None = None) -> Gate:
    """A gate that equal keys answer, or the question that both claims of the pair answer."""
    return gate(name, Verdict.PASSED, SETTLED if pair is None or pair.question is None else GUESSED)


def keys(pair: Pair) -> tuple[Gate, ...]:
    """What was written down of both, as gates named `written subject` and `written attribute`."""
    if pair.question is not None:
        return (gate("question", Verdict.ASSUMED, pair.question.evidence),)
    found = [(name, given(pair, name)) for name in ("subject", "attribute")]
    return tuple(replace(key, name=f"written {name}") for name, key in found if key is not None)


def undenied(pair: Pair) -> Gate:
    """A gate, named `polarity`, that fails where either claim denies anything: what an order or a ratio is
    then told of is open. By word, since "sang nicht vor dem Chor" denies no predicate."""
    quotes = (_TURNED.sub("", view.quote) for view in (pair.left, pair.right))
    denied = next((match[0] for quote in quotes if (match := _NOT.search(quote))), "")
    return gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied)
