"""Scores the date reader on ../shared/data, beside HeidelTime, and times it against a plain word split.

usage: python benchmarks/bench_dates.py [SHARED]     (default: ../shared beside the checkout)

The development documents are split by a hash of their id: rules were written while reading one half only,
the other half was looked at as a score.
"""

from __future__ import annotations

import collections
import datetime
import gc
import hashlib
import importlib.util
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import date_specs
import own_news

from factcheck.reading.dates import find_dates

HEIDELTIME = (0.807, 0.720, 0.670, 0.785)
MUST, AIM = (0.87, 0.79, 0.75, 0.87), (0.90, 0.83, 0.80, 0.91)
ENGLISH_MUST = (0.87, 0.76, 0.70, 0.88)
OWN_NEWS = {
    "en_first.txt": (0.966, 0.891, 0.859, 0.841),
    "en_second.txt": (0.983, 0.929, 0.855, 0.827),
    "en_third.txt": (1.000, 0.982, 0.956, 0.952),
}
"""What the reader of that day scored before its rules were mended on the set: nearer to unseen text."""
KEYS = ("relaxed", "strict", "value", "interval")
SPECS = ("de_DateParser", "de_DatePeriodParser", "de_DurationParser", "de_DateTimeModel")


def half_of(doc_id: str) -> str:
    """Which half of the development documents one belongs to."""
    return "read" if hashlib.sha256(doc_id.encode()).digest()[0] % 2 == 0 else "held out"


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("temporal_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(document: dict[str, Any]) -> list[dict[str, object]]:
    day = datetime.date.fromisoformat(document["dct"]) if document["dct"] else None
    return [
        {
            "doc_id": document["doc_id"], "start": find.start, "end": find.end, "text": find.text,
            "type": find.type.value, "value": find.value,
            "earliest": find.earliest and str(find.earliest), "latest": find.latest and str(find.latest),
        }
        for find in find_dates(document["text"], day, document["lang"])
    ]  # fmt: skip


def news(shared: Path) -> None:
    scorer = load(shared / "data/temporal/score.py")
    documents = scorer.read_gold(str(shared / "data/temporal/krauts-dev.jsonl"))
    print(f"{'German news':28}" + "".join(f"{key:>10}" for key in KEYS))
    _row("HeidelTime 2.2, 192 documents", HEIDELTIME)
    _row("must, unseen documents", MUST)
    _row("aim, unseen documents", AIM)
    for name in ("read", "held out", "both"):
        chosen = [d for d in documents if name in ("both", half_of(d["doc_id"]))]
        result, _, _ = scorer.score(chosen, [p for d in chosen for p in predictions(d)])
        _row(f"this reader, {name} ({len(chosen)})", [result[key]["F1"] for key in KEYS])


def english(shared: Path) -> None:
    """The project's own sentences: no English corpus is at hand, so this says less than the German rows."""
    scorer = load(shared / "data/temporal/score.py")
    print(f"{'English news, own sentences':30}" + "".join(f"{key:>10}" for key in KEYS))
    _row("must, unseen documents", ENGLISH_MUST)
    for name, first_run in OWN_NEWS.items():
        documents = own_news.documents(name, "en")
        result, _, _ = scorer.score(documents, [p for d in documents for p in predictions(d)])
        title = name.removeprefix("en_").removesuffix(".txt")
        _row(f"{title} set, before mending on it", first_run)
        _row(f"{title} set, now ({len(documents)})", [result[key]["F1"] for key in KEYS])


def _row(name: str, figures: tuple[float, ...] | list[float]) -> None:
    print(f"{name:30}" + "".join(f"{figure:>10.3f}" for figure in figures))


def specs(shared: Path) -> None:
    left_out: collections.Counter[str] = collections.Counter()
    total = good = 0
    for name in SPECS:
        counted = right = 0
        for text, reference, results in date_specs.cases(shared / f"data/specs/{name}.jsonl"):
            if why := date_specs.reason(text):
                left_out[why] += 1
                continue
            counted += 1
            right += date_specs.right(text, reference, results, "de")
        total, good = total + counted, good + right
        print(f"{name:30}{right:5} of {counted:4} = {right / counted:.1%}")
    print(f"{'all specs':30}{good:5} of {total:4} = {good / total:.1%}; left out: {sum(left_out.values())}")
    for why, count in left_out.most_common():
        print(f"    {count:3} {why}")


def seconds(call: Callable[[str], object], text: str) -> float:
    """Of the processor: what else runs on the machine does not count."""
    gc.collect()
    start = time.process_time()
    call(text)
    return time.process_time() - start


def paired(read: Callable[[str], object], split: Callable[[str], object], text: str) -> tuple[float, float]:
    """Best times of both, taken in turns: a busy machine slows both alike."""
    pairs = [(seconds(read, text), seconds(split, text)) for _ in range(5)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def speed(shared: Path) -> None:
    path = shared / "data/temporal/krauts-dev.jsonl"
    base = "\n".join(json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    day = datetime.date(2015, 3, 5)
    start = time.perf_counter()
    find_dates(base[:200], day, "de")
    print(f"first call, rules compiled: {1000 * (time.perf_counter() - start):.0f} ms")
    for size in (1_000_000, 10_000_000):
        text = (base * (size // len(base) + 1))[:size]
        read, split = paired(lambda t: find_dates(t, day, "de"), re.compile(r"\w+").findall, text)
        print(f"{size:>11,} characters: {size / read / 1e6:.2f} MB/s, {read / split:.2f} times re.findall")
    code = "import time; s = time.perf_counter(); {}; print(time.perf_counter() - s)"
    cost = {
        what: min(_seconds(code.format(what)) for _ in range(5))
        for what in ("import re, json", "import factcheck.reading.dates")
    }
    ratio = cost["import factcheck.reading.dates"] / cost["import re, json"]
    print(f"import: {ratio:.2f} times `import re, json`")


def _seconds(code: str) -> float:
    return float(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    )


def main() -> None:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "shared"
    if not shared.exists():
        print(f"no data at {shared}: nothing is measured; give the folder as the first argument")
        return
    speed(shared)
    news(shared)
    english(shared)
    specs(shared)


if __name__ == "__main__":
    main()
