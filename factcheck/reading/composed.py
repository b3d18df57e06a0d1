"""Text in NFC for reading, with the way back to the offsets of the text as it was given."""

from __future__ import annotations

import re
import unicodedata

_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")


def composed(text: str) -> tuple[str, list[int] | None]:
    """The text with letters and their marks joined, and for each code point (and the end) its old offset.

    The second is None when the text was in NFC already, which the check finds without reading it twice.
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text, None
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for cluster in _CLUSTER.finditer(text):
        start, end = cluster.span()
        joined = unicodedata.normalize("NFC", cluster[0])
        parts += (text[at:start], joined)
        offsets.extend(range(at, start))
        offsets.extend([start] + [end] * (len(joined) - 1))
        at = end
    parts.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return "".join(parts), offsets
