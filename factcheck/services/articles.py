"""Taking in articles: the same text changes nothing, a changed text makes a new version."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url, identity_key, uid_for
from factcheck.domain.language_tag import language_tag
from factcheck.domain.partial_date import PartialDate, parse_date
from factcheck.domain.text import sha256
from factcheck.models import Article, ArticleVersion
from factcheck.models.base import utc_now
from factcheck.reading.head import Head, read_head
from factcheck.reading.language import recognise_language
from factcheck.services.anchors import NOTHING_REANCHORED, Reanchoring, reanchor_all
from factcheck.services.intake import PageFacts, Source
from factcheck.services.lookup import latest_version
from factcheck.services.outlets import outlet_for
from factcheck.services.published import (
    Dated,
    claim_dates,
    claim_given,
    claim_metadata,
    date_of_address,
    dates_of_page,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says about an article; it wins over what is read from its head."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    new_names: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one source: `status` is added, unchanged or revised."""

    file: str
    article_id: int
    version: int
    status: str
    title: str
    published_raw: str | None
    published_earliest: str | None
    published_latest: str | None
    dateline_claim_id: int | None = None
    reanchored: Reanchoring = NOTHING_REANCHORED
    notes: tuple[str, ...] = ()


def add_article(session: Session, source: Source, given: Given, *, actor: str) -> Added:
    """Store a text as a new article, as a new version of a known address, or not at all if it is known.

    Raises BadInput for a date, address, language or outlet that cannot be taken.
    """
    if given.published:
        parse_date(given.published)  # a wrong date is told also where it would not be used
    if given.language:
        given = replace(given, language=language_tag(given.language))
    head = read_head(source.text)
    said, given = given, _with_own_words(given, head, source.page)
    url = canonical_url(given.url) if given.url else None
    known = _by_address(session, url) if url else _by_text(session, source.text)
    if known is None:
        return _new_article(session, source, head, given, url, actor)
    if latest_version(session, known.id).sha256 == sha256(source.text) or not url:
        return _unchanged(session, known, source, said)
    return _new_version(session, known, source, head, said, actor)


def _with_own_words(given: Given, head: Head, page: PageFacts | None) -> Given:
    """What a person said, else what the page says of itself, else what its text says; the text's author and
    outlet come before the page's, whose markup often names its own system."""
    page = page or PageFacts()
    return replace(
        given,
        title=given.title or page.title,
        byline=given.byline or head.byline_text or page.byline,
        outlet=given.outlet or head.outlet or page.site,
        url=given.url or page.url or head.url,
        language=given.language or page.language,
    )


def _by_address(session: Session, url: str) -> Article | None:
    query = select(Article).where(Article.canonical_url == url).with_for_update()
    return session.scalars(query).first()


def _by_text(session: Session, text: str) -> Article | None:
    query = (
        select(Article)
        .join(ArticleVersion, ArticleVersion.article_id == Article.id)
        .where(ArticleVersion.sha256 == sha256(text))
        .order_by(Article.id)
        .limit(1)
    )
    return session.scalars(query).first()


def _new_article(
    session: Session, source: Source, head: Head, given: Given, url: str | None, actor: str
) -> Added:
    published, raw, notes = _published(source, head, given)
    key = identity_key(url, source.text)
    outlet = outlet_for(session, given.outlet, new=given.new_names) if given.outlet else None
    article = Article(
        uid=uid_for("article", key),
        identity_key=key,
        outlet_id=outlet.id if outlet else None,
        url=given.url,
        canonical_url=url,
        language=given.language or recognise_language(source.text),
        title=given.title or head.title_text or source.origin,
        byline=given.byline or head.byline_text,
        published_raw=raw,
        published_earliest=published.first if published else None,
        published_latest=published.last if published else None,
        made_by=actor,
    )
    session.add(article)
    session.flush()
    version = _store_version(session, article, source, 1)
    claim = claim_dates(session, article, version, head, actor=actor)
    claim_metadata(session, article, _page_dates(source), actor=actor)
    if given.published:
        claim_given(session, article, actor=actor)
    added = _report(article, version, source, "added", claim)
    return replace(added, notes=notes)


def _new_version(
    session: Session, article: Article, source: Source, head: Head, given: Given, actor: str
) -> Added:
    old = latest_version(session, article.id)
    version = _store_version(session, article, source, old.number + 1)
    reanchored = reanchor_all(session, old, version)
    session.flush()
    claim = claim_dates(session, article, version, head, actor=actor)
    claim_metadata(session, article, _page_dates(source), actor=actor)
    notes = (*_unused(given), *_lost(article, reanchored))
    return replace(_report(article, version, source, "revised", claim), reanchored=reanchored, notes=notes)


def _unchanged(session: Session, article: Article, source: Source, given: Given) -> Added:
    version = latest_version(session, article.id)
    added = _report(article, version, source, "unchanged", None)
    if version.sha256 != sha256(source.text):
        note = "this is the text of an earlier version; to record that it came back, add it with --url"
        return replace(added, notes=(note,))
    return replace(added, notes=_unused(given))


def _lost(article: Article, reanchored: Reanchoring) -> tuple[str, ...]:
    notes = (f"what changed: factcheck article diff A{article.id}",)
    if not reanchored.lost:
        return notes
    claims = " ".join(f"C{claim}" for claim in reanchored.lost)
    return (f"the words of {claims} are gone from the new text", *notes)


def _unused(given: Given) -> tuple[str, ...]:
    fields = [name for name in ("title", "byline", "outlet", "published", "language") if getattr(given, name)]
    if not fields:
        return ()
    return (f"the article was known, so --{', --'.join(fields)} changed nothing; use factcheck edit",)


def _store_version(session: Session, article: Article, source: Source, number: int) -> ArticleVersion:
    version = ArticleVersion(
        uid=uid_for("version", article.uid, str(number), sha256(source.text)),
        article_id=article.id,
        number=number,
        text=source.text,
        sha256=sha256(source.text),
        captured_at=utc_now(),
        media_type=source.media_type,
        origin=source.origin,
    )
    session.add(version)
    session.flush()
    return version


def _published(
    source: Source, head: Head, given: Given
) -> tuple[PartialDate | None, str | None, tuple[str, ...]]:
    """The date given wins, then the printed one, then that of the page's markup, then that of the address.

    A printed one that cannot be read is kept as it stands, and told.
    """
    if given.published:
        return parse_date(given.published), given.published, ()
    dates = _page_dates(source)
    if head.printed is None and dates and dates[0].first is not None:
        return parse_date(dates[0].first.isoformat()), dates[0].raw, ()
    printed = head.printed or date_of_address(source.text, head, given.url)
    if printed is None:
        return None, None, ()
    if printed.first is None or printed.last is None:
        why = printed.ambiguity or "is no date there is"
        return None, printed.raw, (f"printed date {printed.raw} {why}; give it with --published 2026-10-21",)
    return parse_date(_iso(printed.first.isoformat(), printed.last.isoformat())), printed.raw, ()


def _page_dates(source: Source) -> list[Dated]:
    return dates_of_page(source.page.dates if source.page else ())


def _iso(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def _report(
    article: Article, version: ArticleVersion, source: Source, status: str, claim: int | None
) -> Added:
    return Added(
        file=source.origin,
        article_id=article.id,
        version=version.number,
        status=status,
        title=article.title,
        published_raw=article.published_raw,
        published_earliest=article.published_earliest.isoformat() if article.published_earliest else None,
        published_latest=article.published_latest.isoformat() if article.published_latest else None,
        dateline_claim_id=claim,
    )
