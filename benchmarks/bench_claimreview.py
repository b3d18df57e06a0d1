"""What a feed of ClaimReviews costs to take in, to pass over, to lint and to write, held against json.loads.

The anchor is the least a reader could do: parse each review of the same file as a line of its own. Memory is
the peak of a process of its own, and must not grow with the feed. BENCH_REVIEWS=300000 for the real size.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.exchange.claim_review_lint import lint
from factcheck.exchange.claim_review_write import safe_json
from factcheck.exchange.review_files import read_reviews, wrapping
from factcheck.services.exporting_reviews import claim_reviews
from factcheck.services.importing_reviews import import_reviews
from factcheck.services.scales import add_shipped_scales
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.reader import open_reader
from factcheck.storage.unit_of_work import write

REVIEWS = int(os.environ.get("BENCH_REVIEWS", "20000"))
LABELS = (
    "True",
    "Mostly true",
    "Half true",
    "Mostly false",
    "False",
    "Unproven",
    "Missing context",
    "Satire",
)


def a_review(number: int) -> dict[str, object]:
    """One of a feed: a hundred publishers, a claimant for every seven reviews."""
    desk = f"Desk {number % 100}"
    host = f"https://desk{number % 100}.example"
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{host}/check/{number}",
        "claimReviewed": f"In {1950 + number % 75} the town of Number {number} counted {number * 7} bridges",
        "datePublished": f"20{10 + number % 15}-0{1 + number % 9}-1{number % 10}",
        "author": {"@type": "Organization", "name": desk, "url": host},
        "reviewRating": {
            "@type": "Rating", "alternateName": LABELS[number % 8], "ratingValue": 1 + number % 5,
            "bestRating": 5, "worstRating": 1,
            "ratingExplanation": f"The register of {number} has another figure, see there. " * 3,
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": f"Person {number // 7}"},
            "datePublished": "2019-02-03",
            "appearance": [{"@type": "CreativeWork", "url": f"https://seen.example/{number}"}],
        },
        "sdLicense": "https://license.example/by/4.0/",
    }  # fmt: skip


def write_feed(path: Path, count: int) -> None:
    """A DataFeed in one line, as the real one is."""
    with path.open("w", encoding="utf-8") as out:
        out.write('{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[')
        for number in range(count):
            item = {"@type": "DataFeedItem", "dateCreated": "2026-01-01", "item": [a_review(number)]}
            out.write(("," if number else "") + json.dumps(item))
        out.write("]}")


def parse_only(_feed: Path, _db: Path) -> None:
    """The anchor."""
    with _feed.with_suffix(".lines").open("rb") as lines:
        for line in lines:
            json.loads(line)


def take_in(feed: Path, db: Path) -> None:
    """`factcheck import`: a second run passes over what is there."""
    with feed.open("rb") as file:
        found = read_reviews(file, "feed", wrapping(b"{"))
        for _ in import_reviews(
            Target(path=db), found, "feed", strict=False, dry_run=False, actor="bench", command="import"
        ):
            pass


def look_for_faults(feed: Path, _db: Path) -> None:
    """`factcheck lint claimreview`."""
    with feed.open("rb") as file:
        for _ in lint(read_reviews(file, "feed", wrapping(b"{"))):
            pass


def write_out(_feed: Path, db: Path) -> None:
    """`factcheck export claimreview --all`."""
    with open_reader(Target(path=db)) as reader, Path(os.devnull).open("w", encoding="utf-8") as out:
        out.writelines(safe_json(written.record) for written in claim_reviews(reader, None, strict=False))


STEPS: dict[str, Callable[[Path, Path], None]] = {
    one.__name__: one for one in (parse_only, take_in, look_for_faults, write_out)
}


SHOWN = (
    ("import", "take_in"),
    ("import again", "take_in"),
    ("lint", "look_for_faults"),
    ("export", "write_out"),
)


def measured(name: str, feed: Path, db: Path) -> tuple[float, float]:
    """Seconds of the processor and peak megabytes of one step in a process of its own."""
    words = [sys.executable, __file__, name, str(feed), str(db)]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()
    return float(said[0]), float(said[1])


def main() -> None:
    """Make a feed and one a quarter as long; take each in; print what each step costs and holds."""
    with tempfile.TemporaryDirectory() as folder:
        peaks: dict[int, float] = {}
        for count in (REVIEWS // 4, REVIEWS):
            feed, db = Path(folder) / f"{count}.json", Path(folder) / f"{count}.db"
            write_feed(feed, count)
            with feed.with_suffix(".lines").open("w", encoding="utf-8") as lines:
                lines.writelines(json.dumps(a_review(number)) + "\n" for number in range(count))
            create_or_upgrade(Target(path=db))
            write(Target(path=db), add_shipped_scales, actor="bench", command="init")
            least, _ = measured("parse_only", feed, db)
            for name, step in SHOWN:
                spent, peak = measured(step, feed, db)
                if name == "import":
                    peaks[count] = peak
                print(
                    f"{name:<14} {count:>8,} reviews {count / spent:>9,.0f} a second"
                    f"   x{spent / least:6.1f} of json.loads   {peak:.0f} MB"
                )
        small, large = peaks[REVIEWS // 4], peaks[REVIEWS]
        print(f"memory of an import of four times as many: x{large / small:.2f}   target x1.25"
              f"   {'ok' if large <= 1.25 * small else 'OVER'}")  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) == 4:
        start = time.process_time()
        STEPS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
        print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    else:
        main()
