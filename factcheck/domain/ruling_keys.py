"""What rulings call a sentence by, where no subject key tells two claims apart."""

from __future__ import annotations

from factcheck.domain.text import comparable, sha256

WORDS = "words:"
"""What the key of a sentence begins with."""


def words_key(quote: str) -> str:
    """What one sentence is named by; its reprints bear the same key."""
    return f"{WORDS}{sha256(comparable(quote))}"
