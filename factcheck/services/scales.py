"""Rating scales as data: those that ship, and those a desk makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url, uid_for
from factcheck.domain.label_key import label_key
from factcheck.domain.language_tag import language_tag
from factcheck.domain.nearest import nearest
from factcheck.domain.text import normalise
from factcheck.domain.vocabulary import RatingClass
from factcheck.errors import BadInput, Clash, NotFound
from factcheck.models import RatingLabel, RatingScale
from factcheck.services.setting_keys import DEFAULTS
from factcheck.settings import own_folder

_MOST_NAMED = 20  # labels in one message


@dataclass(frozen=True, slots=True)
class LabelInput:
    """One label; without a class it is unmapped, without a value its truth is unknown."""

    label: str
    language: str | None = None
    rating_class: RatingClass | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Mapped:
    """What became of a label: its number, whether it is new, and the known one a new one is close to."""

    label_id: int
    added: bool
    near: str | None = None


def add_shipped_scales(session: Session) -> None:
    """Add the scales that ship with the program, as far as they are not there yet.

    A label that is there stays as the desk has it. Raises BadInput when the files are missing or wrong.
    """
    from factcheck.exchange.scale_file import read_scale_file  # pydantic: no other write needs it

    files = sorted((own_folder("seeds") / "scales").glob("*.toml"), key=_default_first)
    if not files:
        raise BadInput(f"{own_folder('seeds')} holds no rating scales.", "Install factcheck again.")
    for file in files:
        shipped = read_scale_file(file)
        scale = _held(session, shipped.name)
        if scale is None:
            scale = _new_scale(session, shipped.name, shipped.homepage, shipped.note)
        known = {row.label_key for row in labels_of(session, scale)}
        for position, given in enumerate(shipped.labels, 1):
            if label_key(given.label) not in known:
                label = LabelInput(given.label, given.language, given.rating_class, given.value)
                session.add(_row(scale, label, position))
    session.flush()


def add_scale(
    session: Session,
    name: str,
    labels: Sequence[LabelInput],
    homepage: str | None = None,
    note: str | None = None,
) -> int:
    """Make a scale; its labels stand best first. Returns its number.

    Raises Clash for a name that is taken, BadInput for labels that are missing, equal or out of range.
    """
    title = _words(name, "The name of the scale")
    held = _held(session, title)
    if held is not None:
        raise Clash(
            f"There is a scale '{held.name}' already.",
            f"Add labels to it: factcheck scale map '{held.name}' LABEL",
        )
    if not labels:
        raise BadInput("A scale needs labels.", 'Give them best first: --label "wahr=true:1"')
    scale = _new_scale(session, title, homepage, note)
    seen: dict[str, str] = {}
    for position, label in enumerate(labels, 1):
        row = _row(scale, label, position)
        if row.label_key in seen:
            raise BadInput(f"'{row.label}' and '{seen[row.label_key]}' are the same label.")
        seen[row.label_key] = row.label
        session.add(row)
    session.flush()
    return scale.id


def map_label(session: Session, scale_name: str, given: LabelInput) -> Mapped:
    """Say what a label means; an unknown one is added below the others.

    Class and value are set together: without a value the truth is unknown. Returns what became of it.
    Raises NotFound for an unknown scale, BadInput for a value out of range or off the scale.
    """
    scale = find_scale(session, scale_name)
    rows = labels_of(session, scale)
    fresh = _row(scale, given, max((row.position for row in rows), default=0) + 1)
    for row in rows:
        if row.label_key == fresh.label_key:
            row.rating_class, row.value = fresh.rating_class, fresh.value
            row.language = fresh.language or row.language
            session.flush()
            return Mapped(row.id, added=False)
    near = nearest(fresh.label, [row.label for row in rows])
    session.add(fresh)
    session.flush()
    return Mapped(fresh.id, added=True, near=near[0] if near else None)


def map_like(session: Session, scale_name: str, like: str) -> list[int]:
    """Labels without a class take that of the label of the same name on another scale. Returns their numbers.

    Raises NotFound for an unknown scale.
    """
    meant = {row.label_key: row for row in labels_of(session, find_scale(session, like))}
    mapped = []
    for row in labels_of(session, find_scale(session, scale_name)):
        known = meant.get(row.label_key)
        if row.rating_class is None and known is not None and known.rating_class is not None:
            row.rating_class, row.value = known.rating_class, known.value
            mapped.append(row.id)
    session.flush()
    return mapped


def find_scale(session: Session, name: str) -> RatingScale:
    """The scale of that name, whatever its case, hyphens and spaces.

    Raises NotFound with the nearest name.
    """
    held = _held(session, name)
    if held is not None:
        return held
    names = list(session.scalars(select(RatingScale.name).order_by(RatingScale.name)))
    close = nearest(name, names)
    hint = f"{close[0]}?" if close else f"There are: {', '.join(names)}."
    raise NotFound(f"There is no scale '{name}'.", hint)


def labels_of(session: Session, scale: RatingScale) -> list[RatingLabel]:
    """The labels of a scale, best first."""
    query = (
        select(RatingLabel)
        .where(RatingLabel.scale_id == scale.id)
        .order_by(RatingLabel.position, RatingLabel.id)
    )
    return list(session.scalars(query))


def find_label(session: Session, scale: RatingScale, label: str) -> RatingLabel:
    """The label as it stands on the scale, whatever its case, hyphens and spaces.

    Raises NotFound with the nearest label, those there are, and other scales that have it.
    """
    rows = labels_of(session, scale)
    for row in rows:
        if row.label_key == label_key(label):
            return row
    names = [row.label for row in rows]
    close = nearest(label, names)
    near = f"{close[0]}? " if close else ""
    more = f" … ({len(names)} in all)" if len(names) > _MOST_NAMED else ""
    hint = f"{near}It has: {', '.join(names[:_MOST_NAMED])}{more}.{_elsewhere(session, label)}"
    raise NotFound(f"'{label}' is not on the scale {scale.name}.", hint)


def _default_first(file: Path) -> tuple[bool, str]:
    return file.stem != DEFAULTS["default_scale"], file.stem


def _elsewhere(session: Session, label: str) -> str:
    query = (
        select(RatingScale.name)
        .join(RatingLabel, RatingLabel.scale_id == RatingScale.id)
        .where(RatingLabel.label_key == label_key(label))
    )
    names = sorted(session.scalars(query))
    return f" It is on {', '.join(names)}: add --scale '{names[0]}'." if names else ""


def _held(session: Session, name: str) -> RatingScale | None:
    for scale in session.scalars(select(RatingScale).order_by(RatingScale.id)):
        if label_key(scale.name) == label_key(name):
            return scale
    return None


def _new_scale(session: Session, name: str, homepage: str | None, note: str | None) -> RatingScale:
    if homepage:
        canonical_url(homepage)
    scale = RatingScale(
        uid=uid_for("scale", label_key(name)), name=name, homepage=homepage or None, note=note or None
    )
    session.add(scale)
    session.flush()
    return scale


def _row(scale: RatingScale, given: LabelInput, position: int) -> RatingLabel:
    label = _words(given.label, "A label")
    if given.value is not None and not 0 <= given.value <= 1:  # also refuses NaN
        raise BadInput(f"The value of '{label}' must lie between 0 (false) and 1 (true).")
    if given.value is not None and given.rating_class in (None, RatingClass.OTHER):
        raise BadInput(
            f"'{label}' has a value, so it needs a class on the scale.", "Choose true, mixture or false."
        )
    return RatingLabel(
        scale_id=scale.id,
        label=label,
        label_key=label_key(label),
        language=language_tag(given.language) if given.language else None,
        rating_class=given.rating_class,
        value=given.value,
        position=position,
    )


def _words(given: str, what: str) -> str:
    words = " ".join(normalise(given).split())
    if not label_key(words):
        raise BadInput(f"{what} is empty.")
    return words
