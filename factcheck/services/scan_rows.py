"""What a scan found, as rows and as a line of counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.orm import Session

from factcheck.models import ClaimLink
from factcheck.render.rows import Cell, Rows
from factcheck.services.dependents import chunks
from factcheck.storage.asked import among

MOST_OF_AN_ARTICLE = 20
"""Findings of one article that are printed; the lists have all of them."""

MOST_TOLD = 10_000
"""Findings of one scan that are kept to be told: a first scan of a million claims finds more than anybody
reads, or memory should hold."""

_COLUMNS = (
    "link", "news", "relation", "confidence", "sentence", "detector", "left.claim", "left.article",
    "left.quote", "right.claim", "right.article", "right.quote", "earlier.status", "earlier.reason",
    "earlier.note", "earlier.by",
)  # fmt: skip
RELATION = _COLUMNS.index("relation")
_SHOWN = ("link", "news", "left.claim", "right.claim", "sentence")
_QUERY = text(
    "SELECT link_id, link, relation, confidence, sentence,"
    " origin || coalesce(' ' || origin_version, '') AS origin,"
    " left_claim, left_article, left_quote, right_claim, right_article, right_quote,"
    " earlier_status, earlier_reason, earlier_note, earlier_by FROM links WHERE link_id IN :numbers"
).bindparams(bindparam("numbers", expanding=True))


class Told(NamedTuple):
    """The rows to print, and how many findings the cap holds back, article by article."""

    rows: Rows
    over_cap: dict[str, int]


def found_rows(session: Session, new: Sequence[int], returned: Sequence[int]) -> list[tuple[Cell, ...]]:
    """The new findings, the surest first and at most MOST_TOLD; those that came back say so."""
    back = set(returned)
    found = [
        row
        for some in chunks(sorted(_surest(session, {*new, *returned})))
        for row in session.execute(_QUERY, {"numbers": some})
    ]
    found.sort(key=lambda row: (-(row.confidence or 0.0), row.link_id))
    return [(row.link, "back" if row.link_id in back else "new", *row[2:]) for row in found]


def _surest(session: Session, links: set[int]) -> set[int]:
    if len(links) <= MOST_TOLD:
        return links
    connection = session.connection()
    query = select(ClaimLink.id).where(among(connection, ClaimLink.id, links))
    query = query.order_by(func.coalesce(ClaimLink.confidence, 0.0).desc(), ClaimLink.id).limit(MOST_TOLD)
    return {number for (number,) in connection.execute(query)}


def told(found: Sequence[tuple[Cell, ...]], most: int | None) -> Told:
    """At most `most` findings of each article; None for all."""
    left, right = _COLUMNS.index("left.article"), _COLUMNS.index("right.article")
    shown: Counter[Cell] = Counter()
    over: Counter[str] = Counter()
    rows = []
    for row in found:
        articles = {row[left], row[right]} - {None}
        full = [article for article in articles if most is not None and shown[article] >= most]
        if full:
            over[str(min(full, key=str))] += 1
            continue
        shown.update(articles)
        rows.append(row)
    return Told(Rows(_COLUMNS, rows, _SHOWN), dict(over))
