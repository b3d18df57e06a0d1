"""JSON: one array, or one object a line. Dotted columns become objects."""

from __future__ import annotations

import json

from factcheck.render.documents import finite
from factcheck.render.rows import Record, Rows
from factcheck.render.stream import Out

_indented = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2)
_compact = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def write_json(rows: Rows, out: Out) -> None:
    """Write one array, two spaces a level, text unescaped; not-a-number and infinity are null."""
    opening = "[\n  "
    for record in rows.each_record():
        # Strings hold no raw line feed, so each one here is the encoder's own.
        out.write(opening + _encode(_indented, record).replace("\n", "\n  "))
        opening = ",\n  "
    out.write("[]\n" if not rows.rows else "\n]\n")


def write_jsonl(rows: Rows, out: Out) -> None:
    """Write one object a line, without spaces between; not-a-number and infinity are null."""
    for record in rows.each_record():
        out.write(_encode(_compact, record) + "\n")


def _encode(encoder: json.JSONEncoder, record: Record) -> str:
    try:
        return encoder.encode(record)
    except ValueError:  # JSON has no word for what is not finite
        return encoder.encode(finite(record))
