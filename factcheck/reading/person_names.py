"""Where a claim names one of the people of `languages/holders.txt`, by full name or by surname."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.office_holders import Holders
from factcheck.reading.office_words import OfficeWords

_PARTICLES = frozenset(["von", "van", "der", "den", "de", "da", "di", "del", "al", "la", "le", "dos", "das"])
_MOST_FIRSTS = 4


def people_in(
    tokens: Sequence[FrameToken],
    words: FrameWords,
    offices: OfficeWords,
    holders: Holders,
    day: datetime.date | None,
) -> dict[int, str]:
    """The places of tokens that name a person to that person; first names are among them.

    "Melania Trump" is not the president, and a surname that many bear ("Müller") is only somebody of the list
    behind a first name or a title.
    """
    found: dict[int, str] = {}
    for at, token in enumerate(tokens):
        surname = surname_in(token, holders)
        if not surname or at in found:
            continue
        person, first = _person(at, surname, tokens, words, offices, holders, day)
        if person:
            last = _last(at, tokens, holders.firsts[person])
            if not _goes_on(last, tokens, words, offices):
                found |= dict.fromkeys(range(first, last + 1), person)
    return found


def surname_in(token: FrameToken, holders: Holders) -> str:
    """The word as a surname of the list, without its genitive; "" for none."""
    if not token.text[0].isupper():
        return ""
    low = token.text.casefold()
    for end in ("", "'s", "’s", "s", "'", "’"):
        if low.endswith(end) and low[: len(low) - len(end)] in holders.surnames:
            return low[: len(low) - len(end)]
    return ""


def _last(at: int, tokens: Sequence[FrameToken], firsts: set[str]) -> int:
    """The end of a name that begins with the surname: "Kim Jong Un"."""
    while (
        at + 1 < len(tokens)
        and tokens[at + 1].low in firsts
        and tokens[at + 1].text[0].isupper()
        and tokens[at + 1].start == tokens[at].end + 1
    ):
        at += 1
    return at


def _goes_on(at: int, tokens: Sequence[FrameToken], words: FrameWords, offices: OfficeWords) -> bool:
    """Whether the name is the beginning of a longer one: "Trump Tower"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.start != tokens[at].end + 1 or not following.text[0].isupper():
        return False
    return words.language == "en" or offices.has("not a name", following.low)


def _person(
    at: int,
    surname: str,
    tokens: Sequence[FrameToken],
    words: FrameWords,
    offices: OfficeWords,
    holders: Holders,
    day: datetime.date | None,
) -> tuple[str | None, int]:
    """Who is meant, and where the name begins."""
    best: tuple[str | None, int] = (None, at)
    for person in sorted(holders.surnames[surname]):
        first = at
        while first and at - first < _MOST_FIRSTS and _is_first(first, tokens, holders.firsts[person]):
            first -= 1
        whole = any(tokens[place].low not in _PARTICLES for place in range(first, at))
        if whole and first < best[1] and not _another(first, tokens, words, offices):
            best = person, first
    if best[0]:
        return best
    ends = {_last(at, tokens, holders.firsts[person]): person for person in sorted(holders.surnames[surname])}
    if max(ends) > at:
        return ends[max(ends)], at
    first = at
    while first and tokens[first - 1].low in _PARTICLES and tokens[first].start == tokens[first - 1].end + 1:
        first -= 1
    if _another(first, tokens, words, offices):
        return None, at
    if surname in holders.common and not _titled(first, tokens, offices):
        return None, at
    return holders.named(surname, day), first


def _is_first(at: int, tokens: Sequence[FrameToken], known: set[str]) -> bool:
    """Whether the word before may be a first name of the person, or an initial of one."""
    before = tokens[at - 1]
    gap = tokens[at].start - before.end
    low = before.text.casefold().rstrip(".")
    if gap > 2 or (gap > 1 and len(low.replace(".", "")) > 2):
        return False
    initials = low.split(".")
    if all(len(part) == 1 for part in initials) and before.text[0].isupper():
        return any(name.startswith(initials[0]) for name in known)
    return low in known


def _another(at: int, tokens: Sequence[FrameToken], words: FrameWords, offices: OfficeWords) -> bool:
    """Whether a first name of somebody else stands before the name that begins there, or a kinsman."""
    if not at or tokens[at].start != tokens[at - 1].end + 1:
        return False
    before = tokens[at - 1]
    if offices.has("wives", before.low):
        return True
    if not before.word or not before.text[0].isupper() or _titled(at, tokens, offices):
        return False
    word = before.text.removesuffix("s")
    known = words.names(before.text) or words.head(before.low) or words.agent(before.low) or words.names(word)
    opening = at == 1 and (before.low in words.small or _small(before.low, words))
    return not (known or opening or words.has("titles", before.low) or "-" in before.text)


def _small(low: str, words: FrameWords) -> bool:
    return any(
        words.has(section, low) for section in ("passed over", "adverbs", "particles", "neutral verbs")
    )


def _titled(at: int, tokens: Sequence[FrameToken], offices: OfficeWords) -> bool:
    """Whether an office stands right before."""
    if not at or tokens[at].start != tokens[at - 1].end + 1:
        return False
    for back in range(1, min(at, 3) + 1):
        found = offices.title(tokens, at - back)
        if found and found[0] == back:
            return True
    rest = tokens[at - 1].low.rpartition("-")[2]
    return offices.title([tokens[at - 1]._replace(low=rest)], 0) is not None
