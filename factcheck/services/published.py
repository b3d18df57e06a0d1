"""The dates an article gives for itself are statements about it: each becomes a claim of its own.

A date printed in the text, also in an address there, has its place in it. The date in the article's own
address and the one a person gave stand nowhere in the text: their claims have the date as it was written for
a quote, and no place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url, uid_for
from factcheck.domain.partial_date import parse_date
from factcheck.domain.plain_value import parse_value
from factcheck.domain.span import Span
from factcheck.domain.vocabulary import AnchorState, ClaimStatus, Speech, Zone
from factcheck.errors import FactcheckError
from factcheck.models import Article, ArticleVersion, Claim, ClaimAnchor, ClaimAppearance
from factcheck.reading.head import Head
from factcheck.reading.head_datelines import printed_dates
from factcheck.reading.head_dates import Printed
from factcheck.reading.url_dates import find_url_date, own_url_date
from factcheck.reading.zones import find_zones
from factcheck.services.anchors import anchor
from factcheck.services.values import store_value
from factcheck.web.page import PageDate

PRINTED, URL, GIVEN, METADATA = "head", "url", "given", "metadata"
"""Origins of these claims: the text's head, an address, a person, a page's markup."""

ZONES = {PRINTED: Zone.DATELINE, URL: Zone.URL, GIVEN: Zone.METADATA, METADATA: Zone.METADATA}
"""Which part of the article says so, by the origin of the claim."""

ATTRIBUTE = "published"
VERSION = "1"

_SENTENCES = {
    (PRINTED, "de"): "Artikel „{title}“ ist auf den {raw} datiert",
    (PRINTED, "en"): "Article “{title}” is dated {raw}",
    (URL, "de"): "Artikel „{title}“ trägt in seiner Adresse das Datum {raw}",
    (URL, "en"): "Article “{title}” has the date {raw} in its address",
    (METADATA, "de"): "Artikel „{title}“ trägt im Quelltext der Seite das Datum {raw} ({source})",
    (METADATA, "en"): "Article “{title}” has the date {raw} in the page's markup ({source})",
    (GIVEN, "de"): "Artikel „{title}“ ist nach Angabe von Hand vom {raw}",
    (GIVEN, "en"): "Article “{title}” is of {raw}, as given by hand",
}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date an article has: its words, its days (None for no day there is), where it comes from.

    `span` is its place in the text, `address` the address it is part of, `source` the field of a page's
    markup.
    """

    raw: str
    first: date | None
    last: date | None
    origin: str
    span: Span | None = None
    address: str | None = None
    source: str | None = None


def subject_of(article: Article) -> str:
    """What a value about the article itself is about; the same in every database."""
    return f"article:{article.uid}"


def claim_dates(
    session: Session, article: Article, version: ArticleVersion, head: Head, *, actor: str
) -> int | None:
    """Make the claims that are not there yet. Returns that of the printed date, None unless it is new."""
    made = [
        (dated, _claim_in_text(session, article, version, dated, actor))
        for dated in _in_text(version.text, head)
    ]
    address = _in_address(article)
    if address and not any(d.origin == URL and d.first == address.first for d, _ in made):
        _claim_beside(session, article, address, URL, actor)
    return next((claim for dated, claim in made if head.printed and dated.span == head.printed.span), None)


def dates_of_page(dates: Iterable[PageDate]) -> list[Dated]:
    """The dates of a page's markup that name a day, each day once."""
    found: dict[date, Dated] = {}
    for one in dates:
        if (day := _day_of_markup(one.raw)) is not None:
            found.setdefault(day, Dated(one.raw, day, day, METADATA, source=one.source))
    return list(found.values())


def claim_metadata(session: Session, article: Article, dates: Sequence[Dated], *, actor: str) -> None:
    """Make the claims of a page's markup that are not there yet; a date that changed is one more claim."""
    known = {claim.quote for claim in session.scalars(_beside(article, METADATA))}
    for dated in dates:
        if dated.raw not in known:
            _claim(session, article, dated, uid_for("claim", article.uid, METADATA, dated.raw), actor)
    session.flush()


def _day_of_markup(raw: str) -> date | None:
    """The day on the page's own clock: an ISO time, a date as e-mail writes it, or one people write."""
    with suppress(ValueError):
        return datetime.fromisoformat(raw.replace("Z", "+00:00")).date()
    with suppress(ValueError, TypeError):
        return parsedate_to_datetime(raw).date()
    with suppress(FactcheckError):
        day = parse_date(raw)
        return day.first if day.first == day.last else None
    return None


def claim_given(session: Session, article: Article, *, actor: str) -> None:
    """Make the claim of the date a person gave, in the place of the one given before.

    That one stays: withdrawn where nobody worked on it, as it is where somebody did.
    """
    given = None
    if article.published_raw:
        given = Dated(article.published_raw, article.published_earliest, article.published_latest, GIVEN)
    _claim_beside(session, article, given, GIVEN, actor)


def claim_address(session: Session, article: Article, *, actor: str) -> None:
    """Make the claim of the date in an article's new address, as `claim_given` does."""
    _claim_beside(session, article, _in_address(article), URL, actor)


def date_of_address(text: str, head: Head, url: str | None) -> Printed | None:
    """The date in an article's address: the one given, else the one its text gives."""
    given = find_url_date(url, Span(0, len(url))) if url else None
    return given or own_url_date(text, find_zones(text, head), head)


def _in_text(text: str, head: Head) -> Iterator[Dated]:
    zones = find_zones(text, head)
    for printed in printed_dates(text, zones, head):
        yield Dated(printed.raw, printed.first, printed.last, PRINTED, printed.span)
    if url := own_url_date(text, zones, head):
        yield Dated(url.raw, url.first, url.last, URL, url.span)


def _in_address(article: Article) -> Dated | None:
    if not article.url or (found := find_url_date(article.url, Span(0, len(article.url)))) is None:
        return None
    return Dated(found.raw, found.first, found.last, URL, address=article.url)


def _claim_in_text(
    session: Session, article: Article, version: ArticleVersion, dated: Dated, actor: str
) -> int | None:
    span = dated.span
    assert span is not None
    if _held(session, version, span):
        return None
    key = ("claim", version.uid, PRINTED, str(span.start), str(span.end))
    claim = _claim(session, article, dated, uid_for(*key), actor)
    anchor(session, claim, version, span)
    return claim.id


def _claim_beside(session: Session, article: Article, dated: Dated | None, origin: str, actor: str) -> None:
    """A claim without a place in the text, unless it is the one that stands."""
    before = session.scalars(_beside(article, origin)).all()
    old = before[-1] if before else None
    if old is not None and old.status is ClaimStatus.WITHDRAWN:
        old = None
    if old is not None and dated is not None and old.quote == dated.raw:
        return
    if old is not None and old.status is ClaimStatus.NEW:
        old.status = ClaimStatus.WITHDRAWN
    if dated is None:
        return
    claim = _claim(
        session, article, dated, uid_for("claim", article.uid, origin, dated.raw, str(len(before))), actor
    )
    if old is not None:
        claim.derived_from_id = old.id
    if dated.address:
        session.add(ClaimAppearance(claim_id=claim.id, url=canonical_url(dated.address)))
    session.flush()


def _claim(session: Session, article: Article, dated: Dated, uid: str, actor: str) -> Claim:
    language = "de" if (article.language or "").startswith("de") else "en"
    claim = Claim(
        uid=uid,
        article_id=article.id,
        quote=dated.raw,
        text=_SENTENCES[dated.origin, language].format(
            title=article.title, raw=dated.raw, source=dated.source
        ),
        speech=Speech.AUTHOR,
        status=ClaimStatus.NEW,
        origin=dated.origin,
        origin_version=VERSION,
        made_by=actor,
    )
    session.add(claim)
    session.flush()
    if dated.first is not None and dated.last is not None:
        first, last = dated.first.isoformat(), dated.last.isoformat()
        value = parse_value(first if first == last else f"{first}/{last}")
        store_value(
            session, claim, subject_of(article), ATTRIBUTE, value, raw=dated.raw,
            origin=dated.origin, origin_version=VERSION, actor=actor,
        )  # fmt: skip
    return claim


def _beside(article: Article, origin: str) -> Select[Claim]:
    anchored = select(ClaimAnchor.id).where(ClaimAnchor.claim_id == Claim.id).exists()
    return (
        select(Claim)
        .where(Claim.article_id == article.id, Claim.origin == origin, ~anchored)
        .order_by(Claim.id)
    )


def _held(session: Session, version: ArticleVersion, span: Span) -> bool:
    query = select(ClaimAnchor.id).where(
        ClaimAnchor.article_version_id == version.id,
        ClaimAnchor.span_start == span.start,
        ClaimAnchor.span_end == span.end,
        ClaimAnchor.state != AnchorState.LOST,
    )
    return session.scalars(query).first() is not None
