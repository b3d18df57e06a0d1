"""A date printed on an article is a statement about it, so it becomes a claim of its own."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import uid_for
from factcheck.domain.plain_value import parse_value
from factcheck.domain.span import Span
from factcheck.domain.vocabulary import AnchorState, ClaimStatus, Speech
from factcheck.models import Article, ArticleVersion, Claim, ClaimAnchor
from factcheck.reading.head import Head
from factcheck.services.anchors import anchor
from factcheck.services.values import store_value

READER = "head"
VERSION = "1"

_SENTENCES = {
    "de": "Artikel „{title}“ ist auf den {raw} datiert",
    "en": "Article “{title}” is dated {raw}",
}


def subject_of(article: Article) -> str:
    """What a value about the article itself is about; the same in every database."""
    return f"article:{article.uid}"


def claim_printed_date(
    session: Session, article: Article, version: ArticleVersion, head: Head, *, actor: str
) -> int | None:
    """Make the claim, unless the article prints no date or the claim is there already."""
    printed = head.printed
    if printed is None or _held(session, version, printed.span):
        return None
    raw = printed.span.cut(version.text)
    sentence = _SENTENCES["de" if (article.language or "").startswith("de") else "en"]
    claim = Claim(
        uid=uid_for("claim", version.uid, READER, str(printed.span.start), str(printed.span.end)),
        article_id=article.id,
        quote=raw,
        text=sentence.format(title=article.title, raw=raw),
        speech=Speech.AUTHOR,
        status=ClaimStatus.NEW,
        origin=READER,
        origin_version=VERSION,
        made_by=actor,
    )
    session.add(claim)
    session.flush()
    anchor(session, claim, version, printed.span)
    if printed.first is not None and printed.last is not None:
        first, last = printed.first.isoformat(), printed.last.isoformat()
        value = parse_value(first if first == last else f"{first}/{last}")
        store_value(
            session, claim, subject_of(article), "published", value, raw=raw,
            origin=READER, origin_version=VERSION, actor=actor,
        )  # fmt: skip
    return claim.id


def _held(session: Session, version: ArticleVersion, span: Span) -> bool:
    query = select(ClaimAnchor.id).where(
        ClaimAnchor.article_version_id == version.id,
        ClaimAnchor.span_start == span.start,
        ClaimAnchor.span_end == span.end,
        ClaimAnchor.state != AnchorState.LOST,
    )
    return session.scalars(query).first() is not None
