"""Labels on claims."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.nearest import nearest
from factcheck.domain.text import fold_case, normalise
from factcheck.errors import BadInput, NotFound
from factcheck.models import Claim, ClaimTag, Tag
from factcheck.services.lookup import find


def tag(session: Session, claims: Sequence[Ref], add: Sequence[str], remove: Sequence[str]) -> int:
    """Put tags on claims and take others off; case makes no difference. Returns how many of both.

    A tag a claim has already, or does not have, counts as nothing. Raises NotFound for an unknown claim or a
    tag to take off that no claim has, BadInput for an empty tag or one to add and to remove.
    """
    adding, removing = (list(dict.fromkeys(map(tag_name, names))) for names in (add, remove))
    both = {fold_case(name) for name in adding} & {fold_case(name) for name in removing}
    if both:
        raise BadInput(f"'{min(both)}' is to be added and removed.", "Choose one.")
    rows = [find(session, ref, Claim, lock=True) for ref in claims]
    leaving = [_in_use(session, name) for name in removing]
    coming = [_known(session, name) or _new(session, name) for name in adding]
    taken_off = sum(_take_off(session, claim, label) for claim in rows for label in leaving)
    return taken_off + sum(_put_on(session, claim, label) for claim in rows for label in coming)


def similar_tags(session: Session, names: Sequence[str]) -> list[tuple[str, str]]:
    """Of `names` those no claim has yet, each with the tag in use that it may have been meant to be."""
    used = _used(session)
    folded = {fold_case(name) for name in used}
    found = []
    for name in dict.fromkeys(map(tag_name, names)):
        close = [] if fold_case(name) in folded else nearest(name, used)
        found += [(name, near) for near in close]
    return found


def tag_name(raw: str) -> str:
    """A tag as it is stored. Raises BadInput for an empty one, or several in one."""
    name = " ".join(normalise(raw).split())
    if not name:
        raise BadInput("The tag is empty.")
    if "," in name:
        raise BadInput(f"'{name}' are several tags.", "Give each its own --add or --remove.")
    return name


def _used(session: Session) -> list[str]:
    query = select(Tag.name).where(select(ClaimTag.id).where(ClaimTag.tag_id == Tag.id).exists())
    return list(session.scalars(query.order_by(Tag.name)))


def _known(session: Session, name: str) -> Tag | None:
    for known in session.scalars(select(Tag).order_by(Tag.id)):
        if fold_case(known.name) == fold_case(name):
            return known
    return None


def _new(session: Session, name: str) -> Tag:
    made = Tag(name=name)
    session.add(made)
    session.flush()
    return made


def _in_use(session: Session, name: str) -> Tag:
    known, used = _known(session, name), _used(session)
    if known is not None and known.name in used:
        return known
    close = nearest(name, used)
    hint = (
        f"{close[0]}?" if close else f"There are: {', '.join(used[:8])}." if used else "There are none yet."
    )
    raise NotFound(f"No claim has the tag '{name}'.", hint)


def _on(session: Session, claim: Claim, label: Tag) -> ClaimTag | None:
    query = select(ClaimTag).where(ClaimTag.claim_id == claim.id, ClaimTag.tag_id == label.id)
    return session.scalars(query).first()


def _put_on(session: Session, claim: Claim, label: Tag) -> bool:
    if _on(session, claim, label):
        return False
    session.add(ClaimTag(claim_id=claim.id, tag_id=label.id))
    session.flush()
    return True


def _take_off(session: Session, claim: Claim, label: Tag) -> bool:
    row = _on(session, claim, label)
    if row is None:
        return False
    session.delete(row)
    session.flush()
    return True
