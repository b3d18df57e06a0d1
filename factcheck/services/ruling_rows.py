"""What people ruled, as rows for people: sentences and names in place of the keys they are stored under."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.domain.people import NAME
from factcheck.domain.ruling_keys import WORDS, words_key
from factcheck.render.rows import Rows
from factcheck.services.reports import Listed, listing, run_file
from factcheck.storage.reader import Cell, Reader

_LINKED = (
    "SELECT left_quote AS quote FROM links UNION SELECT right_quote FROM links",
    "SELECT DISTINCT coalesce(quote, text) AS quote FROM claims",
)
"""Where a sentence is looked for: rulings are made on links, so most stand in the first."""

_LONGEST = 72
"""Characters of a sentence in a table."""


def list_rulings(
    reader: Reader, given: Mapping[str, object], *, sort: str | None, limit: int | None, short: bool
) -> Listed:
    """The rulings asked for; sentences are shortened where `short`."""
    listed = run_file(reader, listing("rulings"), given, sort=sort, limit=limit)
    columns = listed.rows.columns
    sides = [columns.index(name) for name in ("left", "right")]
    keys = {str(row[at]) for row in listed.rows.rows for at in sides if row[at] is not None}
    sentences = _sentences(reader, {key for key in keys if key.startswith(WORDS)})
    rows = [
        tuple(_told(cell, sentences, short) if at in sides else cell for at, cell in enumerate(row))
        for row in listed.rows.rows
    ]
    return Listed(Rows(columns, rows, listed.rows.shown, listed.rows.spare), listed.file, listed.more)


def _sentences(reader: Reader, wanted: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for query in _LINKED:
        if wanted <= found.keys():
            break
        found |= _of(wanted, (str(row[0]) for row in reader.run(query, {}).rows if row[0]))
    return found


def _of(wanted: set[str], sentences: Iterable[str]) -> dict[str, str]:
    return {key: sentence for sentence in sorted(sentences) if (key := words_key(sentence)) in wanted}


def _told(cell: Cell, sentences: Mapping[str, str], short: bool) -> Cell:
    """The sentence or the name a key stands for; the key itself for a subject, or where it is gone."""
    if not isinstance(cell, str):
        return cell
    if cell.startswith(NAME):
        return cell.removeprefix(NAME)
    sentence = " ".join(sentences.get(cell, cell).split())
    if cell.startswith(WORDS) and cell not in sentences:
        return "a sentence no claim holds any more"
    return f"{sentence[: _LONGEST - 1].rstrip()}…" if short and len(sentence) > _LONGEST else sentence
