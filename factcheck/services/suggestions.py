"""What a shell offers to complete: ids and names out of an SQLite file, quickly, and nothing if it cannot.

Standard library only, and not through the reading side: a completion that waits or fails is worse than none.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from factcheck.domain.ids import Kind

MOST = 40
"""Suggestions offered at once; more would push the command line off the screen."""
_PATIENCE = 0.2  # seconds to wait for a lock
_STEPS = 400_000  # instructions of SQLite's machine, about a twentieth of a second
_HINT = 60

Suggestion = tuple[str, str | None]

_THINGS = {
    Kind.ARTICLE: "SELECT article_id, title FROM articles",
    Kind.CLAIM: "SELECT claim_id, coalesce(quote, text) FROM claims",
    Kind.LINK: "SELECT link_id, relation || ': ' || sentence FROM links",
    Kind.EVIDENCE: "SELECT evidence_id, coalesce(title, url, quote, stance) FROM evidence_items",
    Kind.VERDICT: "SELECT verdict_id, coalesce(label, action) || ' on ' || claim FROM verdicts",
    Kind.CORRECTION: "SELECT correction_id, outcome || ': ' || asked_of FROM corrections",
    Kind.OPERATION: "SELECT operation_id, command FROM operations",
}
_NAMES = {
    "claimant": "SELECT DISTINCT name, claimant FROM claimant_names",
    "outlet": "SELECT name, homepage FROM outlets",
    "tag": "SELECT DISTINCT tag, NULL FROM claim_tags",
    "assignee": "SELECT DISTINCT assignee, NULL FROM claims WHERE assignee IS NOT NULL",
    "user": "SELECT DISTINCT actor, NULL FROM operations",
    "scale": "SELECT scale, note FROM scales",
    "label": "SELECT DISTINCT label, scale FROM rating_labels",
}


def known_ids(database: Path | None, kind: Kind, begun: str) -> list[Suggestion]:
    """Ids that begin so, the newest first, each with a few of its words; none when none can be read."""
    digits = begun[1:] if begun[:1].upper() == kind else begun
    if digits and not digits.isdigit():
        return []
    column = f"{kind.noun}_id"
    order = f"WHERE CAST({column} AS text) LIKE ? || '%' ORDER BY {column} DESC LIMIT {MOST}"
    query = _THINGS[kind].replace(f"{column},", f"'{kind}' || {column},", 1)
    return [(str(name), _hint(words)) for name, words in _ask(database, f"{query} {order}", digits)]


def known_names(database: Path | None, noun: str, begun: str) -> list[Suggestion]:
    """Claimants, outlets, tags, assignees, users, scales or labels that begin so, in order."""
    rows = _ask(database, f"SELECT * FROM ({_NAMES[noun]}) WHERE ? IS NOT NULL ORDER BY 1", begun)
    wanted = begun.casefold()
    found = [(str(name), _hint(words)) for name, words in rows if str(name).casefold().startswith(wanted)]
    return found[:MOST]


def _ask(database: Path | None, query: str, value: str) -> list[tuple[object, object]]:
    if database is None or not database.is_file():
        return []
    try:
        address = f"{database.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE)) as connection:
            connection.set_progress_handler(lambda: True, _STEPS)  # called once the steps are used up
            return connection.execute(query, [value]).fetchall()
    except sqlite3.Error:
        return []


def _hint(words: object) -> str | None:
    if words is None:
        return None
    line = " ".join(str(words).split())
    return line if len(line) <= _HINT else f"{line[: _HINT - 2]} …"
