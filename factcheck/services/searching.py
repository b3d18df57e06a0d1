"""Full-text search: what fits the words typed, the best first. Reads only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.errors import BadInput
from factcheck.render.rows import Rows
from factcheck.services.listings import cleaned_filters
from factcheck.services.report_values import bind
from factcheck.services.reports import SHIPPED
from factcheck.services.search_query import Query, read_query, with_spellings
from factcheck.services.search_rank import score
from factcheck.services.search_snippet import Snippet, snippet
from factcheck.storage.reader import Cell, Reader
from factcheck.storage.search_find import Passing, newest
from factcheck.storage.sql_file import SqlFile, read_sql_file
from factcheck.storage.sql_text import for_filters

KINDS = {"claims": "claim", "articles": "article", "evidence": "evidence"}
"""What can be searched, as it is typed and as its words are kept."""

RANKED = {"claim": 250, "article": 60, "evidence": 150}
"""The newest that fit are put in order, so many; a word that fits more is too common to tell them apart."""

COLUMNS = (
    "id", "kind", "hit", "claimant", "article", "title", "outlet", "status", "rating", "score", "sentence",
    "hits", "start", "url",
)  # fmt: skip
SHOWN = ("id", "hit", "claimant", "article", "status", "rating")
_EXACT = 0.3
"""For a term that stands as it was typed, not in another form."""


@dataclass(frozen=True, slots=True)
class Found:
    """Rows, the best first; `more` says that the limit left some out, `capped` that only the newest were
    ranked. `elsewhere` counts what else has the words, when nothing is found: kind to number, at most 20."""

    rows: Rows
    more: bool = False
    capped: bool = False
    elsewhere: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class _Hit:
    order: tuple[float, str, str, int]
    row: tuple[Cell, ...]


def search(
    reader: Reader, text: str, kinds: Sequence[str], filters: Mapping[str, str | None], *, limit: int | None
) -> Found:
    """What has the words typed, at most `limit` rows; `kinds` are keys of KINDS.

    Raises BadInput for a query without words and for a filter the kind has not, NotFound for an unknown name.
    """
    query = with_spellings(reader, read_query(text))
    given = cleaned_filters(reader, filters)
    hits: list[_Hit] = []
    capped = False
    able = _able(kinds, given)
    for kind in able:
        ranked, full = _ranked(reader, query, kind, given)
        capped |= full
        best = ranked if limit is None else ranked[: max(limit, 20) + 1]
        hits += _hits(reader, query, kind, given, best)
    hits.sort(key=lambda hit: hit.order)
    kept = hits if limit is None else hits[:limit]
    rows = Rows(COLUMNS, [hit.row for hit in kept], SHOWN)
    elsewhere = _elsewhere(reader, query, able, given) if not hits else None
    return Found(rows, len(hits) > len(kept), capped, elsewhere)


def passing_claims(but: int | None = None, status: str | None = None) -> Passing:
    """Claims as lists show them, or of one status, but one."""
    passing = _passing("claims", {"status": status} if status else {})
    more = "" if but is None else f"\n  AND c.claim_id <> {but}"
    return Passing(f"{passing.sql}{more}", passing.values, passing.types)


def claims_found(
    reader: Reader, numbers: Sequence[int], *, any_status: bool = False
) -> list[dict[str, Cell]]:
    """The claims of these numbers, as `search/claims.sql` gives them."""
    if not numbers:
        return []
    passing = _passing("claims", {})
    sql = passing.sql
    if any_status:
        sql = "\n".join(line for line in sql.splitlines() if not line.endswith("-- if not status"))
    wanted = ", ".join(str(number) for number in numbers)
    found = reader.run(
        f"SELECT * FROM (\n{sql}\n) AS found WHERE number IN ({wanted})", passing.values, passing.types
    )
    return found.records()


def _able(kinds: Sequence[str], given: Mapping[str, str]) -> list[str]:
    """The kinds that have all the filters given."""
    able = [kind for kind in kinds if given.keys() <= {param.name for param in _file(kind).params}]
    if not able:
        unknown = sorted(given.keys() - {param.name for param in _file(kinds[0]).params})
        raise BadInput(
            f"{kinds[0].capitalize()} have no --{unknown[0]}.", "Leave it out, or search --in claims."
        )
    return able


def _file(kind: str) -> SqlFile:
    return read_sql_file(SHIPPED / "search" / f"{kind}.sql")


def _passing(kind: str, given: Mapping[str, str]) -> Passing:
    """The filters as a query."""
    file = _file(kind)
    values = bind(file, given)
    types = {param.name: param.sql_type for param in file.params}
    unordered = for_filters(file.sql, values).rpartition("ORDER BY")[0]  # PostgreSQL would sort all first
    return Passing(unordered.strip(), values, types)


def _ranked(
    reader: Reader, query: Query, kind: str, given: Mapping[str, str]
) -> tuple[list[tuple[float, str, int]], bool]:
    """Score, words and number of the newest that fit, the best first; and whether there were too many."""
    owner = KINDS[kind]
    found = newest(reader, owner, query.wanted(), _passing(kind, given), RANKED[owner])
    ranked = [(-score(query, owner, words), words, number) for number, words in found]
    return sorted(ranked), len(found) == RANKED[owner]


def _hits(
    reader: Reader,
    query: Query,
    kind: str,
    given: Mapping[str, str],
    ranked: Sequence[tuple[float, str, int]],
) -> list[_Hit]:
    if not ranked:
        return []
    numbers = ", ".join(str(number) for _, _, number in ranked)
    passing = _passing(kind, given)
    sql = f"SELECT * FROM (\n{passing.sql}\n) AS found WHERE number IN ({numbers})"
    rows = {one["number"]: one for one in reader.run(sql, passing.values, passing.types).records()}
    return [_hit(query, kind, rows[number], -points) for points, _, number in ranked if number in rows]


def _hit(query: Query, kind: str, record: Mapping[str, Cell], points: float) -> _Hit:
    texts = _texts(kind, record)
    found = max((snippet(text, query) for text in texts), key=lambda one: (one.terms, one.exact))
    points = round(points + _EXACT * found.exact, 6)
    row = (
        record["id"], KINDS[kind], found.marked(), record["claimant"], record["article"], record["title"],
        record["outlet"], record["status"], record["rating"], points, found.sentence, _offsets(found),
        _start(kind, texts[0], found), record["url"],
    )  # fmt: skip
    return _Hit((-points, found.sentence, kind, int(record["number"] or 0)), row)


def _texts(kind: str, record: Mapping[str, Cell]) -> list[str]:
    """What a hit may be shown in: of a claim its own words, and who claims them before them."""
    if kind != "claims":
        return [str(record[name]) for name in ("quote", "text", "title", "claimant") if record[name]]
    words = [str(record[name]) for name in ("quote", "text") if record[name]]
    return [*words, f"{record['claimant']}: {words[0]}"] if record["claimant"] else words


def _start(kind: str, text: str, found: Snippet) -> int | None:
    """Where the sentence begins in the article's latest text; None for what is no passage of it."""
    inside = kind == "articles" and text.startswith(found.sentence.strip("…"), found.start)
    return found.start if inside and not found.sentence.startswith("…") else None


def _offsets(found: Snippet) -> str:
    return " ".join(f"{start}-{end}" for start, end in found.hits)


def _elsewhere(reader: Reader, query: Query, able: Sequence[str], given: Mapping[str, str]) -> dict[str, int]:
    """What is there when nothing is shown: other kinds, and claims that lists leave out."""
    found: dict[str, int] = {}
    for kind, owner in KINDS.items():
        if kind not in able and not given:
            found[kind] = len(newest(reader, owner, query.wanted(), Passing(), 20))
    if "claims" in able and "status" not in given:
        waiting = _passing("claims", {**given, "status": "candidate"})
        found["candidates"] = len(newest(reader, "claim", query.wanted(), waiting, 20))
    return {name: number for name, number in found.items() if number}
