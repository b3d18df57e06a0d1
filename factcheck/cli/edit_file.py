"""The small TOML file in which a person edits the fields of one thing."""

from __future__ import annotations

import json
import os
import tempfile
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from factcheck.errors import BadInput


def as_toml(title: str, fields: Mapping[str, str], takes: Mapping[str, str]) -> str:
    """The fields with what each takes in a comment above it."""
    lines = [f"# {title}", "# An empty value clears the field; what is left as it is does not change.", ""]
    for name, value in fields.items():
        lines += [f"# {takes[name]}", f"{name} = {_quoted(value)}", ""]
    return "\n".join(lines)


def from_toml(written: str) -> dict[str, str]:
    """The fields as a person left them; numbers and days need no quotation marks.

    Raises BadInput for what is no TOML, or a value that is no text.
    """
    try:
        found = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"What you wrote cannot be read: {error}.") from error
    return {name: _as_text(name, value) for name, value in found.items()}


def keep(written: str, name: str) -> Path:
    """Put what a person wrote where it is not lost, and only theirs to read."""
    handle, path = tempfile.mkstemp(prefix=f"factcheck-{name}-", suffix=".toml")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(written)
    return Path(path)


def _as_text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise BadInput(f"The {name} is no text.", f'Write {name} = "…".')


def _quoted(value: str) -> str:
    """A TOML string: JSON's escapes are TOML's, but for DEL."""
    quoted = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if "\n" not in value:
        return quoted
    return '"""\n' + quoted[1:-1].replace("\\n", "\n") + '"""'
