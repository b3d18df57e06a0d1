"""Changing fields; of two people who edit one thing the second is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput, Clash
from factcheck.models import Article, Base, Claim, ClaimLink, Evidence
from factcheck.services.edit_fields import FIELDS
from factcheck.services.edit_kinds import Field
from factcheck.services.flags import key_of
from factcheck.services.lookup import CLASSES, find
from factcheck.services.published import claim_address, claim_given

_NOT_EDITED = {
    Kind.VERDICT: ("Ratings are never changed.", "Rate again: factcheck rate CLAIM …"),
    Kind.OPERATION: ("The log is never changed.", "To take {ref} back: factcheck undo {ref}"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of one thing as they were read, and its revision then (None where none is counted)."""

    ref: Ref
    fields: Mapping[str, str]
    takes: Mapping[str, str]
    revision: int | None


@dataclass(frozen=True, slots=True)
class Edited:
    """One field that has a new value."""

    id: str
    field: str
    old: str
    new: str


def draft(session: Session, ref: Ref) -> Draft:
    """What can be edited of one thing.

    Raises NotFound for an unknown id, BadInput for what is never edited.
    """
    fields = fields_of(ref)
    row = find(session, ref, CLASSES[ref.kind])
    return Draft(
        ref, _shown(session, row, fields), {name: field.takes for name, field in fields.items()},
        getattr(row, "revision", None),
    )  # fmt: skip


def edit(
    session: Session, ref: Ref, values: Mapping[str, str], *, actor: str, read: Draft | None = None,
    revision: int | None = None, new: bool = False,
) -> list[Edited]:  # fmt: skip
    """Give fields new values; an empty one clears. Returns what changed.

    `read` or `revision` say what the person had before their eyes: Clash when that is no longer so.
    Raises BadInput for an unknown field, or a value it does not take.
    """
    fields = fields_of(ref)
    _known(ref, values, fields)
    row = find(session, ref, CLASSES[ref.kind], lock=True)
    before = _shown(session, row, fields)
    _still_as_read(ref, row, before, read, revision)
    for name, value in values.items():
        if value.strip() != before[name].strip():
            _store(session, row, name, fields[name], value, new)
    session.flush()
    after = _shown(session, row, fields)
    _judged_again(session, row, changed=before.get("text") != after.get("text"))
    _says_something(ref, row)
    _dated_again(session, row, before, after, actor)
    return [
        Edited(str(ref), name, before[name], after[name]) for name in fields if before[name] != after[name]
    ]


def fields_of(ref: Ref) -> dict[str, Field]:
    """The fields of that kind of thing. Raises BadInput for a kind that is never edited."""
    if ref.kind in _NOT_EDITED:
        why, way_out = _NOT_EDITED[ref.kind]
        raise BadInput(f"{ref} cannot be edited. {why}", way_out.format(ref=ref))
    return FIELDS[ref.kind]


def _shown(session: Session, row: Base, fields: Mapping[str, Field]) -> dict[str, str]:
    return {name: str(field.show(session, row)) for name, field in fields.items()}


def _known(ref: Ref, names: Mapping[str, str], fields: Mapping[str, Field]) -> None:
    for name in names:
        if name in fields:
            continue
        if ref.kind is Kind.CLAIM and name == "quote":
            way_out = f'factcheck claim add ARTICLE --quote "…" --derived-from {ref}'
            raise BadInput(
                f"The quote of {ref} is never edited: decisions rest on its exact words.",
                f"Changed words are a new claim: {way_out}",
            )
        close = nearest(name, fields)
        hint = f"{close[0]}?" if close else f"It has: {', '.join(fields)}."
        raise BadInput(f"{ref} has no field '{name}' that can be edited.", hint)


def _still_as_read(
    ref: Ref, row: Base, now: Mapping[str, str], read: Draft | None, revision: int | None
) -> None:
    has = getattr(row, "revision", None)
    if revision is not None and has is None:
        raise BadInput(f"Revisions of {ref} are not counted.", "Leave --revision out.")
    wanted = revision if revision is not None else read.revision if read else None
    if (wanted is None or wanted == has) and (read is None or dict(read.fields) == dict(now)):
        return
    which = f" (revision {has} now, {wanted} was read)" if wanted is not None else ""
    raise Clash(
        f"Somebody else changed {ref} since you read it{which}; nothing was written.",
        f"Look: factcheck log {ref}",
    )


def _store(session: Session, row: Base, name: str, field: Field, value: str, new: bool) -> None:
    if value.strip():
        field.store(session, row, value, new)
    elif field.clear is None:
        raise BadInput(f"The {name} cannot be empty.")
    else:
        field.clear(row)


def _judged_again(session: Session, row: Base, *, changed: bool) -> None:
    """A pair is remembered by its words: where a claim has no quote, these are its text."""
    if not (isinstance(row, Claim) and row.quote is None and changed):
        return
    query = select(ClaimLink).where(or_(ClaimLink.left_id == row.id, ClaimLink.right_id == row.id))
    for link in session.scalars(query.order_by(ClaimLink.id)).all():
        left, right = session.get_one(Claim, link.left_id), session.get_one(Claim, link.right_id)
        link.pair_key = key_of(session, left, right, link.relation)
    session.flush()


def _dated_again(
    session: Session, row: Base, before: Mapping[str, str], after: Mapping[str, str], actor: str
) -> None:
    """The dates an article gives for itself are claims: a corrected one is a new claim."""
    if not isinstance(row, Article):
        return
    if before["published"] != after["published"]:
        claim_given(session, row, actor=actor)
    if before["url"] != after["url"]:
        claim_address(session, row, actor=actor)


def _says_something(ref: Ref, row: Base) -> None:
    if isinstance(row, Evidence) and not (row.url or row.archived_url or row.title or row.quote or row.note):
        raise BadInput(
            f"{ref} would say nothing: no url, title, quote or note.",
            f"To be rid of it: factcheck remove {ref}",
        )
