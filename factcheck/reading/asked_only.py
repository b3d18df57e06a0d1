"""Orders that one clause sets for another: "B kommt erst, wenn A da ist"."""

from __future__ import annotations

from factcheck.reading.asked_words import AskedWords
from factcheck.reading.frame_tokens import FrameToken


def only_first(one: list[FrameToken], other: list[FrameToken], asked: AskedWords) -> bool | None:
    """Whether what the first of two parts tells comes first ("erst wenn A da ist, kommt B"), False where the
    second part does ("B kommt erst, wenn A da ist"); None for neither."""
    low = [token.low for token in one]
    if len(low) > 1 and asked.has("only", low[0]) and asked.has("only clause", low[1]):
        return True
    opens = other[0].low
    if asked.has("only", opens) and len(other) > 1:
        opens = other[1].low
    elif not any(asked.has("only", word) for word in low):
        return None
    return False if asked.has("only clause", opens) else None
