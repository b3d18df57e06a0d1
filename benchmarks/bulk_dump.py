"""A desk of any size as a dump: articles of twenty claims, their places, and the log of who put them in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from made_up_words import some_words

from factcheck.domain.keys import uid_for
from factcheck.domain.text import sha256
from factcheck.exchange.dump import TableCount, header_line, row_lines
from factcheck.storage.revisions import HEAD
from factcheck.storage.tables import our_tables

EACH = 20
"""Claims of one article."""

NOW = "2026-10-21T12:00:00.000000Z"
WORDS_OF_A_CLAIM = 36
"""Some 240 characters."""

Row = dict[str, Any]


def write_dump(path: Path, claims: int) -> None:
    """Write a dump with about so many claims (whole articles)."""
    articles = max(1, claims // EACH)
    sizes = {"operation": 1, "article": articles, "article_version": articles}
    sizes |= {"claim": articles * EACH, "claim_anchor": articles * EACH}
    sizes["change"] = sum(sizes.values()) - 1
    makers = {
        "operation": lambda: iter(
            [{"id": 1, "uid": uid_for("o"), "actor": "a", "command": "import", "done_at": NOW}]
        ),
        "article": lambda: (_article(n) for n in range(1, articles + 1)),
        "article_version": lambda: (_version(n) for n in range(1, articles + 1)),
        "claim": lambda: (c for n in range(1, articles + 1) for c in _claims(n)),
        "claim_anchor": lambda: (c for n in range(1, articles + 1) for c in _anchors(n)),
        "change": lambda: _changes({k: v for k, v in sizes.items() if k not in ("operation", "change")}),
    }
    counts = {t.name: TableCount(rows=sizes.get(t.name, 0), last=sizes.get(t.name, 0)) for t in our_tables()}
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(header_line(HEAD, counts) + "\n")
        for table in our_tables():
            if table.name in makers:
                names = [column.name for column in table.shape.columns]
                rows = ([row.get(name) for name in names] for row in makers[table.name]())
                out.writelines(f"{line}\n" for line in row_lines(table.shape, rows))


def sentences(article: int) -> list[str]:
    """The sentences of an article; each is a claim."""
    chance = random.Random(article)
    return [
        f"{' '.join(some_words(chance, WORDS_OF_A_CLAIM))} {chance.randrange(10**6)}." for _ in range(EACH)
    ]


def _article(n: int) -> Row:
    return {"id": n, "uid": uid_for("a", str(n)), "identity_key": f"url:https://example.org/{n}",
            "title": f"Text {n}", "language": "de", "made_by": "a", "made_at": NOW,
            "revision": 1}  # fmt: skip


def _version(n: int) -> Row:
    text = "\n".join(sentences(n)) + "\n"
    return {"id": n, "uid": uid_for("v", str(n)), "article_id": n, "number": 1, "text": text,
            "sha256": sha256(text), "captured_at": NOW, "media_type": "text/plain",
            "origin": "feed"}  # fmt: skip


def _claims(n: int) -> Iterator[Row]:
    for place, words in enumerate(sentences(n), (n - 1) * EACH + 1):
        yield {"id": place, "uid": uid_for("c", str(place)), "article_id": n, "quote": words, "text": words,
               "modality": "asserted", "status": "new", "worthiness": 0.5, "origin": "person", "made_by": "a",
               "made_at": NOW, "revision": 1}  # fmt: skip


def _anchors(n: int) -> Iterator[Row]:
    start = 0
    for place, words in enumerate(sentences(n), (n - 1) * EACH + 1):
        yield {"id": place, "claim_id": place, "article_id": n, "article_version_id": n, "state": "exact",
               "span_start": start, "span_end": start + len(words), "zone": "body", "score": 1.0}  # fmt: skip
        start += len(words) + 1


def _changes(sizes: dict[str, int]) -> Iterator[Row]:
    number = 0
    for table, size in sizes.items():
        for row in range(1, size + 1):
            number += 1
            yield {"id": number, "operation_id": 1, "table_name": table, "row_id": row, "action": "insert"}
