"""Which known claimants the names in candidates could be. Reads only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.render.rows import Rows
from factcheck.storage.reader import Reader

_KNOWN = (
    "SELECT n.name, n.claimant FROM claimant_names n JOIN claimants c ON c.claimant_id = n.claimant_id"
    " WHERE c.merged_into_id IS NULL ORDER BY n.claimant_id, n.name_key"
)


def likely_claimants(reader: Reader, names: Iterable[str]) -> dict[str, str]:
    """For each name that could be a known claimant's: who, and why, in one line."""
    wanted = dict.fromkeys(names)
    known = {str(name): str(claimant) for name, claimant in reader.run(_KNOWN).rows} if wanted else {}
    if not known:
        return {}
    from factcheck.services.name_suggestions import in_words, suggest  # their patterns take their time

    return {name: in_words(found) for name in wanted if (found := suggest(name, known))}


def with_likely_claimants(reader: Reader, rows: Rows) -> Rows:
    """The listing with its column `maybe` filled; a table shows it where it says something."""
    if not {"maybe", "named"} <= {*rows.columns}:
        return rows
    named, maybe = rows.columns.index("named"), rows.columns.index("maybe")
    likely = likely_claimants(reader, [str(row[named]) for row in rows.rows if row[named]])
    filled = [
        (*row[:maybe], likely.get(str(row[named])) if row[named] else None, *row[maybe + 1 :])
        for row in rows.rows
    ]
    if not likely or not rows.shown or "claimant" not in rows.shown:
        return replace(rows, rows=filled)
    after = rows.shown.index("claimant") + 1
    return replace(rows, rows=filled, shown=(*rows.shown[:after], "maybe", *rows.shown[after:]))
