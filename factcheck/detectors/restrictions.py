"""What one claim says to narrow down a thing that the other names alone: another one of it, or a part.

"Im alten Stadtrat" and "im neuen Stadtrat", "58 Prozent der Frauen" and "62 Prozent", "die Plattform des
Turms" and "der Turm", "in London" and nowhere: such pairs measure two things.
"""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.other_thing import told
from factcheck.detectors.occasion import is_name, one_occasion
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.finding import Gate, Verdict, gate

_OF = re.compile(r" (?:of|der|des|von|vom)(?: (?:the|its|dem|der|den|a))? ")
_OF_WHOM = re.compile(r" (?:of|der|aller|unter den|among)(?: (?:the|all|die))? ")
_ANYBODY = frozenset(("respondent", "voter", "vote", "live", "people"))
_EVENTS = frozenset(
    (
        "begin", "end", "sign", "publish", "born", "die", "marry", "adopt", "resign", "appoint", "elect",
        "found", "build", "open", "close", "arrive", "leave", "join", "sell", "buy", "discover", "invent",
        "cancel", "postpone", "sentence", "meet", "crash", "attack", "plan", "occupy", "launch", "erupt",
        "sink", "explode", "collapse", "injure", "miss", "cost", "revenue", "profit", "loss", "budget",
        "volume", "debt", "spend", "price", "happen", "renovate", "session", "share", "temperature", "length",
        "width", "height", "depth", "premiere", "capture", "liberate", "destroy", "damage", "surrender",
        "introduce", "abolish",
    )
)  # fmt: skip
"""What is told of a thing rather than a thing of its own: "die Unterzeichnung des Vertrags"."""
_MEASURES = ("length", "height", "speed")
_SHORTEST = 7
_WAYS = ("to", "from", "occasion")
"""Where something goes or comes from: "exports to China" are a part of the exports."""
_AMOUNTS = ("mass", "volume")
_PLACED = ("percent", "currency", "temperature")


def kind(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """Neither claim narrows down what the other leaves whole."""
    found = (
        _two_kinds(pair)
        or _possessed(pair)
        or (
            left.dimension == "percent"
            and (_among_group(pair) or _modified(pair) or _of_whom(pair, left, right))
        )
        or (left.dimension in _AMOUNTS and _two_substances(pair, left, right))
        or (left.dimension in _PLACED and _placed(pair))
        or _another_owner(pair, left, right)
        or (left.dimension == "count" and _some(pair, left, right))
    )
    return gate("kind", Verdict.FAILED if found else Verdict.PASSED, found or "")


def _two_substances(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """What there is so much of: "2,4 Tonnen Kokain", "800 kilograms of cannabis"."""
    found = [_substance(view, value) for view, value in ((pair.left, left), (pair.right, right))]
    one, other = found
    if one is None or other is None or any(both == (one, other) for both in pair.alignment.pairs):
        return ""
    known = pair.left.language == pair.right.language or one.concepts or other.concepts
    return f"{one.text} / {other.text}" if known else ""


def _substance(view: ClaimView, value: ViewValue) -> Word | None:
    return next(
        (
            word
            for word in view.words
            if word.noun and view.quote[value.end : word.start].strip().lower() in ("", "of", "an", "von")
            and word.start > value.start
        ),
        None,
    )  # fmt: skip


def _another_owner(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """What is measured stands right behind one measure and not in the other claim: "a 30-foot pedestal"."""
    if left.dimension not in _MEASURES:
        return ""
    for side, value in ((0, left), (1, right)):
        for word in told(pair, side):
            if word.noun and 0 <= word.start - value.end <= 1:
                return f"only one says {word.text}"
    return ""


def _two_kinds(pair: Pair) -> str:
    """Two adjectives before one noun: the old and the new council."""
    for one, other in pair.alignment.pairs:
        before = _before(told(pair, 0), one), _before(told(pair, 1), other)
        if (
            one.noun
            and before[0]
            and before[1]
            and not _alike(before[0].text.lower(), before[1].text.lower())
        ):
            return f"{before[0].text} / {before[1].text} {one.text}"
    return ""


def _alike(one: str, other: str) -> bool:
    """Whether one adjective is the other with a first part more: "geflutet", "überflutet"."""
    return one.endswith(other[-_SHORTEST:]) and other.endswith(one[-_SHORTEST:])


def _before(rest: list[Word], noun: Word) -> Word | None:
    return next((word for word in rest if word.adjective and word.end + 1 == noun.start), None)


def _possessed(pair: Pair) -> str:
    """A thing that belongs to the shared one, named in one claim only: "the platform of the tower"."""
    rests = told(pair, 0), told(pair, 1)
    if any(word.noun or word.name for word in rests[0]) and any(word.noun or word.name for word in rests[1]):
        return ""  # the slot gate has judged it
    for at, (view, rest) in enumerate(zip((pair.left, pair.right), rests, strict=True)):
        for word in rest:
            if word.noun and not set(word.concepts) & _EVENTS and _belongs(pair, at, view, word):
                return f"only one says {word.text}"
    return ""


def _belongs(pair: Pair, at: int, view: ClaimView, word: Word) -> bool:
    return any(
        both[at].noun and _OF.fullmatch(view.quote[word.end : both[at].start])
        for both in pair.alignment.pairs
    )


def _event_name(pair: Pair, at: int, word: Word) -> bool:
    """Whether it is a name of the one event both are told of: "die Stadt Ulm" and "Ulm"."""
    return bool(one_occasion(pair)) and is_name(word, (pair.left, pair.right)[at].event)


def _modified(pair: Pair) -> str:
    """A noun or adjective before the shared noun: "the youth unemployment rate"."""
    for at, rest in enumerate((told(pair, 0), told(pair, 1))):
        for word in rest:
            if (word.noun or word.adjective) and any(
                both[at].start == word.end + 1 and both[at].noun and not _event_name(pair, at, both[at])
                for both in pair.alignment.pairs
            ):
                return f"only one says {word.text}"
    return ""


def _among_group(pair: Pair) -> str:
    """A group of people that only one claim names: "bei den Frauen lag die Beteiligung bei 54 Prozent"."""
    sides = [
        [word for word in told(pair, side) if "c:group" in word.kinds and word.role not in ("", "agent")]
        for side in (0, 1)
    ]
    return f"only one says {(sides[0] or sides[1])[0].text}" if bool(sides[0]) != bool(sides[1]) else ""


def _of_whom(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """Those a share is taken of, where only one claim names them and they are not everybody."""
    for view, value, rest in (
        (pair.left, left, told(pair, 0)),
        (pair.right, right, told(pair, 1)),
    ):
        for word in rest:
            among = _OF_WHOM.fullmatch(view.quote[value.end : word.start])
            if among and word.noun and not set(word.concepts) & _ANYBODY and "people" not in word.kinds:
                return f"only one says of {word.text}"
    return ""


def _some(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """An adjective before what the smaller figure counts: "7.000 deutsche Soldaten" of 12,000 soldiers."""
    smaller = 0 if (left.said.hi or 0.0) < (right.said.lo or 0.0) else 1
    value, rest = ((left, told(pair, 0)), (right, told(pair, 1)))[smaller]
    for word in rest:
        counted = (both[smaller] for both in pair.alignment.pairs)
        if word.adjective and any(
            noun.start == word.end + 1 and set(noun.keys) & set(value.counted) for noun in counted
        ):
            return f"only one says {word.text}"
    return ""


def _placed(pair: Pair) -> str:
    """A town or region that only one names; a country may go without saying."""
    ways = [
        [word for word in rest if word.lies_in is not None and word.role in _WAYS]
        for rest in (told(pair, 0), told(pair, 1))
    ]
    if bool(ways[0]) != bool(ways[1]):
        return f"only one says {(ways[0] or ways[1])[0].text}"
    sides = [[word for word in rest if word.lies_in] for rest in (told(pair, 0), told(pair, 1))]
    if bool(sides[0]) == bool(sides[1]):
        return ""
    return f"only one says {(sides[0] or sides[1])[0].text}"
