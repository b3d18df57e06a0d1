"""What goes into the letter that asks for a correction: passages, sources, the rating in its language."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import Stance
from factcheck.models import (
    Article,
    ArticleVersion,
    Claim,
    ClaimAnchor,
    ClaimAppearance,
    Evidence,
    Publication,
    RatingLabel,
    Verdict,
)
from factcheck.reading.sentences import split_sentences
from factcheck.services.correction_letter import Passage, Source
from factcheck.services.verdicts import version_judged


def label_in(session: Session, label: RatingLabel, language: str) -> str:
    """The label in the letter's language, where its scale has the same one in both."""
    same = select(RatingLabel.label).where(
        RatingLabel.scale_id == label.scale_id, RatingLabel.language == language,
        RatingLabel.rating_class == label.rating_class, RatingLabel.value == label.value,
    )  # fmt: skip
    found = session.scalars(same).all()
    return found[0] if len(found) == 1 and label.language != language else label.label


def passage_of(session: Session, claim: Claim) -> Passage:
    """A claim's words in their sentence, and the copy that was judged; without an article alone."""
    article = session.get(Article, claim.article_id) if claim.article_id else None
    seen = select(ClaimAppearance.archived_url).where(
        ClaimAppearance.claim_id == claim.id, ClaimAppearance.archived_url.is_not(None)
    )
    number = version_judged(session, claim.id)
    version = session.get_one(ArticleVersion, number) if number else None
    anchor, before, after = _place(session, claim, version) if version else (None, "", "")
    return Passage(
        quote=claim.quote or claim.text,
        article=article.title if article else claim.text,
        url=article.url if article else None,
        printed=article.published_raw if article else None,
        captured_on=version.captured_at.date() if version else None,
        sha256=version.sha256 if version else None,
        zone=anchor.zone.value if anchor and anchor.zone else None,
        span=(anchor.span_start or 0, anchor.span_end or 0) if anchor else None,
        archived=session.scalars(seen.order_by(ClaimAppearance.id)).first(),
        before=before,
        after=after,
    )


def _place(session: Session, claim: Claim, version: ArticleVersion) -> tuple[ClaimAnchor, str, str]:
    """Where the words stand, and the rest of their sentence before and after them."""
    query = select(ClaimAnchor).where(
        ClaimAnchor.claim_id == claim.id, ClaimAnchor.article_version_id == version.id
    )
    anchor = session.scalars(query).one()
    start, end = anchor.span_start, anchor.span_end
    assert start is not None and end is not None  # the version is one in which the words stand
    around = [one for one in split_sentences(version.text) if one.start < end and start < one.end]
    first, last = (around[0].start, around[-1].end) if around else (start, end)
    return anchor, version.text[min(first, start) : start], version.text[end : max(last, end)]


def sources_on(session: Session, claim: Claim) -> list[Source]:
    """What speaks against a claim or explains it; what supports it is no ground for a correction."""
    query = select(Evidence).where(Evidence.claim_id == claim.id, Evidence.stance != Stance.SUPPORTS)
    return [
        Source(row.title or row.publisher or row.url or row.note or "", row.url, row.archived_url, row.quote)
        for row in session.scalars(query.order_by(Evidence.id))
    ]


def place_of_publication(session: Session, verdict: Verdict | None) -> str | None:
    """The address at which a rating was published last."""
    if verdict is None:
        return None
    query = (
        select(Publication.url).where(Publication.verdict_id == verdict.id).order_by(Publication.id.desc())
    )
    return session.scalars(query).first()
