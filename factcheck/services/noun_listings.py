"""Listings of what hangs on claims, and of the desk's own lists. Reads only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.domain.label_key import label_key
from factcheck.domain.nearest import nearest
from factcheck.domain.partial_date import parse_date
from factcheck.errors import NotFound
from factcheck.render.rows import Rows
from factcheck.services.reports import Listed, listing, run_file
from factcheck.storage.reader import Reader

_NAMES = {
    "scale": "SELECT scale FROM scales ORDER BY scale_id",
    "publisher": "SELECT DISTINCT publisher FROM evidence_items WHERE publisher IS NOT NULL",
}


def list_nouns(
    reader: Reader,
    name: str,
    filters: Mapping[str, str | None],
    *,
    sort: str | None = None,
    limit: int | None = None,
) -> Listed:
    """A listing by name: evidence, claimants, outlets, scales, labels.

    Raises NotFound for a scale or publisher there is none of, BadInput for a wrong date or column.
    """
    given = {key: _cleaned(reader, key, value) for key, value in filters.items() if value is not None}
    return run_file(reader, listing(name), given, sort=sort, limit=limit)


def by_number(reader: Reader, name: str, numbers: Sequence[int], *, shown: Sequence[str] = ()) -> Rows:
    """Exactly these rows of a listing, in its order; `shown` names the columns a table keeps, if others."""
    rows = run_file(reader, listing(name), {"ids": ",".join(map(str, numbers))}).rows
    return Rows(rows.columns, rows.rows, tuple(shown) or rows.shown)


def _cleaned(reader: Reader, key: str, value: str) -> str:
    if key == "since":
        return parse_date(value).first.isoformat()
    if key == "until":
        return parse_date(value).last.isoformat()
    return _known(reader, key, value) if key in _NAMES else value


def _known(reader: Reader, noun: str, value: str) -> str:
    """The name as it is stored."""
    names = [str(name) for (name,) in reader.run(_NAMES[noun]).rows]
    for name in names:
        if label_key(name) == label_key(value):
            return name
    close = nearest(value, names)
    there_are = f"There are: {', '.join(sorted(names)[:8])}." if names else "There is none yet."
    raise NotFound(f"There is no {noun} '{value}'.", f"{close[0]}?" if close else there_are)
