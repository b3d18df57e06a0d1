"""Keys that become common, and keys that few share again: which claims are to be compared once more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from factcheck.models import ClaimKey, ClaimLink, LinkDecision
from factcheck.reading.claim_keys import Key
from factcheck.services.scan_candidates import keys_stored
from factcheck.services.scan_hotness import PROBED, Hotness
from factcheck.services.suggested_links import forget


def cooled(session: Session, gone: Counter[Key], limit: int) -> None:
    """A key that few share again generates pairs again: all that have it are to be compared."""
    hotness = Hotness(limit)
    for key, number in gone.items():
        most = hotness.limit_of(key.kind)
        if number > most or most - number < _count(session, key) <= most:
            having = select(ClaimKey.claim_id).where(ClaimKey.kind == key.kind, ClaimKey.key == key.key)
            forget(session, session.scalars(having).all())


def _count(session: Session, key: Key) -> int:
    query = select(func.count()).where(ClaimKey.kind == key.kind, ClaimKey.key == key.key)
    return session.scalar(query) or 0


def heated(numbers: Sequence[int], hotness: Hotness, session: Session) -> None:
    """Let claims be compared again because of keys that these claims have made too common.

    What joined them is no reason any more; and of a hot subject only the pairs between groups are kept.
    """
    suggested = session.scalar(select(ClaimLink.id).where(ClaimLink.origin != "person").limit(1)) is not None
    own = keys_stored(session, numbers, None if suggested else PROBED)
    counted = asked = Counter(key for keys in own.values() for key in keys)
    found: set[int] = set()
    for key in set(asked) - hotness.cold(session, asked):
        if key.kind == PROBED:
            pairs = hotness.witnesses(session, key) ^ set(_linked_by(session, key))
        elif _count(session, key) - counted[key] <= hotness.limit_of(key.kind):
            pairs = set(_linked_by(session, key))
        else:
            continue
        found |= {number for pair in pairs for number in pair}
    forget(session, found)


def _linked_by(session: Session, key: Key) -> list[tuple[int, int]]:
    """The pairs that have this key and a link nobody decided on."""
    having = select(ClaimKey.claim_id).where(ClaimKey.kind == key.kind, ClaimKey.key == key.key)
    query = select(ClaimLink.left_id, ClaimLink.right_id).where(
        ClaimLink.origin != "person",
        ClaimLink.left_id.in_(having),
        ClaimLink.right_id.in_(having),
        ClaimLink.pair_key.not_in(select(LinkDecision.pair_key)),
    )
    return [(left, right) for left, right in session.execute(query)]
