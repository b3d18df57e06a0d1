"""Two people in answer to one written key: who holds the office, who won, who said it."""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.keyed.kinds import asks_for, meant_as
from factcheck.domain.asked import Asked, NamedOne, Stance
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.vocabulary import Modality

_FULL = 2
"""Parts of a full name."""
_LINKED = 3
"""How well a name fits that is said to be it, by "is" or as the doer; less is a title before it."""
_SPEAKS_FOR = re.compile(
    r"sprecher|sprach für|im namen|namens|spokes|press secretary|on behalf|speaking for|laut"
    r"|zufolge|according to|zitier|quot|wiederhol|repeat|echo|erinnert|recall|einst|once",
    re.IGNORECASE,
)
"""Who says it may say it for the other one, or again."""
_MOST = 0.75
_TERM = 200.0
"""Days after which somebody else may hold an office."""
_BESIDE = re.compile(r"\b(?:[Nn]eben|[Aa]ußer) [A-ZÄÖÜ]\w+|\b(?:[Aa]longside|[Bb]esides|as well as) [A-Z]\w+")
"""Another name stands beside the one that is told."""
_DEPUTY = re.compile(r"stellvertret|\bdeputy|\bco-?\b")


def people(pair: Pair, detector: str, version: str, kind: str) -> list[Finding | Silence]:
    """At most one answer, for an attribute that asks for a `kind` ("person", "speaker")."""
    if not asks_for(pair, kind):
        return []
    left, right = _chosen(pair.left, pair.right, kind), _chosen(pair.right, pair.left, kind)
    if left is None or right is None:
        return []
    if kind == "person" and meant_as(pair, "office") and not (left.fits and right.fits):
        return []  # who is named with no office may be anybody
    quoted = kind == "speaker" and _same_words(pair)
    if kind == "speaker" and meant_as(pair, "quote") and not quoted:
        return []
    known = pair.people.one_person(left.name, right.name)
    told = any(
        (not quoted or _SPEAKS_FOR.search(there.quote)) and _told(name, there)
        for name, there in ((left, pair.right), (right, pair.left))
    )
    if known or (known is None and (_one(left, right) or told)):
        return [Silence(detector, f"both can be true: {left.name} / {right.name}")]
    denied = [
        frame.cue for view, name in ((pair.left, left), (pair.right, right)) for frame in view.frames
        if frame.negated and frame.start <= name.start < frame.end and kind != "speaker"
        and not 0 < name.fits < _LINKED
    ]  # fmt: skip
    full = known is False or _apart(left, right)
    asked: tuple[Gate, ...] = (
        *gates.keys(pair),
        gate("names", Verdict.PASSED if full else Verdict.UNKNOWN, f"{left.name} / {right.name}"),
        gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied[0] if denied else ""),
    )
    if kind != "speaker":
        asked += (gates.ordinals(pair), _time(pair, left, right), _told_as(pair, left, right), _several(pair))
    if stop := blocked(asked):
        return [silence(detector, stop)]
    return [
        Finding(
            detector, version, Tier.MEDIUM, pair.conflict, detector, pair.left, pair.right,
            left.name, right.name, asked,
        )
    ]  # fmt: skip


def _told_as(pair: Pair, left: NamedOne, right: NamedOne) -> Gate:
    """Both clauses that name them are told as facts, or both as what is to come; whom the title that is asked
    for stands before holds it, whatever is told of him."""
    meant = [
        next((one.modality for one in _stances(view) if one.start <= name.start < one.end), view.modality)
        for view, name in ((pair.left, left), (pair.right, right))
    ]
    shown = " / ".join(kind.value for kind in meant)
    told = [
        kind for kind, name in zip(meant, (left, right), strict=True)
        if not 0 < name.fits < _LINKED or kind is Modality.QUESTION
    ]  # fmt: skip
    ahead = [kind in (Modality.PLANNED, Modality.FORECAST) for kind in told] + [False, False]
    if len(told) == 1:
        ahead[1] = False
    open_ = any(kind in (Modality.HYPOTHETICAL, Modality.QUESTION) for kind in told)
    return gate("modality", Verdict.FAILED if open_ or ahead[0] != ahead[1] else Verdict.PASSED, shown)


def _time(pair: Pair, left: NamedOne, right: NamedOne) -> Gate:
    """One time. Who has a title before the name holds the office when the news is told, so that a day named
    beside is none of holding it."""
    titled = all(0 < name.fits < _LINKED for name in (left, right))
    past = any(
        cue.startswith(("former:", "relatives:")) for view in (pair.left, pair.right) for cue in view.cues
    )
    asked = gates.time(pair)
    if not titled or past:
        return asked
    days = [
        [value.said.lo for value in view.values if value.unit == "day" and value.said.lo is not None]
        or ([view.published.lo] if view.published and view.published.lo is not None else [])
        for view in (pair.left, pair.right)
    ]
    far = bool(days[0] and days[1]) and min(abs(one - other) for one in days[0] for other in days[1]) > _TERM
    return asked if far else gate("time", Verdict.PASSED, "the office is held when it is told")


def _several(pair: Pair) -> Gate:
    """An office of which there may be several at once is no one's alone."""
    key = f"{pair.left.subject} {pair.left.attribute}".casefold()
    match = _DEPUTY.search(key) or _BESIDE.search(pair.left.quote) or _BESIDE.search(pair.right.quote)
    return gate("only one", Verdict.FAILED if match else Verdict.PASSED, match[0] if match else "")


def _stances(view: ClaimView) -> tuple[Stance, ...]:
    return (view.asked or Asked()).stances


def _chosen(view: ClaimView, other: ClaimView, kind: str) -> NamedOne | None:
    """Who answers the key: by the title asked for, as speaker, or as the only one the other does not name."""
    names = (view.asked or Asked()).names
    if kind == "speaker":
        if sayings := (view.asked or Asked()).sayings:
            told = [saying.words for saying in (other.asked or Asked()).sayings]
            shared = tuple(
                saying.sayer for saying in sayings if any(_alike(saying.words, words) for words in told)
            )
            sayers = shared or tuple(saying.sayer for saying in sayings)
            return _only(sayers) if all(one.name for one in sayers) else None
        speakers = {spoken.speaker for spoken in view.spoken if spoken.speaker}
        found = [name for name in names if name.name.split()[-1].strip(".") in speakers]
        return found[0] if len(found) == 1 else None
    best = max((name.fits for name in names), default=0)
    if best:
        return _only(tuple(name for name in names if name.fits == best))
    return _only(names) or _only(tuple(name for name in names if not _told(name, other)))


def _same_words(pair: Pair) -> bool:
    """Whether both quote some of the same words."""
    words = [[saying.words for saying in (view.asked or Asked()).sayings] for view in (pair.left, pair.right)]
    return any(_alike(one, other) for one in words[0] for other in words[1])


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most of the longer words of the shorter quotation are in the other."""
    return bool(one and other) and len(one & other) >= _MOST * min(len(one), len(other))


def _only(names: tuple[NamedOne, ...]) -> NamedOne | None:
    """The one person all these names mean, None when they mean several."""
    first = names[0] if names else None
    return first if first and all(_one(first, name) for name in names[1:]) else None


def _one(left: NamedOne, right: NamedOne) -> bool:
    """Whether two names may be one person: a part or its sound in common; two who share but their surname are
    kin."""
    if _kin(left.name.split(), right.name.split()) or _apart(left, right):
        return False
    if left.people and right.people:
        return bool(left.people & right.people)
    if not (left.keys and right.keys):
        return True  # an office of which nobody knows who holds it
    return bool(left.parts & right.parts or left.keys & right.keys)


def _apart(left: NamedOne, right: NamedOne) -> bool:
    """Whether two full names end in surnames that neither sound alike nor are parts of the other."""
    if left.people and right.people:
        return not left.people & right.people
    names = left.name.lower().split(), right.name.lower().split()
    if min(map(len, names)) < _FULL or left.keys & right.keys:
        return False
    lasts = [set(name[-1].split("-")) for name in names]
    return not lasts[0] & _parts(right) and not lasts[1] & _parts(left)


def _parts(name: NamedOne) -> set[str]:
    return {half for part in name.parts for half in part.split("-")}


def _kin(left: list[str], right: list[str]) -> bool:
    """Whether two full names share a surname but no first name; "J. Berg" may be "Jan Berg"."""
    if min(len(left), len(right)) < _FULL or left[-1] != right[-1]:
        return False
    firsts = left[0].lower().strip("."), right[0].lower().strip(".")
    return firsts[0][0] != firsts[1][0] and not set(left[:-1]) & set(right[:-1])


def _told(name: NamedOne, view: ClaimView) -> bool:
    """Whether the claim speaks of that person as well; a full name of kin is somebody else."""
    others = (view.asked or Asked()).names
    if any(_kin(name.name.split(), other.name.split()) for other in others):
        return any(_one(name, other) for other in others)
    last = name.name.split()[-1].lower().removesuffix("s")
    words = {word.text.lower().removesuffix("s").rstrip("'’") for word in view.words}
    sounds = {key for key in name.keys if key.startswith("n:")}
    return (
        last in words
        or any(_one(name, other) for other in others)
        or any(sounds & set(word.keys) for word in view.words)
    )
