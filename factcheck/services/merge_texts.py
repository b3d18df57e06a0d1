"""Texts that come in by a merge, and where the words of all claims stand in them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.models import ArticleVersion, Claim, ClaimAnchor
from factcheck.models.operation import Row
from factcheck.services.anchors import reanchor_missing
from factcheck.services.dependents import chunks


def next_number(session: Session, row: Row) -> tuple[int, int | None]:
    """The number a text gets here: its own, or the next one where that names another text.

    And the last text of the article here, by its own number, where that is the same: they went back to it
    after one that was found here before, and no text may come twice in a row.
    """
    query = select(ArticleVersion.number, ArticleVersion.id, ArticleVersion.sha256).where(
        ArticleVersion.article_id == row["article_id"]
    )
    there = sorted((found.number, found.id, found.sha256) for found in session.execute(query))
    number = int(str(row["number"]))
    if number not in {taken for taken, _, _ in there}:
        last = max((one for one in there if one[0] < number), default=None)
    else:
        last, number = there[-1], there[-1][0] + 1
    return number, last[1] if last is not None and last[2] == row["sha256"] else None


def is_placed(session: Session, row: Row) -> bool:
    """Whether the words of a claim have their place in a text already."""
    query = select(ClaimAnchor.id).where(
        ClaimAnchor.claim_id == row["claim_id"],
        ClaimAnchor.article_version_id == row["article_version_id"],
    )
    return session.scalars(query).first() is not None


def anchor_in_new_texts(session: Session, versions: Iterable[int]) -> None:
    """Look for the words of every claim in texts that one side did not have when the claim was made."""
    for number in _with_missing(session, versions):
        version = session.get(ArticleVersion, number)
        if version is not None:
            reanchor_missing(session, version)


def _with_missing(session: Session, versions: Iterable[int]) -> list[int]:
    """Those texts, by uid, in whose article a claim has no place in the text yet."""
    session.flush()
    claim, version, place = (model.__table__.c for model in (Claim, ArticleVersion, ClaimAnchor))
    looked_for = select(place.id).where(place.claim_id == claim.id, place.article_version_id == version.id)
    missing = select(claim.id).where(claim.article_id == version.article_id, ~looked_for.exists())
    found: dict[int, str] = {}
    for some in chunks(dict.fromkeys(versions)):
        query = select(version.id, version.uid).where(version.id.in_(some), missing.exists())
        found |= {row.id: row.uid for row in session.execute(query)}
    return sorted(found, key=lambda number: found[number])
