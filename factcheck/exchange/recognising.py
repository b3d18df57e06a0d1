"""What a file is, by how it begins; by its name only where that does not tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Sign(NamedTuple):
    """A format, and how to know it: from the first bytes of a file and from its name in lower case."""

    format: str
    holds: Callable[[bytes, str], bool]


def _is_dump(start: bytes, _name: str) -> bool:
    return start.lstrip(b"\xef\xbb\xbf \r\n\t")[:40].replace(b" ", b"").startswith(b'{"factcheck":"dump"')


SIGNS: tuple[Sign, ...] = (Sign("jsonl", _is_dump),)
"""Asked in this order: what is sure comes before what is likely."""


def recognise(start: bytes, name: str) -> str | None:
    """The format of a file that begins so; None when it is none of ours."""
    name = name.lower()
    return next((sign.format for sign in SIGNS if sign.holds(start, name)), None)
