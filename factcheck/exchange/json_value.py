"""One value of JSON as it comes from elsewhere: of bounded size and depth, and nothing of it lost.

A value has at most LONGEST characters and DEEPEST levels. Numbers too large stay as they were written.
"""

from __future__ import annotations

import json
import math
from typing import Any

LONGEST = 8 * 1024 * 1024
DEEPEST = 100

REPEATED = "factcheck:repeated"
"""Where earlier values of a key that an object has twice are kept."""


def parse(text: str) -> Any:
    """One value. Raises ValueError in few words for what is no JSON, too large or too deep."""
    if len(text) > LONGEST:
        raise ValueError(f"it is longer than {LONGEST // 1024**2} million characters")
    try:
        value = DECODER.decode(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    refuse_depth(value, text)
    return value


def refuse_depth(value: Any, text: str) -> None:
    """Raises ValueError for a value of more than DEEPEST levels; `text` is how it was written."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise ValueError("it is nested too deeply")
        level = [
            below
            for one in level
            if isinstance(one, (dict, list))
            for below in (one.values() if isinstance(one, dict) else one)
        ]


def in_few_words(error: ValueError) -> str:
    """What is wrong with a text that is no JSON."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower()}, column {error.colno}" if error.lineno == 1 else error.msg.lower()
    return "a number has too many digits" if "digits" in str(error) else str(error)


def of_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; what a key that stands twice said before is kept under REPEATED."""
    found = dict(pairs)
    if len(found) != len(pairs):
        last = {key: place for place, (key, _) in enumerate(pairs)}
        found[REPEATED] = [{key: value} for place, (key, value) in enumerate(pairs) if last[key] != place]
    return found


def _number(text: str) -> float | str:
    """What is too large for a number stays as it was written."""
    value = float(text)
    return value if math.isfinite(value) else text


DECODER = json.JSONDecoder(object_pairs_hook=of_pairs, parse_float=_number, parse_constant=str)
"""Reads objects by `of_pairs` and numbers by `_number`."""
