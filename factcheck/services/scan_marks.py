"""How far the scans have seen, so that the next one looks only at what changed since.

A scan of everything leaves a mark: the last change it knew of, and what it made sure of for every claim. The
next one that wants the same reads the audit from there on. Whatever it cannot follow to single claims (a
ruling, a claimant merged, rows taken away) lets it look at all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import ChangeAction
from factcheck.models import ArticleVersion, Change, Claim, ClaimAnchor, ClaimValue, ScanMark
from factcheck.storage.asked import among

_MOST_CHANGES = 50_000
"""More than these are followed no faster than all claims are looked at."""
_BESIDE = frozenset(
    (
        "annotation", "claim_appearance", "claim_link", "claim_tag", "correction", "evidence",
        "imported_feed", "imported_record", "link_decision", "outlet", "publication", "rating_label",
        "rating_scale", "setting", "tag", "verdict", "verdict_evidence",
    )
)  # fmt: skip
"""Tables that no scan reads claims from; those that are not named here concern all claims."""
_OF_NEW = frozenset(("article", "claimant", "claimant_name"))
"""Tables whose new rows concern only what is entered with them."""


_WRITING = text(
    "SELECT 1 FROM pg_locks WHERE relation = 'change'::regclass AND mode = 'RowExclusiveLock'"
    " AND pid <> pg_backend_pid() LIMIT 1"
)
"""Transactions that may hold changes nobody sees yet: PostgreSQL gives numbers out before that."""


@dataclass(slots=True)
class Mark:
    """How far the scans have seen when one begins: `change` is the last change that was seen, None where no
    scan of everything ended since one wanted something else. `token` tells whether another one comes in
    between."""

    wanted: str
    change: int | None
    token: str
    last: int | None

    def end(self, session: Session) -> None:
        """Leave the mark behind a scan of everything."""
        if self.last is not None:
            mine = update(ScanMark).where(ScanMark.token == self.token)
            session.connection().execute(mine.values(change_id=self.last))


def read_mark(session: Session) -> Mark:
    """The mark as the last scans left it; all of this in the transaction that reads the claims as well."""
    last: int | None = last_change(session)
    connection = session.connection()
    alone = connection.dialect.name == "sqlite" or connection.execute(_WRITING).first() is None
    row = connection.execute(select(ScanMark.wanted, ScanMark.change_id, ScanMark.token)).first()
    last = last if alone else None
    return Mark(row.wanted, row.change_id, row.token, last) if row is not None else Mark("", None, "", last)


def last_change(session: Session) -> int:
    """The number of the last change that is seen; 0 before the first."""
    return session.scalar(select(func.max(Change.id))) or 0


def nothing_changed_since(session: Session, change: int) -> bool:
    """Whether nothing changed since that a scan reads claims from."""
    query = select(Change.id).where(Change.id > change, Change.table_name.not_in(_BESIDE)).limit(1)
    return session.connection().execute(query).first() is None


def begun_anew(session: Session, mark: Mark, wanted: str) -> Mark:
    """The mark of a scan that wants something else: until one has ended no scan relies on what others did."""
    token = new_uid()
    connection = session.connection()
    connection.execute(delete(ScanMark))
    connection.execute(insert(ScanMark), [{"id": 1, "token": token, "wanted": wanted}])
    return Mark(wanted, None, token, mark.last)


def changed_since(session: Session, change: int) -> set[int] | None:
    """The claims that later changes concern; None where it may be any."""
    query = select(Change.table_name, Change.action, Change.row_id).where(
        Change.id > change, Change.table_name.not_in(_BESIDE)
    )
    rows = session.connection().execute(query.limit(_MOST_CHANGES + 1)).all()
    if len(rows) > _MOST_CHANGES:
        return None
    touched: dict[str, set[int]] = defaultdict(set)
    for table, action, number in rows:
        if table in _OF_NEW and action is ChangeAction.INSERT:
            continue
        if action is ChangeAction.DELETE or table not in _FOLLOWED:
            return None
        touched[table].add(number)
    found: set[int] = set(touched.pop("claim", ()))
    for table, numbers in touched.items():
        found |= _FOLLOWED[table](session, numbers)
    return found


def _of_articles(session: Session, articles: Iterable[int]) -> set[int]:
    connection = session.connection()
    query = select(Claim.id).where(among(connection, Claim.article_id, articles))
    return set(connection.scalars(query))


def _of_versions(session: Session, versions: Iterable[int]) -> set[int]:
    connection = session.connection()
    query = select(ArticleVersion.article_id).where(among(connection, ArticleVersion.id, versions))
    return _of_articles(session, set(connection.scalars(query)))


def _of_values(session: Session, values: Iterable[int]) -> set[int]:
    connection = session.connection()
    return set(
        connection.scalars(select(ClaimValue.claim_id).where(among(connection, ClaimValue.id, values)))
    )


def _of_anchors(session: Session, anchors: Iterable[int]) -> set[int]:
    connection = session.connection()
    return set(
        connection.scalars(select(ClaimAnchor.claim_id).where(among(connection, ClaimAnchor.id, anchors)))
    )


_FOLLOWED = {
    "claim": lambda session, numbers: set(numbers),
    "claim_value": _of_values,
    "claim_anchor": _of_anchors,
    "article": _of_articles,
    "article_version": _of_versions,
}
"""Tables whose rows belong to claims that can be told."""
