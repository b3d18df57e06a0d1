"""Claims of imported records that stand, word for word, in an article of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.anchoring import find_quote
from factcheck.domain.keys import canonical_url
from factcheck.domain.span import Span
from factcheck.exchange.claim_review import Review
from factcheck.models import Article, ArticleVersion, Claim
from factcheck.services.anchors import anchor
from factcheck.services.dependents import chunks
from factcheck.services.lookup import latest_version


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words in the latest text."""

    version: ArticleVersion
    span: Span

    @property
    def words(self) -> str:
        """As they stand there."""
        return self.span.cut(self.version.text)


def quotes_in_articles(session: Session, reviews: Sequence[Review]) -> dict[str, Quoted]:
    """The place of a claim's words, by the review's uid, where an appearance is held and has them once."""
    wanted = {f"url:{canonical_url(address)}": review for review in reviews for address in review.appearances}
    found: dict[str, Quoted] = {}
    for some in chunks(wanted):
        query = select(Article.id, Article.identity_key).where(Article.identity_key.in_(some))
        for article, key in session.execute(query).all():
            version = latest_version(session, article)
            spans = find_quote(version.text, wanted[key].claim)
            if len(spans) == 1:
                found.setdefault(wanted[key].uid, Quoted(version, spans[0]))
    return found


def place_quotes(session: Session, quotes: Mapping[str, Quoted], claims: Mapping[str, int]) -> None:
    """Anchor the claims that were taken from an article."""
    for uid, quoted in quotes.items():
        anchor(session, session.get_one(Claim, claims[uid]), quoted.version, quoted.span)
