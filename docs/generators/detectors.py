"""docs/detectors/: a page for each detector, from its docstring and the case table its tests run on."""

from __future__ import annotations

import importlib
import inspect
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from factcheck.detectors import DETECTORS, Detector
from factcheck.domain.calibration import Tier, prior
from factcheck.domain.finding import THRESHOLD, UNKNOWN_COSTS
from factcheck.domain.finding_words import unless_for
from generators.markdown import table

_CASES = Path(__file__).resolve().parents[2] / "tests" / "detectors" / "cases"
_INTRO = """\
# Detectors

Made by `python docs/generate.py` from the detectors' docstrings and the case tables in
`tests/detectors/cases`, so every example here is tested.

A detector is asked about two claims at a time. It answers with a finding, with the reason why it stays
silent, or not at all. A finding names both values in one sentence, and lists every gate it passed. Its
confidence is the share of such findings expected to be right (by tier {priors}), changed by
the gates: one that nobody can judge costs {cost} in log-odds, one that fails blocks. What reaches {threshold}
is shown.

A later report of a count that grows, and a plan reported as moved, are `updates`: told, but no alarm. Two
named sources with different figures are `disputes`, two passages of one article `inconsistent_within`.

## When a person gave subject and attribute

Where both claims carry a subject and an attribute that a person wrote down, different ones end the
matter, and equal ones answer which thing is meant and what about it: the gates `subject`, `attribute`,
`slot`, `predicate`, `near`, `kind`, `counted`, `role` and `single_valued` pass and say so, `written subject`
and `written attribute` show the words. Time, plan or fact, part or whole, source and the other figures of a
sentence are asked as ever. The words of the attribute also say what answers it: `dauer` a span of time,
`sprecher` a person, `tagungsort` a place, `haltung-windpark` a yes or no; the lists are in `asked.txt` of
each language.
"""


def detector_pages() -> dict[str, Callable[[], str]]:
    """Path under docs/ to what makes the page: the index and one for each detector."""
    pages = {f"detectors/{detector.id}.md": partial(_page, detector) for detector in DETECTORS}
    return {"detectors/README.md": _index, **pages}


def _index() -> str:
    priors = ", ".join(f"{tier.value} {prior('', tier).share:g}" for tier in Tier)
    intro = _INTRO.format(priors=priors, cost=f"{-UNKNOWN_COSTS:g}", threshold=f"{THRESHOLD:g}")
    rows = [(f"[{one.id}]({one.id}.md)", one.version, _manual(one).partition("\n")[0]) for one in DETECTORS]
    return "\n".join([intro, *table(("Detector", "Version", "What it finds"), rows)]).rstrip() + "\n"


def _page(detector: Detector) -> str:
    cases = list(tomllib.loads((_CASES / f"{detector.id}.toml").read_text(encoding="utf-8"))["case"])
    fires = [case for case in cases if case["fires"]]
    silent = [case for case in cases if not case["fires"]]
    lines = [f"# {detector.id}", "", f"Version {detector.version}. [All detectors](README.md)", ""]
    lines += [_manual(detector), "", "## Fires", "", *_table(fires), "## Stays silent", "", *_table(silent)]
    if kind := _KINDS.get(detector.id):
        lines += ["## What would make it no conflict", "", unless_for(kind, "en").capitalize() + "."]
    return "\n".join(lines).rstrip() + "\n"


_KINDS = {**{detector.id: detector.id for detector in DETECTORS}, "duration_ratio": "ratio"}
"""The kind of conflict a detector finds, where its name is not the name of it."""


def _manual(detector: Detector) -> str:
    return inspect.cleandoc(importlib.import_module(f"factcheck.detectors.{detector.id}").__doc__ or "")


def _table(cases: list[dict[str, Any]]) -> list[str]:
    return table(
        ("One says", "The other says", ""), [(case["a"], case["b"], _beside(case)) for case in cases]
    )


def _beside(case: dict[str, Any]) -> str:
    days = [case.get("published_a"), case.get("published_b")]
    printed = f"printed {days[0] or '?'} and {days[1] or '?'}" if any(days) else ""
    keys = sorted({str(case[name]) for name in ("key", "key_a", "key_b") if name in case})
    given = f"given by a person: {' and '.join(keys)}" if keys else ""
    return ", ".join(filter(None, (printed, "in one article" if case.get("same_article") else "", given)))
