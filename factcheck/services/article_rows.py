"""What `article add` did, as rows. The column names are a contract; docs/formats.md lists them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.render.rows import Rows
from factcheck.services.articles import Added

COLUMNS = (
    "article",
    "version",
    "status",
    "title",
    "published_raw",
    "published_earliest",
    "published_latest",
    "file",
    "dateline_claim",
    "claims_exact",
    "claims_moved",
    "claims_lost",
)


def added_rows(added: Sequence[Added]) -> Rows:
    """One row a source; the re-anchored claims only where a new version met some."""
    rows = [_row(article) for article in added]
    shown = ["article", "status", "file", "title", "published_raw"]
    if any(article.status == "revised" for article in added):
        shown += ["version", "claims_exact", "claims_moved", "claims_lost"]
    return Rows(COLUMNS, rows, tuple(shown))


def _row(added: Added) -> tuple[str | int | None, ...]:
    again = added.reanchored
    return (
        f"A{added.article_id}",
        added.version,
        added.status,
        added.title,
        added.published_raw,
        added.published_earliest,
        added.published_latest,
        added.file,
        f"C{added.dateline_claim_id}" if added.dateline_claim_id else None,
        _ids(again.exact),
        _ids(again.moved),
        _ids(again.lost),
    )


def _ids(claims: tuple[int, ...]) -> str | None:
    return " ".join(f"C{claim}" for claim in claims) or None
