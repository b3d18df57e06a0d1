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


def _text(start: bytes) -> str:
    """The first characters, case aside; what is cut in half at the end is left out."""
    encoding = "utf-16" if start[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return start.decode(encoding, "ignore").lstrip("\ufeff \r\n\t").casefold()


def _is_averitec(start: bytes, _name: str) -> bool:
    text = _text(start)
    return text[:1] in ("[", "{") and '"claim"' in text and (
        '"fact_checking_article"' in text or '"required_reannotation"' in text or '"claim_types"' in text
    )  # fmt: skip


_OF_REVIEWS = ("claimreview", "mediareview", "claimreviewed", "claimreviewmarkups", "datafeedelement")


def _is_claim_review(start: bytes, name: str) -> bool:
    """JSON, or the first line of a table, that names what only a ClaimReview has; or any page."""
    text = _text(start)
    if text[:1] == "<":
        return name.endswith((".html", ".htm", ".xhtml", ".xml", ".rss")) or "ld+json" in text
    if text[:1] not in ("{", "["):
        return "claimreviewed" in text.partition("\n")[0]
    return any(word in text for word in _OF_REVIEWS)


def _is_workbook(start: bytes, name: str) -> bool:
    """Office files put a list of their parts, or these parts, first."""
    if not start.startswith(b"PK\x03\x04"):
        return False
    return b"xl/" in start or name.endswith((".xlsx", ".xlsm", ".xltx"))


def _is_named_so(_start: bytes, name: str) -> bool:
    """What is named like a spreadsheet is looked at as one, so that it is said what is wrong with it."""
    return name.endswith((".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods"))


SIGNS: tuple[Sign, ...] = (
    Sign("jsonl", _is_dump),
    Sign("sheet", _is_workbook),
    Sign("averitec", _is_averitec),
    Sign("claimreview", _is_claim_review),
    Sign("sheet", _is_named_so),
)
"""Asked in this order: what is sure comes before what is likely."""


def recognise(start: bytes, name: str) -> str | None:
    """The format of a file that begins so; None when it is none of ours."""
    name = name.lower()
    return next((sign.format for sign in SIGNS if sign.holds(start, name)), None)
