"""Where our own ratings were made public, as a review of ours that comes back says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import uid_for
from factcheck.domain.label_key import label_key
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.exchange.claim_review import Review
from factcheck.models import Claim, Publication, RatingLabel
from factcheck.models.base import utc_now
from factcheck.services.verdicts import ratings_in_force
from factcheck.storage.bulk_audited import NewRow, add_rows


def publish_own(
    session: Session, reviews: Sequence[tuple[int, Review]], verdicts: Sequence[int | None], actor: str
) -> int:
    """Note where the ratings of reviews that a factcheck wrote are public, by claim and verdict.

    Returns how many places are new.
    """
    rows = {
        (verdict, url): row
        for (_, review), verdict in zip(reviews, verdicts, strict=True)
        if verdict is not None
        for url, row in _rows(review, verdict, actor)
    }
    query = select(Publication.verdict_id, Publication.url).where(
        Publication.verdict_id.in_({verdict for verdict, _ in rows})
    )
    held = {(verdict, url) for verdict, url in session.execute(query)}
    new = [row for key, row in rows.items() if key not in held]
    add_rows(session, Publication, new)
    public = {row["verdict_id"] for row in new}
    for (claim, _), verdict in zip(reviews, verdicts, strict=True):
        if verdict in public:
            _say_public(session.get_one(Claim, claim))
    session.flush()
    return len(new)


def publish_what_came_back(session: Session, reviews: Sequence[tuple[int, Review]], actor: str) -> int:
    """The same for claims that are ours: the address belongs to the rating in force with the review's label.

    Nothing else of it is taken: what was decided here holds.
    """
    return publish_own(
        session, reviews, [_rating_of(session, claim, review) for claim, review in reviews], actor
    )


def _rating_of(session: Session, claim: int, review: Review) -> int | None:
    if review.rating is None:
        return None
    wanted = label_key(review.rating.label)
    for _, verdict in reversed(ratings_in_force(session, claim)):
        label = session.get(RatingLabel, verdict.label_id)
        if label is not None and label.label_key == wanted:
            return verdict.id
    return None


def _rows(review: Review, verdict: int, actor: str) -> Iterator[tuple[str, NewRow]]:
    """The review's own address last, as it is the one to be shown; the others have no day of their own."""
    at = review.published_at or utc_now()
    for url in dict.fromkeys((*review.also_at, *([review.url] if review.url else []))):
        yield (
            url,
            {
                "uid": uid_for("publication", review.own_uid or review.uid, str(verdict), url),
                "verdict_id": verdict,
                "url": url,
                "archived_url": review.archived_url if url == review.url else None,
                "published_at": at,
                "made_by": actor,
            },
        )


def _say_public(claim: Claim) -> None:
    if claim.status in (ClaimStatus.NEW, ClaimStatus.CHECKING, ClaimStatus.CHECKED):
        claim.status = ClaimStatus.PUBLISHED
