"""Times the readers, and all of them together, beside a plain word split of the same text.

usage: python benchmarks/bench_reading.py [SHARED]     (default: ../shared beside the checkout)

The text is the German news of SHARED, or sentences of our own where there is none, repeated to 200,000 and
to 2 million characters (READING_CHARACTERS=10000000 for more: the larger of the two). Reader and word split
run in turns, the best processor time of each counts.

"everything" is sentences, zones, dates and quantities of one document; "and speech" adds who says what, "and
candidates" all that `find_candidates` does: speech, modality, names, values and scores too.
"""

from __future__ import annotations

import datetime
import gc
import json
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from runs import measure, print_ratio

from factcheck.reading.candidates import find_candidates
from factcheck.reading.dates import find_dates
from factcheck.reading.document import Document
from factcheck.reading.quantities import find_quantities
from factcheck.reading.sentences import split_sentences
from factcheck.reading.speech import find_speech, speech_in
from factcheck.reading.zones import find_zones

ROOT = Path(__file__).resolve().parents[1]
_DAY = datetime.date(2015, 3, 5)
_LIMITS = {"dates": 5.0, "everything": 15.0}
"""Most times the word split may take, as ../shared/READING.md asks."""
_LARGE = int(os.environ.get("READING_CHARACTERS", "2000000"))
_SMALL = _LARGE // 10
_LINEAR = 1.3
"""Most the time for a character may grow over ten times the text; memory no longer fits the caches."""
_OWN = (
    "Der Rat sprach am 3. Mai lange darüber, was im Ort zu tun bleibt und wer dafür zu sorgen hat.\n\n"
    "Dort leben rund 3.480 Menschen, und 12 Prozent davon sind Kinder. Die Brücke soll im Juni öffnen. "
)
PARTS: dict[str, Callable[[str], object]] = {
    "sentences": lambda text: split_sentences(text, "de"),
    "zones": find_zones,
    "dates": lambda text: find_dates(text, _DAY, "de"),
    "quantities": lambda text: find_quantities(text, "de"),
    "speech": lambda text: find_speech(text, "de"),
}


def everything(text: str) -> Document:
    """Sentences, zones, dates and quantities."""
    document = Document(text, "de")
    assert document.sentences and document.zones
    find_dates(document.text, _DAY, "de")
    find_quantities(document.text, "de")
    return document


def and_speech(text: str) -> None:
    speech_in(everything(text))


TOGETHER: dict[str, Callable[[str], object]] = {
    "everything": everything,
    "and speech": and_speech,
    "and candidates": lambda text: find_candidates(text, _DAY, "de"),
}
READER = "import factcheck.reading"
LOADED = "from factcheck.reading import find_dates, find_quantities, find_zones, split_sentences"


def seconds(call: Callable[[str], object], text: str) -> float:
    gc.collect()
    start = time.process_time()
    call(text)
    return time.process_time() - start


def best(read: Callable[[str], object], text: str, rounds: int) -> tuple[float, float]:
    """Best seconds of the reader and of the word split."""
    split = re.compile(r"\w+").findall
    pairs = [(seconds(read, text), seconds(split, text)) for _ in range(rounds)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def news(shared: Path, size: int) -> str:
    path = shared / "data/temporal/krauts-dev.jsonl"
    if path.exists():
        base = "\n".join(json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    else:
        base = _OWN * 200
    return (base * (size // len(base) + 1))[:size]


def main() -> None:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "shared"
    sizes = [f"{size / 1e6:g} MB" for size in (_SMALL, _LARGE)]
    print(
        f"{'':14}{sizes[0]:>12}{'re.findall':>12}{sizes[1]:>12}{'re.findall':>12}{'linear':>10}{'limit':>8}"
    )
    for name, read in {**PARTS, **TOGETHER}.items():
        read(news(shared, 2000))
        cells, each = "", []
        for size, rounds in ((_SMALL, 5), (_LARGE, 2)):
            taken, split = best(read, news(shared, size), rounds)
            each.append(taken / size)
            cells += f"{size / taken / 1e6:>7.2f} MB/s{taken / split:>10.2f} x"
        growth = each[-1] / each[0]
        limit = f"{_LIMITS[name]:.0f} x" if name in _LIMITS else ""
        print(f"{name:14}{cells}{growth:>8.2f} {'ok' if growth <= _LINEAR else '!'}{limit:>8}", flush=True)
    imports()


def imports() -> None:
    """What the import of the package costs, and that of its readers, beside `import re, json`."""
    commands = {code: [sys.executable, "-c", code] for code in ("import re, json", READER, LOADED)}
    os.chdir(ROOT)
    costs = measure(commands)
    print()
    for name, code in ((READER, READER), ("the four readers loaded", LOADED)):
        print_ratio(name, costs[code], costs["import re, json"], 2.0)


if __name__ == "__main__":
    main()
