"""The values of a report's parameters, as people type them or programs give them."""

from __future__ import annotations

import math
from collections.abc import Mapping

from factcheck.domain.ids import Kind, parse_ref
from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput
from factcheck.services.days import read_day
from factcheck.storage.reader import Cell
from factcheck.storage.sql_file import ID_TYPES, Param, SqlFile


def bind(file: SqlFile, given: Mapping[str, object]) -> dict[str, Cell]:
    """The value of each parameter of `file`; None for an optional one not given.

    Raises BadInput for a value that is missing, mistyped or unknown.
    """
    known = {param.name for param in file.params}
    for name in given:
        if name not in known:
            close = nearest(name, known)
            hint = (
                f"Did you mean {close[0]}?" if close else f"It takes: {', '.join(sorted(known)) or 'none'}."
            )
            raise BadInput(f"{file.name} has no parameter '{name}'.", hint)
    values: dict[str, Cell] = {}
    for param in file.params:
        values[param.name] = _value(file, param, given.get(param.name), values)
    return values


def _value(file: SqlFile, param: Param, given: object, earlier: Mapping[str, Cell]) -> Cell:
    raw = param.default if given is None else given
    if raw is None:
        if param.optional:
            return None
        raise BadInput(
            f"{file.name} needs {param.name}: {param.doc}",
            f"Give it: factcheck report run {file.name} -p {param.name}=…",
        )
    if param.words:
        return _one_of(param, str(raw))
    return typed(param.name, param.type, raw, earlier)


def _one_of(param: Param, raw: str) -> str:
    word = raw.strip().lower().replace("-", "_")
    if word in param.words:
        return word
    close = nearest(word, param.words)
    hint = f"Did you mean {close[0]}?" if close else ""
    raise BadInput(f"{param.name} is one of {', '.join(param.words)}, not '{raw}'.", hint or None)


def typed(name: str, kind: str, raw: object, earlier: Mapping[str, Cell] | None = None) -> Cell:
    """One value as its type says; ids (A3) as their number, days as ISO text.

    Raises BadInput when it is not of that type.
    """
    text = str(raw).strip()
    if kind in ID_TYPES:
        return raw if isinstance(raw, int) else parse_ref(text, expect=_KINDS[kind]).number
    if kind == "date":
        return read_day(name, text, earlier or {})
    try:
        if kind == "int":
            return int(text)
        if kind == "float":
            return _finite(float(text))
    except ValueError:
        wanted = {"int": "a whole number", "float": "a number"}[kind]
        raise BadInput(f"{name} must be {wanted}, not '{text}'.") from None
    return str(raw)


_KINDS = {kind.noun: kind for kind in Kind}


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise ValueError(number)
    return number
