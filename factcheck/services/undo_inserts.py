"""Undo of inserts: the rows go, unless somebody changed them or built on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ClaimStatus, Judgement
from factcheck.models import ArticleVersion, Base, Claim, ClaimLink, Operation
from factcheck.services.decisions import current_decision
from factcheck.services.deleting import LAST, delete_rows
from factcheck.services.dependents import OWNERS, Key, hanging_on, load, owner_of
from factcheck.services.history import Net, maker, since
from factcheck.services.row_names import describe, ids_and_counts
from factcheck.services.suggested_links import forget
from factcheck.services.undo_outcomes import Outcomes
from factcheck.storage.audit import snapshot

_FOR_EVER = ("verdict", "verdict_evidence", "link_decision", "ruling", "scan")


def delete_inserted(session: Session, nets: Sequence[Net], operation: int, outcomes: Outcomes) -> None:
    """Delete what an operation inserted; say what has to stay."""
    candidates = [net for net in nets if net.key.table not in _FOR_EVER]
    rows = load(session, [net.key for net in candidates], lock=True)
    owners = {key: owner for key, row in rows.items() if (owner := _owner(key, row, rows))}
    staying = _changed_since(session, candidates)
    staying |= {key: why for key, row in rows.items() if (why := _decided(session, row, operation))}
    staying = _spread(session, rows, owners, staying)
    names = describe(session, rows)
    going = [key for key in rows if key not in staying]
    links = [row for key, row in rows.items() if key not in staying and isinstance(row, ClaimLink)]
    forget(session, {claim for link in links for claim in (link.left_id, link.right_id)})
    delete_rows(session, going)
    for key in going:
        outcomes.did("removed", key, names[key], owner=owners.get(key))
    for key, because in staying.items():
        row = rows[key]
        if isinstance(row, Claim) and _is_held_by_history_only(session, row, operation, going):
            row.status = ClaimStatus.WITHDRAWN
            outcomes.did(
                "withdrawn", key, names[key], "its rating stays in its history", owner=owners.get(key)
            )
        else:
            outcomes.kept(key, names[key], because, owner=owners.get(key))


def _spread(
    session: Session, rows: dict[Key, Base], owners: dict[Key, Key], staying: dict[Key, str]
) -> dict[Key, str]:
    """One row that stays holds others, and these again others, until nothing new is found."""
    children: dict[Key, set[Key]] = defaultdict(set)
    for child, parent in hanging_on(session, rows):
        children[parent].add(child)
    staying = dict(staying)
    while True:
        found: dict[Key, str] = {}
        for key in rows:
            holding = {child for child in children[key] if child not in rows or child in staying}
            if key in staying:
                continue
            if holding:
                found[key] = (
                    f"because {ids_and_counts(holding)} {'hangs' if len(holding) == 1 else 'hang'} on it"
                )
            elif key in owners and (owners[key] in staying or _outlives(key, owners[key], rows)):
                found[key] = _with_owner(key, owners[key])
        if not found:
            return staying
        staying |= found


def _is_held_by_history_only(session: Session, claim: Claim, operation: int, gone: Collection[Key]) -> bool:
    """Whether nobody but the operation rated the claim, and nothing else hangs on it: verdicts never go."""
    held = {child for child, _ in hanging_on(session, [Key("claim", claim.id)]) if child not in gone}
    verdicts = {key for key in held if key.table == "verdict"}
    if not verdicts or any(key.table not in OWNERS for key in held - verdicts):
        return False
    makers = [maker(session, key) for key in verdicts]
    return all(by is not None and operation in (by.id, by.undoes_id) for by in makers)


def _outlives(key: Key, owner: Key, rows: dict[Key, Base]) -> bool:
    """Texts and places are taken back only together with the article or claim itself."""
    return key.table in LAST and owner not in rows


def _owner(key: Key, row: Base, rows: dict[Key, Base]) -> Key | None:
    """What a row goes or stays with: parts with what they belong to, a machine's claim with its text."""
    if not isinstance(row, Claim) or row.origin == "person" or row.article_id is None:
        return owner_of(key.table, snapshot(row))
    article = Key("article", row.article_id)
    if article in rows:
        return article
    texts = [k for k, r in rows.items() if isinstance(r, ArticleVersion) and r.article_id == row.article_id]
    return texts[0] if texts else None


def _with_owner(key: Key, owner: Key) -> str:
    if key.table == "article_version":
        return "because a text once taken in is kept"
    return "because its text stays" if owner.table in LAST else f"because {ids_and_counts([owner])} stays"


def _changed_since(session: Session, nets: Sequence[Net]) -> dict[Key, str]:
    changed: dict[Key, str] = {}
    for key, found in since(session, nets).items():
        if found.left:
            column = next(iter(found.left))
            by = session.get(Operation, found.by[column]) if column in found.by else None
            who = f" by {by.actor} (R{by.id})" if by else ""
            changed[key] = f"because its {column.removesuffix('_id')} was changed since{who}"
    return changed


def _decided(session: Session, row: Base, operation: int) -> str | None:
    """A decision refers to a link by its pair, which no foreign key shows."""
    if not isinstance(row, ClaimLink):
        return None
    current = current_decision(session, row.pair_key)
    if current is None or current.judgement is Judgement.REOPENED:
        return None
    by = maker(session, Key("link_decision", current.id))
    if by is None or by.id == operation:
        return None
    return f"because {current.decided_by} decided on it (R{by.id})"
