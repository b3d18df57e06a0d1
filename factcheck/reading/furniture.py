"""What stands around an article: captions, link lists, comment forms, author boxes, handles."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.domain.span import Span
from factcheck.domain.vocabulary import Zone
from factcheck.reading.head_words import is_reading_time
from factcheck.reading.word_lists import joined_lists

_URL = re.compile(r"[<(]?(?:https?://|www\.)\S+\Z")
_NETWORKS = "Bluesky|Threads|X|Twitter|Instagram|Facebook|Mastodon|Telegram|YouTube|TikTok|LinkedIn"
_HANDLE = re.compile(rf"(?:(?:{_NETWORKS})\s?:\s?\S+|@[\w.]+(?:@[\w.-]+)?)\Z", re.IGNORECASE)
_LONGEST = 200  # characters of a line that is wholly furniture
_POINTER = 500  # characters of such a sentence and the blanks before it
_COUNT = re.compile(r"\d{1,6}\s(.+)\Z")
_SENTENCE_START = r"(?<=[.!?“”\"»])\s+"


def furniture_zone(words: str) -> Zone | None:
    """CAPTION, URL or BOILERPLATE when a whole line is one; None for the article's own lines."""
    if _URL.match(words):
        return Zone.URL
    if len(words) > _LONGEST:
        return None
    if _caption().match(words):
        return Zone.CAPTION
    count = _COUNT.match(words)
    counted = count and count[1].strip(" .").lower() in _entries("counted")
    if counted or is_reading_time(words) or _HANDLE.match(words) or _starts().match(words):
        return Zone.BOILERPLATE
    return None


def ends_article(words: str, share_left: float) -> bool:
    """Whether a line closes the article: a comment form, or an author box near the end.

    `share_left` is the part of the text, 0 to 1, that follows the line.
    """
    bare = words.strip(" :.*#–—-").lower()
    return bare in _entries("after this all") or (
        share_left <= 0.25 and bare in _entries("after this the rest")
    )


def last_sentence_of_furniture(text: str, block: Span) -> int | None:
    """Where a pointer to another article begins at the end of a paragraph ("Lesen Sie auch …")."""
    match = _pointer().search(text, max(block.start, block.end - _POINTER), block.end)
    return match.end() if match else None


@lru_cache(maxsize=8)
def _entries(section: str) -> frozenset[str]:
    return frozenset(entry.lower() for entry in joined_lists("zones").get(section, ()))


@lru_cache(maxsize=8)
def _alternatives(section: str) -> str:
    return "|".join(sorted(map(re.escape, _entries(section)), key=len, reverse=True))


@lru_cache(maxsize=1)
def _caption() -> re.Pattern[str]:
    words = _alternatives("captions")
    return re.compile(rf"(?:{words})\s?:\s|[(\[]\s?(?:{words})\s?:\s?[^()\[\]]*[)\]]\.?\Z", re.IGNORECASE)


@lru_cache(maxsize=1)
def _starts() -> re.Pattern[str]:
    free, stopped = _alternatives("line starts"), _alternatives("line starts before a stop")
    return re.compile(rf"\W{{0,3}}(?:(?:{free})\b|(?:{stopped})(?:\s?[:–—>»!…]|\Z))", re.IGNORECASE)


@lru_cache(maxsize=1)
def _pointer() -> re.Pattern[str]:
    words = _alternatives("last sentences")
    return re.compile(
        rf"{_SENTENCE_START}(?=(?:{words})\b[^.!?\n]{{0,300}}[.!?…]?[\"“”]?\s*\Z)", re.IGNORECASE
    )
