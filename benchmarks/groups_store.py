"""Made-up claims for measuring value groups: quiet questions, disputed ones, a hot one with 5 %."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

Row = tuple[Any, ...]

PER_QUESTION = 8
"""Claims about one subject and attribute, but for the hot one."""

COLUMNS = {
    "outlet": "id, uid, name",
    "article": "id, uid, identity_key, outlet_id, title, published_earliest, published_latest, made_by,"
    " made_at, revision",
    "article_version": "id, uid, article_id, number, text, sha256, captured_at, media_type, origin",
    "claim": "id, uid, article_id, quote, text, modality, status, origin, made_by, made_at, revision",
    "claim_value": "id, claim_id, subject_key, attribute, kind, unit, lo, hi, wide_lo, wide_hi, bounds, raw,"
    " display, origin, made_by",
}
NOW = "2026-01-05 12:00:00+00:00"
_OUTLETS = 40
_CLAIMS_AN_ARTICLE = 20


def rows(table: str, claims: int) -> Iterator[Row]:
    """The rows of a table for a store of so many claims; always the same."""
    articles = claims // _CLAIMS_AN_ARTICLE + 1
    if table == "outlet":
        yield from ((n, _uid("o", n), f"Blatt {n}") for n in range(1, _OUTLETS + 1))
    elif table == "article":
        for n in range(1, articles + 1):
            day = f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}"
            yield n, _uid("a", n), f"url:{n}", n % _OUTLETS + 1, f"Bericht {n}", day, day, "bench", NOW, 1
    elif table == "article_version":
        for n in range(1, articles + 1):
            yield n, _uid("v", n), n, 1, f"Text {n}", f"{n:064x}", NOW, "text/plain", "file"
    elif table == "claim":
        for n in range(1, claims + 1):
            words = f"Satz {n} nennt eine Zahl, die niemand sonst so nennt"
            yield (
                n, _uid("c", n), n % articles + 1, words, words, "asserted", "new", "bench", "bench", NOW, 1
            )  # fmt: skip
    else:
        yield from _values(claims)


def _values(claims: int) -> Iterator[Row]:
    rng = random.Random(7)
    hot = claims // 20
    for n in range(1, claims + 1):
        if n % 20 == 0:
            subject, level = "brennpunkt", rng.choice((1.0, 1.5, 2.2, 3.0, 7.0)) * 1000
        else:
            question = rng.randrange((claims - hot) // PER_QUESTION + 1)
            disputed = question % 50 == 0
            subject, level = f"frage-{question}", 1000.0 * (1 + disputed * rng.randrange(3))
        lo, hi = level * rng.uniform(0.90, 0.99), level * rng.uniform(1.0, 1.1)
        yield (
            n, n, subject, "anzahl", "quantity", "1", lo, hi, lo * 0.9, hi * 1.1, "[]", f"{level:.0f}",
            f"[{lo:.0f}, {hi:.0f}]", "bench", "bench",
        )  # fmt: skip


def _uid(kind: str, number: int) -> str:
    return f"{kind}{number:035x}"
