"""The language of a text, told by its function words."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reading.word_lists import known_languages, read_lists

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters; more does not change the answer

# Running text holds 40 to 50 per cent function words; a foreign text shares a few ("de", "in", "is").
_SHARE = 0.2
_LEAD = 2.0


def recognise_language(text: str) -> str | None:
    """'de', 'en' or another code of `known_languages()`; None when unsure.

    Sure means: at least two function words of the language, a fifth of all words, and twice as many as
    of the next language. Words common to two languages count for both.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    counts = sorted(((sum(word in known for word in words), code) for code, known in _words()), reverse=True)
    if not counts:
        return None
    best, code = counts[0]
    second = counts[1][0] if len(counts) > 1 else 0
    sure = best >= 2 and best >= _SHARE * len(words) and best >= _LEAD * second
    return code if sure else None


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (code, frozenset(read_lists(code, "function_words").get("function words", ())))
        for code in known_languages()
    )
