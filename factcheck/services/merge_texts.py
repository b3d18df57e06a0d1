"""Texts that come in by a merge, and where the words of all claims stand in them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.models import ArticleVersion
from factcheck.models.operation import Row
from factcheck.services.anchors import reanchor_missing


def next_number(session: Session, row: Row) -> int:
    """The number a text gets here: its own, or the next one where that names another text."""
    query = select(ArticleVersion.number).where(ArticleVersion.article_id == row["article_id"])
    taken = set(session.scalars(query))
    number = int(str(row["number"]))
    return number if number not in taken else max(taken) + 1


def anchor_in_new_texts(session: Session, versions: Iterable[int]) -> None:
    """Look for the words of every claim in texts that one side did not have when the claim was made."""
    found = [version for number in set(versions) if (version := session.get(ArticleVersion, number))]
    for version in sorted(found, key=lambda one: one.uid):
        reanchor_missing(session, version)
