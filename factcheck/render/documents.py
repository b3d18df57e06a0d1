"""JSON of documents: what has lists inside, which rows have not."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from factcheck.render.stream import Out

Json: TypeAlias = "str | int | float | Sequence[Json] | Mapping[str, Json] | None"

_indented = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2)
_compact = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def write_documents(documents: Iterable[Json], out: Out, *, lines: bool = False) -> None:
    """Write one array, or with `lines` one document a line; not-a-number and infinity are null."""
    opening, any_written = "[\n  ", False
    for document in documents:
        if lines:
            out.write(_compact.encode(finite(document)) + "\n")
        else:
            # Strings hold no raw line feed, so each one here is the encoder's own.
            out.write(opening + _indented.encode(finite(document)).replace("\n", "\n  "))
            opening, any_written = ",\n  ", True
    if not lines:
        out.write("\n]\n" if any_written else "[]\n")


def finite(value: Json) -> Json:
    """The same with null for what JSON has no word for."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {name: finite(inner) for name, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [finite(inner) for inner in value]
    return value
