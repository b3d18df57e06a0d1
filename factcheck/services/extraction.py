"""Candidate claims: what the reader proposes, kept apart from what people made.

A candidate is named by its article, its words and which of several equal passages it is, so that reading
again finds it again: one that a person touched, or that something hangs on, stays as it is; one that was
rejected is not proposed again; any other becomes what the reader says today, and goes when it is no longer
proposed for words that still stand in the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.keys import uid_for
from factcheck.domain.span import Span
from factcheck.domain.text import comparable
from factcheck.domain.vocabulary import AnchorState, ClaimStatus
from factcheck.models import Article, ArticleVersion, Claim, ClaimAnchor
from factcheck.reading.candidate import Candidate
from factcheck.reading.candidates import find_candidates
from factcheck.render.rows import Rows
from factcheck.services.candidate_rows import NAME, drop, renew, store, untouched
from factcheck.services.lookup import find, latest_version


@dataclass(frozen=True, slots=True)
class Extracted:
    """What reading one article gave.

    `new` candidates, how many were `known` and the same, `renewed` ones and those that are `gone`; `covered`
    counts the passages not proposed because a claim holds them.
    """

    article_id: int
    new: tuple[int, ...]
    known: int
    covered: int
    renewed: int = 0
    gone: tuple[int, ...] = ()


def extract(session: Session, article: Article, *, actor: str) -> Extracted:
    """Propose the passages of an article's latest text that are worth checking."""
    version = latest_version(session, article.id)
    candidates = find_candidates(version.text, article.published_earliest, article.language)
    claims = {claim.uid: claim for claim in _claims(session, article)}
    free = untouched(session, claims.values())
    taken = _taken(session, version, free)
    new: list[int] = []
    proposed: set[int] = set()
    known = covered = renewed = 0
    seen: Counter[str] = Counter()
    for candidate in candidates:
        words = comparable(candidate.quote)
        seen[words] += 1
        uid = uid_for("candidate", article.uid, words, str(seen[words]))
        if (claim := claims.get(uid)) is not None:
            proposed.add(claim.id)
            if claim.id in free and renew(session, article, claim, candidate, actor):
                renewed += 1
            else:
                known += 1
        elif any(_same_passage(span, candidate) for span in taken):
            covered += 1
        else:
            new.append(store(session, article, version, candidate, uid, actor))
    gone = _gone(session, version, [claim for claim in claims.values() if claim.id in free - proposed])
    return Extracted(article.id, tuple(new), known, covered, renewed, gone)


def _claims(session: Session, article: Article) -> Sequence[Claim]:
    return session.scalars(select(Claim).where(Claim.article_id == article.id)).all()


def _taken(session: Session, version: ArticleVersion, free: set[int]) -> list[Span]:
    """Where claims stand that a person made or decided on; a person's own that was given up leaves its place.

    A candidate turned down keeps it, also when a later reader would cut its words in another way.
    """
    given_up = (ClaimStatus.WITHDRAWN, ClaimStatus.REJECTED)
    query = (
        select(Claim.id, ClaimAnchor.span_start, ClaimAnchor.span_end)
        .join(Claim, Claim.id == ClaimAnchor.claim_id)
        .where(
            ClaimAnchor.article_version_id == version.id,
            ClaimAnchor.state != AnchorState.LOST,
            or_(Claim.origin == NAME, Claim.status.not_in(given_up)),
        )
    )
    places = session.execute(query).all()
    return [
        Span(start, end)
        for claim, start, end in places
        if claim not in free and start is not None and end is not None
    ]


def _gone(session: Session, version: ArticleVersion, claims: list[Claim]) -> tuple[int, ...]:
    """Drop what is no longer proposed. What the new text lost stays: that it was there may matter."""
    standing = session.scalars(
        select(ClaimAnchor.claim_id).where(
            ClaimAnchor.article_version_id == version.id, ClaimAnchor.state != AnchorState.LOST
        )
    )
    here = set(standing)
    going = [claim for claim in claims if claim.id in here]
    numbers = tuple(claim.id for claim in going)
    drop(session, going)
    return numbers


def _same_passage(span: Span, candidate: Candidate) -> bool:
    """A person who took words of a sentence has looked at it: what is left of it is not proposed."""
    own = Span(candidate.start, candidate.end)
    return span.contains(own) or own.contains(span)


def articles_to_read(session: Session, refs: Sequence[Ref] | None) -> list[Article]:
    """The articles named, or all of them by number.

    Raises NotFound for an unknown one.
    """
    if refs is None:
        return list(session.scalars(select(Article).order_by(Article.id)))
    return [find(session, ref, Article, lock=True) for ref in refs]


def extracted_rows(extracted: Sequence[Extracted]) -> Rows:
    """One row an article; a table tells of renewed ones and of those gone only where there are some."""
    columns = ("article", "new", "known", "renewed", "gone", "covered", "claims")
    rows = [
        (
            f"A{one.article_id}",
            len(one.new),
            one.known,
            one.renewed,
            len(one.gone),
            one.covered,
            " ".join(f"C{claim}" for claim in one.new) or None,
        )
        for one in extracted
    ]
    counts = {"renewed": any(one.renewed for one in extracted), "gone": any(one.gone for one in extracted)}
    return Rows(columns, rows, tuple(name for name in columns if counts.get(name, True)))
