"""Texts that come in by a merge, and where the words of all claims stand in the newest one."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.models import ArticleVersion
from factcheck.models.operation import Row
from factcheck.services.anchors import reanchor_missing
from factcheck.services.lookup import latest_version


def next_number(session: Session, row: Row) -> int:
    """The number a text gets here: its own, or the next one where that names another text."""
    query = select(ArticleVersion.number).where(ArticleVersion.article_id == row["article_id"])
    taken = set(session.scalars(query))
    number = int(str(row["number"]))
    return number if number not in taken else max(taken) + 1


def carry_to_latest(session: Session, articles: Iterable[int]) -> None:
    """Look for the words of every claim of these articles in the newest text, where nobody has yet."""
    for article in sorted(articles):
        reanchor_missing(session, latest_version(session, article))
