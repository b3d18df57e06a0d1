"""Candidates as rows: stored, renewed by a later reading while nobody has touched them, and dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.interval import Interval
from factcheck.domain.keys import attribute_key, subject_key
from factcheck.domain.quantity_display import display_quantity
from factcheck.domain.span import Span
from factcheck.domain.vocabulary import ChangeAction, ClaimStatus, Speech, ValueKind
from factcheck.models import Article, ArticleVersion, Change, Claim, ClaimValue, Operation
from factcheck.reading.candidate import READER, Candidate, CandidateValue
from factcheck.services.anchors import anchor
from factcheck.services.candidate_claimants import exact_claimant
from factcheck.services.deleting import delete_rows
from factcheck.services.dependents import Key, by_table, chunks, hanging_on
from factcheck.services.values import date_display

NAME, VERSION = READER.rsplit("-", 1)
COMMAND = "extract"
"""First word of the command whose changes are the reader's own."""

_PARTS = frozenset(("claim_anchor", "claim_value"))


def store(
    session: Session, article: Article, version: ArticleVersion, candidate: Candidate, uid: str, actor: str
) -> int:
    """A new candidate with its place and values. Returns its number."""
    claim = Claim(
        uid=uid,
        article_id=article.id,
        quote=candidate.quote,
        text=candidate.quote,
        status=ClaimStatus.CANDIDATE,
        origin=NAME,
        made_by=actor,
        **_read(session, article, candidate),
    )
    session.add(claim)
    session.flush()
    anchor(session, claim, version, Span(candidate.start, candidate.end), candidate.zone)
    for value in candidate.values:
        session.add(ClaimValue(claim_id=claim.id, made_by=actor, **_columns(value)))
    session.flush()
    return claim.id


def renew(session: Session, article: Article, claim: Claim, candidate: Candidate, actor: str) -> bool:
    """Give a candidate what the reader says today. False when it says the same as before."""
    read = _read(session, article, candidate)
    if claim.claimant_id is not None and read["claimant_raw"] == claim.claimant_raw:
        del read["claimant_id"]
    changed = any(getattr(claim, column) != value for column, value in read.items())
    for column, value in read.items():
        setattr(claim, column, value)
    held = session.scalars(
        select(ClaimValue).where(ClaimValue.claim_id == claim.id).order_by(ClaimValue.id)
    ).all()
    wanted = [_columns(value) for value in candidate.values]
    if [{column: getattr(row, column) for column in new} for row, new in zip(held, wanted, strict=False)] != (
        wanted
    ) or len(held) != len(wanted):
        changed = True
        for row in held:
            session.delete(row)
        session.flush()
        for columns in wanted:
            session.add(ClaimValue(claim_id=claim.id, made_by=actor, **columns))
    session.flush()
    return changed


def drop(session: Session, claims: Sequence[Claim]) -> None:
    """Remove candidates with their places and values; nothing else may hang on them."""
    keys = [Key("claim", claim.id) for claim in claims]
    delete_rows(session, [*keys, *(edge.child for edge in hanging_on(session, keys))])


def untouched(session: Session, claims: Iterable[Claim]) -> set[int]:
    """The numbers of those candidates that only the reader has written to, and on which nothing hangs."""
    waiting = {claim.id for claim in claims if claim.origin == NAME and claim.status is ClaimStatus.CANDIDATE}
    keys = [Key("claim", number) for number in waiting]
    touched = {edge.parent.id for edge in hanging_on(session, keys) if edge.child.table not in _PARTS}
    parts: dict[Key, int] = {
        edge.child: edge.parent.id for edge in hanging_on(session, keys) if edge.child.table == "claim_value"
    }
    touched |= {edge.parent.id for edge in _hanging_on_values(session, parts)}
    for key, operations in _changes(session, [*keys, *parts]).items():
        if any(command.split()[:1] != [COMMAND] for command in operations):
            touched.add(parts.get(key, key.id))
    return waiting - touched


def _hanging_on_values(session: Session, parts: dict[Key, int]) -> list[Any]:
    """Links to a value, each with the claim of that value as its parent."""
    return [
        edge._replace(parent=Key("claim", parts[edge.parent])) for edge in hanging_on(session, list(parts))
    ]


def _changes(session: Session, keys: Sequence[Key]) -> dict[Key, list[str]]:
    """The commands that changed rows after they were made."""
    commands: dict[Key, list[str]] = defaultdict(list)
    for table, numbers in by_table(keys).items():
        for some in chunks(numbers):
            query = (
                select(Change.row_id, Operation.command)
                .join(Operation, Operation.id == Change.operation_id)
                .where(
                    Change.table_name == table,
                    Change.row_id.in_(some),
                    Change.action == ChangeAction.UPDATE,
                )
            )
            for number, command in session.execute(query):
                commands[Key(table, number)].append(command)
    return commands


def _read(session: Session, article: Article, candidate: Candidate) -> dict[str, Any]:
    """The columns of a claim that the reader fills."""
    name = candidate.claimant or (article.byline if candidate.speech is Speech.AUTHOR else None)
    return {
        "claimant_id": exact_claimant(session, name),
        "claimant_raw": name,
        "speech": candidate.speech,
        "modality": candidate.modality,
        "worthiness": candidate.score,
        "worthiness_reasons": ", ".join(reason for reason, _ in candidate.reasons),
        "origin_version": VERSION,
    }


def _columns(value: CandidateValue) -> dict[str, Any]:
    return {
        "subject_key": subject_key(value.subject) if value.subject else "",
        "attribute": attribute_key(value.attribute),
        "kind": value.kind,
        "unit": value.unit,
        "lo": value.lo,
        "hi": value.hi,
        "wide_lo": value.wide_lo,
        "wide_hi": value.wide_hi,
        "bounds": value.bounds,
        "precision": value.precision,
        "modality": value.modality,
        "raw": value.raw,
        "display": _display(value),
        "ambiguity": value.ambiguity,
        "origin": NAME,
        "origin_version": VERSION,
    }


def _display(value: CandidateValue) -> str:
    if value.kind is ValueKind.DATE:
        return date_display(value.lo, value.hi)
    return display_quantity(Interval(value.lo, value.hi, value.bounds), value.unit)
