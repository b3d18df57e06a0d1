"""Pairs of sentences as JSON lines, in and out: what `compare --input jsonl` reads and writes.

A side may carry a `subject` and an `attribute` that a person wrote down, the pair itself may carry them for
both sides; what a side says itself goes first. null and "" are nothing. Where both sides have both, equal
keys answer whether the two speak of one thing and what about it. Where both have one of the two, different
ones end the matter. What only one side has settles nothing.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.domain.explanation import explain
from factcheck.domain.finding import Silence
from factcheck.errors import BadInput
from factcheck.services.comparing import Comparison, Side, compare_texts


def compare_lines(lines: Iterable[str], *, lexicon: Path | None = None) -> Iterator[str]:
    """One JSON line for each pair, in order; empty lines are passed over.

    Raises BadInput, with the number of the line, for what is no pair.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            identifier, a, b, same = _pair(line, number)
            yield json.dumps(
                answer(identifier, compare_texts(a, b, same, lexicon=lexicon)), ensure_ascii=False
            )


def answer(identifier: object, found: Comparison) -> dict[str, object]:
    """`id`, `label`, `relation`, `detector`, `confidence` and `explanation` of a pair."""
    best = found.findings[0] if found.findings else None
    explanation: dict[str, object] = {"silent": [_silence(one) for one in found.silences]}
    if best:
        explanation = explain(best)
    return {
        "id": identifier,
        "label": found.label,
        "relation": found.relation.value if found.relation else None,
        "detector": found.detector,
        "confidence": found.confidence,
        "explanation": explanation,
    }


def _silence(silence: Silence) -> dict[str, str]:
    return {"detector": silence.detector, "reason": silence.reason}


def _pair(line: str, number: int) -> tuple[object, Side, Side, bool]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadInput(f"Line {number} is not JSON: {error}.", "Write one pair a line.") from error
    if not isinstance(row, dict) or not isinstance(row.get("a"), dict) or not isinstance(row.get("b"), dict):
        raise BadInput(
            f"Line {number} is no pair.", 'Write {"id": "1", "a": {"quote": "…"}, "b": {"quote": "…"}}.'
        )
    a, b = (_side(side, row, number) for side in (row["a"], row["b"]))
    return row.get("id"), a, b, bool(row.get("within_article"))


def _side(given: dict[str, object], row: dict[str, object], number: int) -> Side:
    quote, language = given.get("quote"), given.get("lang")
    if not isinstance(quote, str):
        raise BadInput(f"Line {number} has a side without a quote.", 'Each side needs "quote": "…".')
    return Side(
        quote,
        language if isinstance(language, str) else None,
        read_day(given.get("published"), number),
        subject=_written("subject", given, row, number),
        attribute=_written("attribute", given, row, number),
    )


def _written(name: str, given: dict[str, object], row: dict[str, object], number: int) -> str:
    """What a person wrote down as subject or attribute of a side, else of the pair; "" for nothing."""
    for told in (given.get(name), row.get(name)):
        if isinstance(told, (list, dict, bool)):
            raise BadInput(f"Line {number}: '{told}' is no {name}.", f'Write "{name}": "in a word or two".')
        if told is not None and (text := str(told).strip()):
            return text
    return ""


def read_day(given: object, number: int | None = None) -> datetime.date | None:
    """An ISO day, None for nothing. Raises BadInput for anything else."""
    if given is None or given == "":
        return None
    try:
        return datetime.date.fromisoformat(str(given)[:10])
    except ValueError as error:
        where = f"Line {number}: " if number else ""
        raise BadInput(f"{where}'{given}' is not a day.", "Write it as 2025-10-21.") from error
