"""Candidate claims: what the reader proposes, kept apart from what people made.

A candidate is named by its article, its words and which of several equal passages it is, so that reading
again finds it again: one a person touched stays as it is, one that was rejected is not proposed again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.interval import Interval
from factcheck.domain.keys import attribute_key, subject_key, uid_for
from factcheck.domain.quantity_display import display_quantity
from factcheck.domain.span import Span
from factcheck.domain.text import comparable
from factcheck.domain.vocabulary import AnchorState, ClaimStatus, Speech, ValueKind
from factcheck.models import Article, ArticleVersion, Claim, ClaimAnchor, ClaimantName, ClaimValue
from factcheck.reading.candidate import READER, Candidate, CandidateValue
from factcheck.reading.candidates import find_candidates
from factcheck.render.rows import Rows
from factcheck.services.anchors import anchor
from factcheck.services.lookup import find, latest_version
from factcheck.services.values import date_display

NAME, VERSION = READER.rsplit("-", 1)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What reading one article gave: new candidates, ones known already, ones a person's claim covers."""

    article_id: int
    new: tuple[int, ...]
    known: int
    covered: int


def extract(session: Session, article: Article, *, actor: str) -> Extracted:
    """Propose the passages of an article's latest text that are worth checking."""
    version = latest_version(session, article.id)
    candidates = find_candidates(version.text, article.published_earliest, article.language)
    claims = {claim.uid: claim for claim in _claims(session, article)}
    taken = _taken(session, version)
    new: list[int] = []
    known = covered = 0
    seen: Counter[str] = Counter()
    for candidate in candidates:
        words = comparable(candidate.quote)
        seen[words] += 1
        uid = uid_for("candidate", article.uid, words, str(seen[words]))
        if uid in claims:
            known += 1
        elif any(_same_passage(span, candidate) for span in taken):
            covered += 1
        else:
            new.append(_store(session, article, version, candidate, uid, actor))
    return Extracted(article.id, tuple(new), known, covered)


def _claims(session: Session, article: Article) -> Sequence[Claim]:
    return session.scalars(select(Claim).where(Claim.article_id == article.id)).all()


def _taken(session: Session, version: ArticleVersion) -> list[Span]:
    """Where claims stand that are no candidates of the reader's."""
    query = (
        select(ClaimAnchor.span_start, ClaimAnchor.span_end)
        .join(Claim, Claim.id == ClaimAnchor.claim_id)
        .where(
            ClaimAnchor.article_version_id == version.id,
            ClaimAnchor.state != AnchorState.LOST,
            Claim.origin != NAME,
            Claim.status.not_in((ClaimStatus.WITHDRAWN, ClaimStatus.REJECTED)),
        )
    )
    places = session.execute(query).all()
    return [Span(start, end) for start, end in places if start is not None and end is not None]


def _same_passage(span: Span, candidate: Candidate) -> bool:
    """A person who took words of a sentence has looked at it: what is left of it is not proposed."""
    own = Span(candidate.start, candidate.end)
    return span.contains(own) or own.contains(span)


def _store(
    session: Session, article: Article, version: ArticleVersion, candidate: Candidate, uid: str, actor: str
) -> int:
    name = candidate.claimant or (article.byline if candidate.speech is Speech.AUTHOR else None)
    claim = Claim(
        uid=uid,
        article_id=article.id,
        quote=candidate.quote,
        text=candidate.quote,
        claimant_id=_known_claimant(session, name),
        claimant_raw=name,
        speech=candidate.speech,
        modality=candidate.modality,
        status=ClaimStatus.CANDIDATE,
        worthiness=candidate.score,
        worthiness_reasons=", ".join(reason for reason, _ in candidate.reasons),
        origin=NAME,
        origin_version=VERSION,
        made_by=actor,
    )
    session.add(claim)
    session.flush()
    anchor(session, claim, version, Span(candidate.start, candidate.end))
    for value in candidate.values:
        session.add(_value(claim, value, actor))
    session.flush()
    return claim.id


def _known_claimant(session: Session, name: str | None) -> int | None:
    """The claimant who bears exactly this name; anybody else is for a person to say."""
    if not name:
        return None
    query = select(ClaimantName.claimant_id).where(ClaimantName.name_key == name.casefold()).distinct()
    found = session.scalars(query).all()
    return found[0] if len(found) == 1 else None


def _value(claim: Claim, value: CandidateValue, actor: str) -> ClaimValue:
    return ClaimValue(
        claim_id=claim.id,
        subject_key=subject_key(value.subject) if value.subject else "",
        attribute=attribute_key(value.attribute),
        kind=value.kind,
        unit=value.unit,
        lo=value.lo,
        hi=value.hi,
        wide_lo=value.wide_lo,
        wide_hi=value.wide_hi,
        bounds=value.bounds,
        precision=value.precision,
        modality=value.modality,
        raw=value.raw,
        display=_display(value),
        ambiguity=value.ambiguity,
        origin=NAME,
        origin_version=VERSION,
        made_by=actor,
    )


def _display(value: CandidateValue) -> str:
    if value.kind is ValueKind.DATE:
        return date_display(value.lo, value.hi)
    return display_quantity(Interval(value.lo, value.hi, value.bounds), value.unit)


def articles_to_read(session: Session, refs: Sequence[Ref] | None) -> list[Article]:
    """The articles named, or all of them by number.

    Raises NotFound for an unknown one.
    """
    if refs is None:
        return list(session.scalars(select(Article).order_by(Article.id)))
    return [find(session, ref, Article, lock=True) for ref in refs]


def extracted_rows(extracted: Sequence[Extracted]) -> Rows:
    """One row an article."""
    columns = ("article", "new", "known", "covered", "claims")
    rows = [
        (
            f"A{one.article_id}",
            len(one.new),
            one.known,
            one.covered,
            " ".join(f"C{claim}" for claim in one.new) or None,
        )
        for one in extracted
    ]
    return Rows(columns, rows)
