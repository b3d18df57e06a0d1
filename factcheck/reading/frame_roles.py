"""What a noun is to its clause, by the preposition or the case before it, and what only names a source."""

from __future__ import annotations

from functools import lru_cache

from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords

_REACH = 5
_GENITIVE = frozenset(
    ("des", "der", "eines", "einer", "seines", "seiner", "ihres", "ihrer", "dieses", "dieser", "aller")
)
_ACCUSATIVE = frozenset(("den", "einen", "keinen", "seinen", "ihren", "diesen", "jeden"))
_WITH_ARTICLE = frozenset(("im", "ins", "am", "ans"))
_BOUNDS = frozenset(("least", "most"))
"""What makes a bound of "at" rather than a place."""
_LONGEST_ASIDE = 8
_HEDGED = 14
"""Letters between "sprach von" and its figure: "mehr als", "some"."""


def role_of(at: int, tokens: list[FrameToken], words: FrameWords) -> str:
    """The role the nearest preposition gives, "of" for a genitive, "object" for an accusative, else "".

    Without an article it is a name that stands behind a preposition of place: "place name".
    """
    object_ = ""
    passed = False
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        token = tokens[back]
        if token.clause != tokens[at].clause:
            break
        if token.low in words.roles and tokens[back + 1].low not in _BOUNDS:
            role = words.roles[token.low]
            named = back == at - 1 and token.low not in _WITH_ARTICLE and tokens[at].text[0].isupper()
            return f"{role} name" if named and role == "place" else role
        if passed and tokens[back + 1].low not in _BOUNDS:
            return object_
        passed = passed or words.has("articles", token.low)
        if not token.word:
            continue
        if words.language == "de":
            if token.text[0].isupper() and back:
                return object_
            if token.low in _GENITIVE and back and _noun_before(back, tokens, words):
                return "of"
            if token.low in _ACCUSATIVE:
                object_ = "object"
        elif words.has("neutral verbs", token.low) or token.low in words.verbs or _owner(token.low):
            return ""
    return object_


def _owner(low: str) -> bool:
    return "'s" in low or "’s" in low


def _noun_before(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    before = tokens[at - 1]
    small = words.has("passed over", before.low) or before.low in words.roles
    return before.clause == tokens[at].clause and before.word and before.text[0].isupper() and not small


def asides(tokens: list[FrameToken], figures: list[int], words: FrameWords) -> frozenset[int]:
    """The tokens that only say where the news comes from: "laut …", "nach Angaben …", ", wie … meldete".

    `figures` are where quantities begin; what holds one is never passed over.
    """
    found: set[int] = set()
    for at in range(len(tokens)):
        length = _opening(at, tokens, words)
        if length:
            found.update(_phrase(at, length, tokens, words))
    for clause in {token.clause for token in tokens}:
        inside = [at for at, token in enumerate(tokens) if token.clause == clause]
        if _reports([tokens[at] for at in inside], words) and len(inside) < len(tokens):
            found.update(inside)
    spoke = {
        at
        for at in range(len(tokens) - 2)
        if words.has("saying", tokens[at].low)
        and tokens[at + 1].low in ("von", "of")
        and any(0 <= start - tokens[at + 1].end <= _HEDGED for start in figures)
    }
    held = {
        at for at, token in enumerate(tokens) if any(token.start <= start < token.end for start in figures)
    }
    return (frozenset(found) if not found & held else frozenset()) | frozenset(spoke)


def _opening(at: int, tokens: list[FrameToken], words: FrameWords) -> int:
    """How many tokens open a source there: "laut", "nach Angaben", "according to"; 0 for none."""
    if tokens[at].low not in _openings(words):
        return 0
    for length in (3, 2, 1):
        run = tokens[at : at + length]
        if len(run) == length and words.has("asides", " ".join(token.low for token in run)):
            return length
    return 0


@lru_cache(maxsize=8)
def _openings(words: FrameWords) -> frozenset[str]:
    return frozenset(entry.partition(" ")[0] for entry in words.listed.get("asides", ()))


def _phrase(at: int, length: int, tokens: list[FrameToken], words: FrameWords) -> list[int]:
    """The opening and the nouns behind it, with what stands between them."""
    end = at + length
    while end < len(tokens) and tokens[end].clause == tokens[at].clause:
        token = tokens[end]
        inside = words.has("inside nouns", token.low) or (
            token.text[0].isupper()
            if words.language == "de"
            else token.word and not words.has("passed over", token.low) and not words.has("saying", token.low)
        )
        lead = words.language == "de" and token.low.endswith(("en", "er", "em", "e", "es"))
        if not inside and not (lead and end + 1 < len(tokens) and tokens[end + 1].text[0].isupper()):
            break
        end += 1
    return list(range(at, end))


def _reports(inside: list[FrameToken], words: FrameWords) -> bool:
    """Whether a clause only tells who says so: ", wie die Behörde am Abend meldete", ", police said"."""
    if len(inside) > _LONGEST_ASIDE + 4:
        return False
    told = any(words.has("saying", token.low) or words.has("reporting", token.low) for token in inside)
    if not told:
        return False
    first = inside[0].low
    opened = words.has("reported", first) or words.has("saying", first) or words.has("reporting", first)
    last = inside[-1].low
    closed = words.has("saying", last) or words.has("reporting", last)
    return opened or (closed and len(inside) <= _LONGEST_ASIDE)
