"""The reason on a row that undo writes."""

from __future__ import annotations


def noted(before: str | None, why: str) -> str:
    """The reason given then, with why it holds again."""
    return f"{before} ({why})" if before and why else before or why
