"""Checked claims as ClaimReview or AVeriTeC, some hundred at a time; reads only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.errors import BadInput, NotFound
from factcheck.exchange.averitec import FORMAT as AVERITEC
from factcheck.exchange.averitec import SCALE
from factcheck.exchange.averitec_write import averitec_record
from factcheck.exchange.claim_review_find import FEED_ITEM
from factcheck.exchange.claim_review_links import LINKS, linked_uids
from factcheck.exchange.claim_review_write import (
    Checked,
    Desk,
    Publication,
    Rated,
    merged_review,
    own_review,
    parsed,
)
from factcheck.exchange.search_answer import CLAIMS, claims_of
from factcheck.services.exported_links import exported_link
from factcheck.services.reports import SHIPPED, run_file
from factcheck.services.review_gaps import Gap, gaps
from factcheck.storage.reader import Cell, Reader
from factcheck.storage.sql_file import read_sql_file

AT_ONCE = 500
FEED_ITEMS = "dataFeedElement"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Written:
    """One record, and what it lacks."""

    record: dict[str, Any]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """What a file says around its records, with an empty list in their place; its name; the records."""

    around: dict[str, Any]
    name: str
    items: Iterator[Written]


def claim_reviews(reader: Reader, ids: Sequence[int] | None, *, strict: bool) -> Iterator[Written]:
    """Every rating in force as a ClaimReview, and every record that came in without one.

    `ids` None means all that was checked. Raises NotFound for a claim there is not; when `strict`, BadInput
    for what lacks a required field.
    """
    desk = _desk(reader)
    for claim, ratings, records in _claims(reader, ids):
        own = [one for one in records if one["format"] != AVERITEC]
        by_verdict = {one["verdict_id"]: one for one in own if one["verdict_id"] is not None}
        for rated in ratings:
            if rated.verdict_id in by_verdict:
                yield Written(merged_review(parsed(by_verdict[rated.verdict_id]["data"]), claim, rated))
            else:
                yield _own(claim, rated, desk, records, strict)
        if not by_verdict and own:
            yield Written(merged_review(parsed(own[-1]["data"]), claim))
        elif not ratings and not by_verdict:
            yield _own(claim, None, desk, records, strict)


def feed(reader: Reader, source: str) -> Feed:
    """A feed, or an answer of the API, that came in from a file of that name.

    Raises NotFound where there is none.
    """
    held = reader.run("SELECT source, data FROM imported_feeds ORDER BY feed_id DESC").rows
    feeds = {str(row[0]): around for row in reversed(held) if _list_of(around := parsed(str(row[1])))}
    if source not in feeds:
        there = ", ".join(sorted(feeds))
        raise NotFound(
            f"No feed came in from a file called {source}.",
            f"There are: {there}." if there else "There is none.",
        )
    name = str(_list_of(feeds[source]))
    records = _feed_records(reader, source)
    items = _feed_items(records) if name == FEED_ITEMS else map(Written, claims_of(records))
    return Feed(feeds[source], name, items)


def _list_of(around: dict[str, Any]) -> str | None:
    return next((name for name in (FEED_ITEMS, CLAIMS) if name in around), None)


def _feed_records(reader: Reader, source: str) -> Iterator[dict[str, Any]]:
    for claim, ratings, records in _claims(reader, None, source):
        came = [one for one in records if one["source"] == source and one["format"] != AVERITEC]
        rated = {one.verdict_id: one for one in ratings}
        for one in [one for one in came if one["verdict_id"] in rated] or came[-1:]:
            yield merged_review(parsed(one["data"]), claim, rated.get(one["verdict_id"]))


def _feed_items(records: Iterable[dict[str, Any]]) -> Iterator[Written]:
    for record in records:
        beside = record.pop(FEED_ITEM, {})
        yield Written({"@type": "DataFeedItem", **beside, "item": record})


def averitec_records(reader: Reader, ids: Sequence[int] | None) -> Iterator[Written]:
    """Every claim rated on the scale AVeriTeC, and every record that came in as one."""
    for claim, ratings, records in _claims(reader, ids):
        theirs = [one for one in records if one["format"] == AVERITEC]
        rated = next((one for one in ratings if one.scale == SCALE), None)
        if theirs:
            yield Written(averitec_record(parsed(theirs[-1]["data"]), claim, rated, None))
        elif rated is not None:
            url = next((parsed(one["data"]).get("url") for one in records), None)
            yield Written(averitec_record(None, claim, rated, url if isinstance(url, str) else None))


def _own(claim: Checked, rated: Rated | None, desk: Desk, records: Sequence[Row], strict: bool) -> Written:
    """A rating given here; or one that came in another format, which is its publisher's all the same."""
    theirs = next((one for one in records if rated and one["verdict_id"] == rated.verdict_id), None)
    url = parsed(theirs["data"]).get("fact_checking_article") if theirs else None
    author = Desk(rated.decided_by, None) if theirs and rated else desk
    record = own_review(claim, rated, author, url if isinstance(url, str) else None)
    missing = tuple(gaps(record, claim, rated))
    required = [gap for gap in missing if gap.required]
    if strict and required:
        raise BadInput(f"{claim.claim} lacks {required[0].field}.", required[0].command)
    return Written(record, missing)


def _claims(
    reader: Reader, ids: Sequence[int] | None, source: str | None = None
) -> Iterator[tuple[Checked, list[Rated], list[Row]]]:
    wanted = sorted(set(ids)) if ids is not None else None
    after, seen = (wanted[0] - 1 if wanted else 0), set[int]()
    while True:
        given: dict[str, object] = {"after": after}
        if wanted is not None:
            given["ids"] = ",".join(map(str, wanted))
        if source is not None:
            given["source"] = source
        rows = _run(reader, "claims", given, limit=AT_ONCE)
        if not rows:
            break
        after = rows[-1]["claim_id"]
        seen |= {row["claim_id"] for row in rows} if wanted is not None else set()
        yield from _with_parts(reader, rows)
    if wanted is not None and (lacking := [number for number in wanted if number not in seen]):
        raise NotFound(f"There is no claim C{lacking[0]}.", "See: factcheck claim list")


def _with_parts(reader: Reader, rows: Sequence[Row]) -> Iterator[tuple[Checked, list[Rated], list[Row]]]:
    span: dict[str, object] = {"first": rows[0]["claim_id"], "last": rows[-1]["claim_id"]}
    parts = {
        name: _by_claim(_run(reader, name, span))
        for name in ("ratings", "records", "appearances", "sources", "links", "publications")
    }
    published = defaultdict(list)
    for one in (one for some in parts["publications"].values() for one in some):
        published[one.pop("verdict_id")].append(Publication(**one))
    for row in rows:
        number = row["claim_id"]
        seen_at = [(one["url"], one["archived_url"]) for one in parts["appearances"][number]]
        if row["article_url"]:
            seen_at = [(row["article_url"], None), *seen_at]
        said = (
            (row["said_earliest"], row["said_latest"])
            if row["said_earliest"] and row["said_latest"]
            else None
        )
        claim = Checked(
            claim=row["claim"], uid=row["uid"], text=row["text"], claimant=row["claimant"], kind=row["kind"],
            wikidata=row["wikidata"], said=said, language=row["language"], seen_at=seen_at,
            sources=parts["sources"][number], links=[exported_link(one) for one in parts["links"][number]],
            here=_held(reader, parts["records"][number]),
        )  # fmt: skip
        ratings = [Rated(**one, published=published[one["verdict_id"]]) for one in parts["ratings"][number]]
        yield claim, ratings, parts["records"][number]


def _held(reader: Reader, records: Sequence[Row]) -> frozenset[str]:
    """Those of the claims that records name as linked that are here."""
    named = {uid for one in records if LINKS in one["data"] for uid in linked_uids(parsed(one["data"]))}
    sql = "SELECT uid FROM claims WHERE uid = :uid"
    return frozenset(uid for uid in sorted(named) if reader.run(sql, {"uid": uid}).rows)


def _by_claim(rows: Sequence[Row]) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.pop("claim_id")].append(row)
    return found


def _run(reader: Reader, name: str, given: dict[str, object], limit: int | None = None) -> list[Row]:
    file = read_sql_file(SHIPPED / "export" / f"{name}.sql")
    rows = run_file(reader, file, given, limit=limit).rows
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]


def _desk(reader: Reader) -> Desk:
    rows = reader.run("SELECT key, value FROM settings WHERE key IN ('desk_name', 'desk_url')").rows
    found: dict[Cell, Cell] = dict(rows)  # type: ignore[arg-type]  # two columns, as asked for
    name, url = found.get("desk_name"), found.get("desk_url")
    return Desk(str(name) if name else None, str(url) if url else None)
