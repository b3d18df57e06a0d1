"""Every detector against its table of cases: what it must find and, at least as often, what it must not."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

import pytest

from factcheck.detectors import DETECTORS
from factcheck.domain.finding import THRESHOLD
from factcheck.services.comparing import Comparison, Side, compare_texts

CASES = Path(__file__).parent / "cases"
Case = dict[str, str | bool]


def read(detector: str) -> list[Case]:
    """The cases of one detector."""
    return list(tomllib.loads((CASES / f"{detector}.toml").read_text(encoding="utf-8"))["case"])


def compared(case: Case) -> Comparison:
    """The comparison a case asks for; `key` is "subject / attribute" as a person gave it, of both sides."""
    sides = []
    for side in ("a", "b"):
        day = case.get(f"published_{side}")
        subject, _, attribute = str(case.get(f"key_{side}", case.get("key", ""))).partition(" / ")
        printed = datetime.date.fromisoformat(str(day)) if day else None
        sides.append(Side(str(case[side]), None, printed, subject, attribute))
    return compare_texts(sides[0], sides[1], bool(case.get("same_article")))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each case."""
    if "case" in metafunc.fixturenames:
        cases = [(detector.id, case) for detector in DETECTORS for case in read(detector.id)]
        ids = [f"{name}: {case['a']} / {case['b']}" for name, case in cases]
        metafunc.parametrize(("detector", "case"), cases, ids=ids)


def test_a_case_is_decided_as_its_table_says(detector: str, case: Case) -> None:
    found = compared(case)
    shown = [one.detector for one in found.findings if one.confidence >= THRESHOLD]

    assert (detector in shown) if case["fires"] else not shown


def test_a_case_is_decided_alike_from_both_sides(detector: str, case: Case) -> None:
    turned = {"a": case["b"], "b": case["a"], "same_article": case.get("same_article", False)}
    swapped = ("published_a", "published_b"), ("key_a", "key_b"), ("key", "key")
    for old, new in (*swapped, *((new, old) for old, new in swapped)):
        if old in case:
            turned[new] = case[old]

    assert compared(turned).label == compared(case).label


def test_every_table_holds_at_least_as_many_cases_that_must_not_fire() -> None:
    for detector in DETECTORS:
        fires = [bool(case["fires"]) for case in read(detector.id)]

        assert sum(fires) <= fires.count(False), detector.id


def test_every_detector_has_a_page_of_manual_and_its_own_file() -> None:
    for detector in DETECTORS:
        module = __import__(f"factcheck.detectors.{detector.id}", fromlist=["ID"])

        assert (detector.id, detector.version) == (module.ID, module.VERSION)
        assert len((module.__doc__ or "").split()) >= 25
