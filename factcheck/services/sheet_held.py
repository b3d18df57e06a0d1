"""What the database holds of claims that a spreadsheet names again, and where the two differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from factcheck.domain.keys import canonical_url
from factcheck.domain.text import comparable, fold_case
from factcheck.exchange.sheet_check import Check
from factcheck.models import (
    Annotation,
    Article,
    Claim,
    ClaimAppearance,
    ClaimTag,
    Evidence,
    Outlet,
    RatingLabel,
    Tag,
    Verdict,
)
from factcheck.services.dependents import chunks
from factcheck.services.sheet_writing import rest_of


@dataclass(slots=True)
class Held:
    """A claim with what hangs on it, as far as a spreadsheet can say it."""

    claim: Claim
    verdict: Verdict | None = None
    label: RatingLabel | None = None
    sources: set[tuple[str | None, str | None]] = field(default_factory=set)
    notes: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    article: Article | None = None
    outlet: str | None = None


def claims_by_uid(session: Session, uids: Iterable[str]) -> dict[str, int]:
    """The numbers of the claims that bear these uids."""
    found: dict[str, int] = {}
    for some in chunks(uids):
        query = select(Claim.uid, Claim.id).where(Claim.uid.in_(some))
        found |= {str(uid): number for uid, number in session.execute(query)}
    return found


def load_held(session: Session, numbers: Iterable[int], scale_id: int) -> dict[int, Held]:
    """The claims of these numbers; ratings only of one scale."""
    found: dict[int, Held] = {}
    for some in chunks(numbers):
        for claim, article, outlet in session.execute(
            select(Claim, Article, Outlet.name)
            .outerjoin(Article, Article.id == Claim.article_id)
            .outerjoin(Outlet, Outlet.id == Article.outlet_id)
            .where(Claim.id.in_(some))
        ):
            places = {article.canonical_url} if article and article.canonical_url else set()
            found[claim.id] = Held(claim, places=places, article=article, outlet=outlet)
        later = aliased(Verdict)
        rated = (
            select(Verdict, RatingLabel)
            .join(RatingLabel, RatingLabel.id == Verdict.label_id)
            .where(Verdict.claim_id.in_(some), RatingLabel.scale_id == scale_id)
            .where(~select(later.id).where(later.supersedes_id == Verdict.id).exists())
            .order_by(Verdict.id)
        )
        for verdict, label in session.execute(rated):
            found[verdict.claim_id].verdict, found[verdict.claim_id].label = verdict, label
        for item in session.scalars(select(Evidence).where(Evidence.claim_id.in_(some))):
            words = " ".join((item.title or item.quote or item.note or "").split()) or None
            found[item.claim_id].sources |= {(item.url, item.title), (item.url or item.archived_url, words)}
        for note in session.scalars(select(Annotation).where(Annotation.claim_id.in_(some))):
            found[note.claim_id].notes.add(note.body)
        tagged = select(ClaimTag.claim_id, Tag.name).join(Tag, Tag.id == ClaimTag.tag_id)
        for number, name in session.execute(tagged.where(ClaimTag.claim_id.in_(some))):
            found[number].tags.add(fold_case(name))
        for place in session.scalars(select(ClaimAppearance).where(ClaimAppearance.claim_id.in_(some))):
            found[place.claim_id].places.add(place.url)
    return found


def differences(held: Held, check: Check, claimant: int | None, label: RatingLabel | None) -> list[str]:
    """What a row says otherwise than the database; what it leaves empty is no difference."""
    claim = held.claim
    pairs: Sequence[tuple[str, object, object]] = (
        ("claim", comparable(claim.text), comparable(check.text)),
        ("status", claim.status, check.status),
        ("assignee", claim.assignee, check.assignee),
        ("due", claim.due_on, check.due),
        ("priority", claim.priority, check.priority),
        ("rating", held.label.label if held.label else None, label.label if label else None),
    )
    found = [
        f"{name}: {ours or 'none'} here, {theirs} there"
        for name, ours, theirs in pairs
        if theirs is not None and ours != theirs
    ]
    if check.claimant and claim.claimant_id != claimant:
        found.append(f"claimant: {check.claimant} there")
    if check.said and (claim.said_earliest, claim.said_latest) != (check.said.first, check.said.last):
        found.append(f"said: {claim.said_earliest or 'none'} here, {check.said.iso} there")
    if check.justification and held.verdict and held.verdict.justification != check.justification:
        found.append("justification")
    if any((source.url, source.title) not in held.sources for source in check.evidence):
        found.append("evidence")
    if any(fold_case(tag) not in held.tags for tag in check.tags):
        found.append("tags")
    rest = check.rest if held.article else rest_of(check)
    if any(note not in held.notes for note in (*check.notes, *filter(None, [rest]))):
        found.append("note")
    if held.article and not check.seen_at:
        found += _printed_otherwise(held.article, held.outlet, check)
    if any(canonical_url(url) not in held.places for url in check.seen_at):
        found.append("source")
    return found


def _printed_otherwise(article: Article, outlet: str | None, check: Check) -> Iterator[str]:
    """What a row says of the article a claim stands in otherwise than the database."""
    if check.title and comparable(check.title) != comparable(article.title):
        yield f"article: {article.title} here, {check.title} there"
    if check.outlet and fold_case(check.outlet) != fold_case(outlet or ""):
        yield f"outlet: {outlet or 'none'} here, {check.outlet} there"
    days = (article.published_earliest, article.published_latest)
    if check.published and (check.published.first, check.published.last) != days:
        yield f"published: {days[0] or 'none'} here, {check.published.iso} there"
