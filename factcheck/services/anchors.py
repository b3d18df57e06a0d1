"""Where the words of claims stand, version after version."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from factcheck.domain.anchoring import reanchor, selector_at
from factcheck.domain.span import Span
from factcheck.domain.vocabulary import AnchorState, Zone
from factcheck.models import ArticleVersion, Claim, ClaimAnchor
from factcheck.reading.zones import find_zones, zone_at


@dataclass(frozen=True, slots=True)
class Reanchoring:
    """What became of the claims of an article when its text changed."""

    exact: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()


NOTHING_REANCHORED = Reanchoring()


def anchor(
    session: Session, claim: Claim, version: ArticleVersion, span: Span, zone: Zone | None = None
) -> ClaimAnchor:
    """Say where the words of a new claim stand; the zone is read anew when it is not known."""
    zone = zone or _zone(version.text, span)
    return _add(session, claim, version, AnchorState.EXACT, span, zone, 1.0)


def reanchor_all(session: Session, old: ArticleVersion, new: ArticleVersion) -> Reanchoring:
    """Look for the words of every claim of an article in its new text; nothing moves silently."""
    query = (
        select(Claim, ClaimAnchor)
        .join(ClaimAnchor, ClaimAnchor.claim_id == Claim.id)
        .where(ClaimAnchor.article_version_id == old.id)
        .order_by(Claim.id)
    )
    found: dict[AnchorState, list[int]] = {state: [] for state in AnchorState}
    for claim, before in session.execute(query):
        found[_carry_over(session, claim, before, old, new)].append(claim.id)
    return Reanchoring(
        *(tuple(found[state]) for state in (AnchorState.EXACT, AnchorState.MOVED, AnchorState.LOST))
    )


def reanchor_missing(session: Session, version: ArticleVersion) -> None:
    """The same for those claims of the article that nobody has looked for in this text yet.

    They are looked for from where they stand in the text with the lowest uid: two databases that have the
    same texts, but counted them in another order, find the same.
    """
    here = aliased(ClaimAnchor)
    query = (
        select(Claim, ClaimAnchor, ArticleVersion)
        .join(ClaimAnchor, ClaimAnchor.claim_id == Claim.id)
        .join(ArticleVersion, ArticleVersion.id == ClaimAnchor.article_version_id)
        .outerjoin(here, and_(here.claim_id == Claim.id, here.article_version_id == version.id))
        .where(Claim.article_id == version.article_id, here.id.is_(None))
        .where(ClaimAnchor.state != AnchorState.LOST)
        .order_by(Claim.id, ArticleVersion.uid.desc())
    )
    from_where = {claim.id: (claim, before, old) for claim, before, old in session.execute(query)}
    for claim, before, old in from_where.values():
        _carry_over(session, claim, before, old, version)
    session.flush()


def _carry_over(
    session: Session, claim: Claim, before: ClaimAnchor, old: ArticleVersion, new: ArticleVersion
) -> AnchorState:
    text, span = old.text, _span(before)
    if span is None:  # lost before: the words may be back, so look from where they last stood
        text, span = _last_seen(session, claim)
    again = reanchor(text, span, new.text)
    zone = _zone(new.text, again.span) if again.span else before.zone
    _add(session, claim, new, again.state, again.span, zone, again.score)
    return again.state


def _last_seen(session: Session, claim: Claim) -> tuple[str, Span]:
    query = (
        select(ArticleVersion.text, ClaimAnchor)
        .join(ClaimAnchor, ClaimAnchor.article_version_id == ArticleVersion.id)
        .where(ClaimAnchor.claim_id == claim.id, ClaimAnchor.state != AnchorState.LOST)
        .order_by(ArticleVersion.number.desc())
        .limit(1)
    )
    text, anchor = session.execute(query).one()
    span = _span(anchor)
    assert span is not None
    return text, span


def _add(
    session: Session,
    claim: Claim,
    version: ArticleVersion,
    state: AnchorState,
    span: Span | None,
    zone: Zone | None,
    score: float,
) -> ClaimAnchor:
    around = selector_at(version.text, span) if span else None
    row = ClaimAnchor(
        claim_id=claim.id,
        article_id=version.article_id,
        article_version_id=version.id,
        state=state,
        span_start=span.start if span else None,
        span_end=span.end if span else None,
        zone=zone,
        prefix=around.prefix if around else None,
        suffix=around.suffix if around else None,
        score=score,
    )
    session.add(row)
    return row


def _span(row: ClaimAnchor) -> Span | None:
    if row.span_start is None or row.span_end is None:
        return None
    return Span(row.span_start, row.span_end)


def _zone(text: str, span: Span) -> Zone:
    return zone_at(find_zones(text), span.start)
