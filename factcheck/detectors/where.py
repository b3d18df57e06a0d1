"""Where something happened: known places behind a preposition of place."""

from __future__ import annotations

import re

from factcheck.domain.claim_view import ClaimView, Word

_ROLES = ("place", "place name")
_NEAR = re.compile(
    r"\b(?:nähe|nahe|unweit|nördlich|südlich|östlich|westlich|near|north|south|east|west|outside)"
    r"(?: (?:von|of|bei))? $"
)
_AT = re.compile(r"\bbei $")
_SETTING = re.compile(
    r"\b(?:schauplatz|(?:austragungs|tagungs|veranstaltungs|verhandlungs)ort|gastgeberstadt|gastgeberland"
    r"|venue|host city|host country|scene of|setting (?:of|for))\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:aus|from)(?: (?:de[mr]|the))?(?: [a-zäöüß]+(?:en|er))? $")
_LIVES = re.compile(
    r"\b(?:leb(?:en|te?n?)|wohn(?:en|te?n?)|wohnhaft|beheimatet|geboren|lives?|lived|living|resides?|resided|born)\b"
)
_OF = 6
"""Letters between a place and the one it is of: " von "."""


def located(view: ClaimView) -> list[Word]:
    """The places, also those that a place is of ("im Hafen von Kiel"); not those that hold another one."""
    found: list[Word] = []
    for before, word in zip((None, *view.words), view.words, strict=False):
        if word.lies_in is None or word.aside or "-" in word.text or not word.text[0].isupper():
            continue
        if _NEAR.search(view.quote[: word.start].lower()) or comes_from(view, word):
            continue
        beside = before is not None and before.place and before.noun and 0 <= word.start - before.end <= _OF
        if (
            word.role in _ROLES
            or _AT.search(view.quote[: word.start])
            or _is_setting(view, word)
            or (beside and word.role in ("", "of"))
        ):
            found.append(word)
    return [word for word in found if not any(_holds(word, one) for one in found)]


def _is_setting(view: ClaimView, word: Word) -> bool:
    """Whether its clause says that it is where something took place: "Austragungsort war Kiel"."""
    frame = next((frame for frame in view.frames if frame.clause == word.clause), None)
    inside = view.quote[frame.start : frame.end] if frame and not word.role else ""
    return _SETTING.search(inside) is not None


def comes_from(view: ClaimView, word: Word) -> bool:
    """Whether a place is where somebody is from or lives: "stammt aus Kiel", "live in York"."""
    if _FROM.search(view.quote[: word.start].lower()):
        return True
    frame = next((frame for frame in view.frames if frame.clause == word.clause), None)
    return frame is not None and _LIVES.search(view.quote[frame.start : frame.end]) is not None


def touch(one: Word, other: Word) -> bool:
    """Whether one place is the other, lies in it, or stands for its government."""
    return bool(
        set(one.keys) & set(other.keys)
        or set(one.lies_in or ()) & set(other.keys)
        or set(other.lies_in or ()) & set(one.keys)
        or set(one.seat_of) & set(other.keys)
        or set(other.seat_of) & set(one.keys)
    )


def _holds(one: Word, other: Word) -> bool:
    return one is not other and bool(set(one.keys) & set(other.lies_in or ()))
