"""What the columns of a desk's spreadsheets hold, once somebody said it: remembered for the next import."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.text import sha256
from factcheck.exchange.sheet_fields import Field, header_key
from factcheck.exchange.sheet_grid import Grid, Row, raw_words
from factcheck.models import Setting
from factcheck.storage.reader import Reader

_BEGIN = "sheet_columns "
_LOOKED_AT = 30


def remembered_columns(reader: Reader, grid: Grid) -> dict[str, str]:
    """What was said of the headers of one of the first rows; empty where nobody said anything."""
    known = {str(key): str(value) for key, value in reader.run("SELECT key, value FROM settings").rows}
    for row in grid.rows[:_LOOKED_AT]:
        value = known.get(_key(row))
        if value is not None:
            return _cleaned(value)
    return {}


def remember_columns(session: Session, header: Row, told: Mapping[str, str]) -> bool:
    """Keep what was said of the columns of this header; False if that is known already."""
    value = json.dumps(dict(sorted(told.items())), ensure_ascii=False)
    row = session.scalars(select(Setting).where(Setting.key == _key(header))).first()
    if row is not None and row.value == value:
        return False
    if row is None:
        session.add(Setting(key=_key(header), value=value))
    else:
        row.value = value
    session.flush()
    return True


def _key(header: Row) -> str:
    """The same for the same names in any order."""
    return _BEGIN + sha256("\n".join(sorted(_names(header))))[:16]


def _names(header: Row) -> Iterable[str]:
    return {header_key(raw_words(cell)) for cell in header.cells} - {"", "rejectedbecause"}


def _cleaned(value: str) -> dict[str, str]:
    """What an older or newer program wrote counts as far as it is understood."""
    try:
        found = json.loads(value)
    except ValueError:
        return {}
    fields = {field.value for field in Field}
    return (
        {str(key): name for key, name in found.items() if name in fields} if isinstance(found, dict) else {}
    )
