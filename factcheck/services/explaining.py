"""A stored explanation as a page: what was compared, by which rule, and how sure that is, step by step."""

from __future__ import annotations

import json
from collections.abc import Mapping

from factcheck.domain.gate_words import evidence_words, gate_name, verdict_word
from factcheck.domain.people import folded
from factcheck.domain.quantity_display import display_distance
from factcheck.render.documents import Json
from factcheck.render.page import Block, Fields, Gap, Heading, Table
from factcheck.render.rows import Cell, Rows
from factcheck.services.showing_parts import Record, joined, phrase

Explanation = dict[str, Json]

NAMED = ("attribution", "entity")
"""Kinds of conflict that rest on two names: none is left where both mean one person."""


def read_explanation(record: Record) -> Explanation | None:
    """What a detector wrote, with the claims' ids for their placeholders; None if it wrote nothing.

    A detector puts the two in the order of their content, a link in the order of their numbers: where the
    link's sentence shows that these differ, the sides are turned, so that left is left.
    """
    sides = str(record["left.claim"]), str(record["right.claim"])
    found = _named(record["explanation"], *sides)
    if found is None or found.get("sentence") == record["sentence"]:
        return found
    turned = _named(record["explanation"], sides[1], sides[0])
    if turned is None or turned.get("sentence") != record["sentence"]:
        return found
    return turned | {"left": turned.get("right"), "right": turned.get("left")}


def _named(raw: Cell, left: str, right: str) -> Explanation | None:
    return parsed(None if raw is None else str(raw).replace("{left}", left).replace("{right}", right))


def parsed(raw: str | None) -> Explanation | None:
    """An explanation as it is stored; None for nothing, and for what is no JSON object."""
    try:
        found: Json = json.loads(raw or "null")
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def two_names(kind: Cell, found: Explanation | None) -> tuple[str, str] | None:
    """The two names a link holds against each other, left and right: those that clash, else those of who
    says so. None where it tells of no two different names."""
    field = "says" if kind in NAMED else "claimant"
    left, right = (_dict(_dict(found).get(side)).get(field) for side in ("left", "right"))
    if not (isinstance(left, str) and isinstance(right, str) and left and right):
        return None
    return (left, right) if folded(left) != folded(right) else None


def hits(found: Explanation | None, side: str, exact: str) -> tuple[tuple[int, int], ...]:
    """Where in the exact words the value stands that clashes; nothing where it cannot be found again."""
    value = _dict(_dict(found).get(side)).get("value")
    raw = _dict(value).get("raw")
    if not isinstance(raw, str) or not raw:
        return ()
    start = _dict(value).get("start")
    if not isinstance(start, int) or exact[start : start + len(raw)] != raw:
        start = exact.find(raw)
    return ((start, start + len(raw)),) if start >= 0 else ()


def unless(found: Explanation | None) -> str | None:
    """What would make it no conflict."""
    said = _dict(found).get("unless")
    return str(said) if said else None


def earlier(link: Record) -> str | None:
    """What was decided while words or values were others: "dismissed: … (note), anna"; None for nothing."""
    if link["earlier_status"] is None:
        return None
    said = joined(link["earlier_status"], link["earlier_reason"], by=": ")
    note = phrase("“{}”", link["earlier_note"])
    return joined(said, note, link["earlier_by"], "words or values have changed since")


def why_blocks(found: Explanation, *, brief: bool = False) -> list[Block]:
    """Everything behind a finding: rule, values, gates and what each adds in log-odds.

    If `brief`, only the gates that weigh something, and how many do not.
    """
    fields = (
        ("detector", _text(found, "detector", "version") + f", tier {found.get('tier')}"),
        ("left", _side(found, "left")),
        ("right", _side(found, "right")),
        ("margin", _margin(found)),
        ("counted from", _text(found, "anchor") or None),
    )
    steps = found.get("gates")
    language = str(found.get("language") or "en")
    told = [_dict(step) for step in steps] if isinstance(steps, list) else []
    weighing = [step for step in told if not brief or _number(step.get("weight"))]
    rows = [_step(step, language) for step in weighing]
    if rest := len(told) - len(weighing):
        rows.append(("+0.00", f"{rest} more", "passed", "show --why tells all"))
    total = (
        f"{_number(found.get('log_odds')):+.2f}",
        "in all",
        None,
        f"as a probability {found.get('confidence')}",
    )
    table = Rows(("weight", "gate", "verdict", "evidence"), [*rows, total])
    return [Fields(fields), Gap(), Heading("How sure"), Table(table)]


def _step(step: Explanation, language: str) -> tuple[Cell, ...]:
    return (f"{_number(step.get('weight')):+.2f}", *step_words(step, language))


def step_words(step: Mapping[str, object], language: str) -> tuple[str, str | None, str | None]:
    """A step's name, answer and what was seen, in the language of the explanation."""
    name, verdict, evidence = (str(step.get(part) or "") for part in ("name", "verdict", "evidence"))
    return (
        gate_name(name, language),
        verdict_word(verdict, language) or None,
        evidence_words(name, evidence, language) or None,
    )


def _side(found: Explanation, side: str) -> str | None:
    value = _dict(_dict(found.get(side)).get("value"))
    if not value:
        return None
    said, wide = value.get("said"), value.get("wide")
    goodwill = f", with goodwill {wide}" if wide != said else ""
    return f"{value.get('raw')} is {said}{goodwill} ({value.get('rule')})"


def _margin(found: Explanation) -> str | None:
    margin, unit = found.get("margin"), found.get("unit")
    if not isinstance(margin, int | float):
        return None
    return far(float(margin), str(unit or ""))


def far(distance: float, unit: str) -> str:
    """A distance with its unit: "355 days", "1 h"."""
    return display_distance(distance, f"day{'' if distance == 1 else 's'}" if unit == "day" else unit)


def _text(found: Explanation, *names: str) -> str:
    return " ".join(str(found[name]) for name in names if found.get(name))


def _number(given: Json) -> float:
    return float(given) if isinstance(given, int | float) else 0.0


def _dict(given: Json) -> Explanation:
    return given if isinstance(given, dict) else {}
