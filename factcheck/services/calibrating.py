"""What people decided on each detector's findings, counted for calibration."""

from __future__ import annotations

import json
from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from factcheck.domain.calibration import Reviewed, Tier
from factcheck.domain.vocabulary import Judgement
from factcheck.models import ClaimLink, LinkDecision

_DECIDED = (Judgement.CONFIRMED, Judgement.DISMISSED)


def reviewed(session: Session) -> dict[tuple[str, Tier], Reviewed]:
    """By detector and tier, how many pairs were confirmed or dismissed, and how many of them confirmed.

    The decision in force counts, once for a pair however often it was reprinted; unsure and reopened pairs
    are undecided.
    """
    latest = select(func.max(LinkDecision.id)).group_by(LinkDecision.pair_key)
    query = (
        select(ClaimLink.origin, ClaimLink.explanation, ClaimLink.pair_key, LinkDecision.judgement)
        .join(LinkDecision, LinkDecision.pair_key == ClaimLink.pair_key)
        .where(
            LinkDecision.id.in_(latest), LinkDecision.judgement.in_(_DECIDED), ClaimLink.origin != "person"
        )
    )
    pairs = {
        (detector, tier, key): judgement
        for detector, explanation, key, judgement in session.execute(query)
        if (tier := _tier(explanation)) is not None
    }
    decided = Counter((detector, tier) for detector, tier, _ in pairs)
    confirmed = Counter(
        (detector, tier)
        for (detector, tier, _), judgement in pairs.items()
        if judgement is Judgement.CONFIRMED
    )
    return {key: Reviewed(decided[key], confirmed[key]) for key in sorted(decided)}


def _tier(explanation: str | None) -> Tier | None:
    """The tier an explanation names; None for one this version did not write."""
    try:
        found = json.loads(explanation or "")
        return Tier(found["tier"])
    except (ValueError, TypeError, KeyError):
        return None
