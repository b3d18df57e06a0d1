"""Fact-checks of other publishers into the database, some hundred at a time.

A review is a claim without an article, its rating a verdict of its publisher on a scale of the publisher's;
the record itself is kept whole. What is here already is passed over: an interrupted import is run again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ClaimStatus
from factcheck.errors import BadInput
from factcheck.exchange.claim_review import Review, json_text
from factcheck.exchange.json_stream import Around
from factcheck.exchange.oddity import Oddity
from factcheck.exchange.review_files import Found, refuse_oddities
from factcheck.models import Claim, ClaimAppearance, Evidence, ImportedRecord, VerdictEvidence
from factcheck.models.base import utc_now
from factcheck.services.bringing_back import bring_back
from factcheck.services.dependents import chunks
from factcheck.services.imported_articles import place_quotes, quotes_in_articles
from factcheck.services.imported_claimants import claimants_for
from factcheck.services.imported_feeds import keep_feed
from factcheck.services.imported_links import link_as_told
from factcheck.services.imported_publications import publish_own, publish_what_came_back
from factcheck.services.imported_rows import addresses, numbers_by_uid, source_rows
from factcheck.services.imported_verdicts import judge
from factcheck.settings import Target
from factcheck.storage.bulk_audited import Batch, NewRow, add_rows, in_batches

AT_ONCE = 500
"""Records in one operation."""


@dataclass(slots=True)
class Told:
    """One rule: how often it was broken, and where first."""

    first: Oddity
    times: int = 0


@dataclass(slots=True)
class ImportedReviews:
    """What an import did; `odd` by rule, as there may be as many oddities as records."""

    counts: Counter[str] = field(default_factory=Counter)
    odd: dict[tuple[str, str], Told] = field(default_factory=dict)
    operations: list[int] = field(default_factory=list)

    def note(self, oddity: Oddity) -> None:
        """Count an oddity."""
        told = self.odd.setdefault((oddity.level.value, oddity.rule), Told(oddity))
        told.times += 1


def import_reviews(
    target: Target,
    found: Iterable[Found],
    source: str,
    *,
    strict: bool,
    dry_run: bool,
    actor: str,
    command: str,
    report: list[Oddity] | None = None,
) -> Iterator[ImportedReviews]:
    """Take records in; gives what was done so far after every batch, and once in the end.

    `report` is handed every oddity; whoever reads it empties it between two batches.
    Raises BadInput, with the place, where the file cannot be read on, and for any oddity when `strict`; what
    came before is kept then, batch by batch.
    """
    done = ImportedReviews()

    def reviews() -> Iterator[Review | Around]:
        for one in found:
            if strict:
                refuse_oddities(one, source)
            for oddity in one.odd:
                done.note(oddity)
                if report is not None:
                    report.append(oddity)
            done.counts["records"] += one.record is not None
            if one.around is not None:
                yield Around(one.around)
            elif one.review is not None:
                yield one.review
            elif one.record is not None:
                done.counts["left out"] += 1

    def take(session: Session, some: Sequence[Review | Around]) -> Counter[str]:
        for one in some:
            if isinstance(one, Around):
                keep_feed(session, source, one.fields, actor)
        records = [one for one in some if isinstance(one, Review)]
        return take_reviews(session, records, source=source, actor=actor)

    batches: Iterator[Batch[Counter[str]]] = in_batches(
        target, reviews(), take, size=AT_ONCE, actor=actor, command=command, dry_run=dry_run
    )
    try:
        for batch in batches:
            done.counts += batch.done.result
            if batch.done.operation is not None:
                done.operations.append(batch.done.operation)
            yield done
    except BadInput as error:
        if not done.operations:
            raise
        taken = f"{done.counts['claims']} claims before it were taken in; mend the file and import it again."
        raise BadInput(error.message, taken) from error
    yield done


def take_reviews(session: Session, reviews: Sequence[Review], *, source: str, actor: str) -> Counter[str]:
    """Put reviews into the database as far as they are not there. Returns what was added, by table."""
    counts: Counter[str] = Counter()
    there = numbers_by_uid(session, ImportedRecord, [review.record_uid for review in reviews])
    ours = numbers_by_uid(session, Claim, [uid for review in reviews if (uid := review.own_uid)])
    todo = list(
        {
            review.record_uid: review
            for review in reviews
            if review.record_uid not in there and review.own_uid not in ours
        }.values()
    )
    counts["held"] = len(reviews) - len(todo)
    claims = numbers_by_uid(session, Claim, [review.uid for review in todo])
    again = [*_claims_of(session, there.values()), *claims.values()]
    if again:
        counts["back"] = len(bring_back(session, again, actor))
    if back := [(ours[uid], one) for one in reviews if (uid := one.own_uid) in ours]:
        counts["published"] = publish_what_came_back(session, back, actor)
    if not todo:
        return counts
    known = frozenset(claims.values())
    fresh = list({review.uid: review for review in reversed(todo) if review.uid not in claims}.values())[::-1]
    claims |= _add_claims(session, fresh, actor)
    counts["claims"] = len(fresh)
    counts["changed"] = len(todo) - len(fresh)
    seen = addresses(session, known, [(claims[review.uid], review) for review in todo])
    add_rows(session, ClaimAppearance, [
        {"claim_id": claim, "url": url, "archived_url": copy} for claim, url, copy in seen
    ])  # fmt: skip
    verdicts = judge(session, [(claims[review.uid], review) for review in todo], known)
    counts["ratings"] = verdicts.added
    counts["labels"] = verdicts.labels
    add_rows(session, ImportedRecord, [
        {
            "uid": review.record_uid, "claim_id": claims[review.uid], "verdict_id": verdict,
            "format": review.format, "source": source, "data": json_text(review.data), "made_by": actor,
        }
        for review, verdict in zip(todo, verdicts.numbers, strict=True)
    ])  # fmt: skip
    _add_sources(session, todo, claims, verdicts.numbers, actor)
    own = [(claims[review.uid], review) for review in todo if review.own_uid]
    counts["published"] += publish_own(session, own, [
        verdict for review, verdict in zip(todo, verdicts.numbers, strict=True) if review.own_uid
    ], actor)  # fmt: skip
    counts["links"] = link_as_told(session, own, actor)
    return counts


def _claims_of(session: Session, records: Iterable[int]) -> Iterator[int]:
    for some in chunks(records):
        yield from session.scalars(select(ImportedRecord.claim_id).where(ImportedRecord.id.in_(some)))


def _add_claims(session: Session, fresh: Sequence[Review], actor: str) -> dict[str, int]:
    claimants = claimants_for(session, fresh)
    quotes = quotes_in_articles(session, fresh)
    rows: list[NewRow] = []
    for review in fresh:
        quote = quotes.get(review.uid)
        rows.append(
            {
                "uid": review.uid,
                "article_id": quote.version.article_id if quote else None,
                "quote": quote.words if quote else None,
                "text": review.claim,
                "claimant_id": claimants.get(review.uid),
                "claimant_raw": review.claimant,
                "said_raw": review.said.raw if review.said else None,
                "said_earliest": review.said.first if review.said else None,
                "said_latest": review.said.last if review.said else None,
                "status": ClaimStatus.CHECKED if review.rating else ClaimStatus.NEW,
                "origin": review.format,
                "made_by": actor,
            }
        )
    numbers = dict(zip((review.uid for review in fresh), add_rows(session, Claim, rows), strict=True))
    place_quotes(session, quotes, numbers)
    return numbers


def _add_sources(
    session: Session,
    reviews: Sequence[Review],
    claims: dict[str, int],
    verdicts: Sequence[int | None],
    actor: str,
) -> None:
    rows = [
        (verdict, row)
        for review, verdict in zip(reviews, verdicts, strict=True)
        for row in source_rows(review, claims[review.uid], actor)
    ]
    held = numbers_by_uid(session, Evidence, [str(row["uid"]) for _, row in rows])
    new = {str(row["uid"]): (verdict, row) for verdict, row in rows if row["uid"] not in held}
    numbers = add_rows(session, Evidence, [{**row, "made_at": utc_now()} for _, row in new.values()])
    grounds = [
        {"verdict_id": verdict, "evidence_id": number}
        for (verdict, _), number in zip(new.values(), numbers, strict=True)
        if verdict is not None
    ]
    add_rows(session, VerdictEvidence, grounds)
