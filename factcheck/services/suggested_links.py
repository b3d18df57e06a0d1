"""Links that detectors suggest and nobody has decided on: they go when what they rest on goes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ClaimStatus
from factcheck.models import ClaimKey, ClaimLink, ClaimScan, LinkDecision
from factcheck.services.deleting import delete_rows
from factcheck.services.dependents import Key, chunks, hanging_on
from factcheck.storage.asked import among

OUT = (ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN)
"""Claims the desk has turned down take no part in a scan."""


def close_suggestions(session: Session, claims: Collection[int]) -> int:
    """Take away what detectors suggested about these claims. Returns how many links went."""
    undecided = ClaimLink.pair_key.not_in(select(LinkDecision.pair_key))
    found: dict[int, ClaimLink] = {}
    for some in chunks(sorted(claims), 200):
        query = select(ClaimLink).where(
            ClaimLink.origin != "person",
            undecided,
            or_(ClaimLink.left_id.in_(some), ClaimLink.right_id.in_(some)),
        )
        found |= {link.id: link for link in session.scalars(query)}
    return close_links(session, found.values())


def close_links(session: Session, links: Iterable[ClaimLink]) -> int:
    """Take these links away, except those that something else hangs on. Returns how many went."""
    keys = [Key("claim_link", link.id) for link in links]
    if not keys:
        return 0
    held = {edge.parent for edge in hanging_on(session, keys)}
    going = [key for key in keys if key not in held]
    delete_rows(session, going)
    return len(going)


def forget(session: Session, claims: Iterable[int], *, keys: bool = False) -> None:
    """Let claims be compared again by the next scan; with `keys`, found by nothing until then."""
    numbers = sorted(claims)
    if not numbers:
        return
    session.flush()
    connection = session.connection()
    if keys:
        for table in (ClaimScan, ClaimKey):
            connection.execute(delete(table).where(among(connection, table.claim_id, numbers)))
        return
    which = among(connection, ClaimScan.claim_id, numbers)
    connection.execute(update(ClaimScan).where(which).values(detectors=""))
