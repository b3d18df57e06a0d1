"""Keys that thousands share: not their millions of pairs, but one pair between each two groups of values."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.models import Article, Claim, ClaimKey, ClaimValue


class Held(NamedTuple):
    """A value and whose it is; the fields are in the order in which values are sorted, content first.

    `question` is its unit, the time it speaks of and the part it is limited to.
    """

    question: str
    hi: float
    lo: float
    words: str
    article: str
    uid: str
    claim: int


def witnesses(session: Session, key: str) -> set[tuple[int, int]]:
    """Pairs of claims that show which groups of values there are for `subject|attribute`."""
    v = ClaimValue
    query = (
        select(
            v.unit, v.reference_lo, v.reference_hi, v.scope_key, v.hi, v.lo, Claim.quote, Claim.text,
            Article.uid.label("article"), Claim.uid, Claim.id,
        )
        .join(Claim, Claim.id == v.claim_id)
        .join(
            ClaimKey,
            (ClaimKey.claim_id == Claim.id) & (ClaimKey.kind == "attribute") & (ClaimKey.key == key),
        )
        .outerjoin(Article, Article.id == Claim.article_id)
        .where(v.unit.is_not(None), v.subject_key + "|" + v.attribute == key)
    )  # fmt: skip
    values = sorted(_held(row) for row in session.execute(query))
    return {
        (min(pair), max(pair))
        for _, some in groupby(values, key=lambda one: one.question)
        for pair in between(list(some))
    }


def _held(row: Any) -> Held:
    hi = math.inf if row.hi is None else row.hi
    lo = -math.inf if row.lo is None else row.lo
    question = repr((row.unit, row.reference_lo, row.reference_hi, row.scope_key))
    return Held(question, hi, lo, row.quote or row.text, row.article or "", row.uid, row.id)


def between(values: Sequence[Held]) -> Iterator[tuple[int, int]]:
    """A pair of claims between each group of values and the next, for the fewest groups that can be true
    together. The values answer one question and go by upper end.

    A group is open as long as a lower end does not exceed its smallest upper end.
    """
    first: Held | None = None
    for value in values:
        if first is None or value.lo > first.hi:
            if first is not None and first.claim != value.claim:
                yield first.claim, value.claim
            first = value
