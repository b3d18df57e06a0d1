"""The claimants of imported records: exactly the one of that name, or a new one; nobody is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import uid_for
from factcheck.exchange.claim_review import Review
from factcheck.models import Claimant, ClaimantName
from factcheck.services.claimant_names import merged_into
from factcheck.services.dependents import chunks
from factcheck.services.imported_rows import numbers_by_uid
from factcheck.storage.bulk_audited import add_rows


def claimants_for(session: Session, reviews: Sequence[Review]) -> dict[str, int]:
    """The number of the claimant of each review, by the review's uid; none where two bear the name."""
    named = {review.uid: review for review in reviews if review.claimant}
    first = {str(review.claimant).casefold(): review for review in reversed(list(named.values()))}
    bearers = _bearers(session, list(first))
    missing = {key: review for key, review in sorted(first.items()) if key not in bearers}
    made = _make(session, missing)
    numbers = {key: next(iter(found)) for key, found in bearers.items() if len(found) == 1} | made
    return {
        uid: numbers[key]
        for uid, review in named.items()
        if (key := str(review.claimant).casefold()) in numbers
    }


def _bearers(session: Session, keys: Sequence[str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for some in chunks(keys):
        query = (
            select(ClaimantName.name_key, Claimant)
            .join(Claimant, Claimant.id == ClaimantName.claimant_id)
            .where(ClaimantName.name_key.in_(some))
        )
        for key, claimant in session.execute(query):
            found[key].add(merged_into(session, claimant).id)
    return found


def _make(session: Session, missing: dict[str, Review]) -> dict[str, int]:
    """New claimants; where one of that uid was renamed since, it is that one."""
    uids = {key: uid_for("claimant", key) for key in missing}
    held = numbers_by_uid(session, Claimant, uids.values())
    new = {key: review for key, review in missing.items() if uids[key] not in held}
    numbers = add_rows(session, Claimant, [
        {
            "uid": uids[key], "name": review.claimant, "kind": review.claimant_kind,
            "wikidata": review.claimant_wikidata,
        }
        for key, review in new.items()
    ])  # fmt: skip
    made = dict(zip(new, numbers, strict=True))
    add_rows(session, ClaimantName, [
        {"claimant_id": made[key], "name": review.claimant, "name_key": key} for key, review in new.items()
    ])  # fmt: skip
    return made | {key: held[uid] for key, uid in uids.items() if uid in held}
