"""Two people in answer to one written key: who holds the office, who won, who said it."""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.keyed.kinds import asks_for
from factcheck.domain.asked import Asked, NamedOne, Stance
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.vocabulary import Modality

_FULL = 2
"""Parts of a full name."""


def people(pair: Pair, detector: str, version: str, kind: str) -> list[Finding | Silence]:
    """At most one answer, for an attribute that asks for a `kind` ("person", "speaker")."""
    if not asks_for(pair, kind):
        return []
    left, right = _chosen(pair.left, pair.right, kind), _chosen(pair.right, pair.left, kind)
    if left is None or right is None:
        return []
    known = pair.people.one_person(left.name, right.name)
    if known or (known is None and (_one(left, right) or _told(left, pair.right) or _told(right, pair.left))):
        return [Silence(detector, f"both can be true: {left.name} / {right.name}")]
    denied = [
        frame.cue for view, name in ((pair.left, left), (pair.right, right)) for frame in view.frames
        if frame.negated and frame.start <= name.start < frame.end and kind != "speaker"
    ]  # fmt: skip
    full = known is False or (len(left.parts) > 1 and len(right.parts) > 1)
    asked: tuple[Gate, ...] = (
        *gates.keys(pair),
        gate("names", Verdict.PASSED if full else Verdict.UNKNOWN, f"{left.name} / {right.name}"),
        gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied[0] if denied else ""),
    )
    if kind != "speaker":
        asked += (gates.ordinals(pair), gates.time(pair), _told_as(pair, left, right))
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
    ahead = [
        kind in (Modality.PLANNED, Modality.FORECAST) and not name.fits
        for kind, name in zip(meant, (left, right), strict=True)
    ]
    open_ = any(kind in (Modality.HYPOTHETICAL, Modality.QUESTION) for kind in meant)
    return gate("modality", Verdict.FAILED if open_ or ahead[0] != ahead[1] else Verdict.PASSED, shown)


def _stances(view: ClaimView) -> tuple[Stance, ...]:
    return (view.asked or Asked()).stances


def _chosen(view: ClaimView, other: ClaimView, kind: str) -> NamedOne | None:
    """Who answers the key: by the title asked for, as speaker, or as the only one the other does not name."""
    names = (view.asked or Asked()).names
    if kind == "speaker":
        if sayings := (view.asked or Asked()).sayings:
            told = {word for saying in (other.asked or Asked()).sayings for word in saying.words}
            shared = tuple(saying.sayer for saying in sayings if saying.words & told)
            return _only(shared or tuple(saying.sayer for saying in sayings))
        speakers = {spoken.speaker for spoken in view.spoken if spoken.speaker}
        found = [name for name in names if name.name.split()[-1].strip(".") in speakers]
        return found[0] if len(found) == 1 else None
    best = max((name.fits for name in names), default=0)
    if best:
        return _only(tuple(name for name in names if name.fits == best))
    return _only(names) or _only(tuple(name for name in names if not _told(name, other)))


def _only(names: tuple[NamedOne, ...]) -> NamedOne | None:
    """The one person all these names mean, None when they mean several."""
    first = names[0] if names else None
    return first if first and all(_one(first, name) for name in names[1:]) else None


def _one(left: NamedOne, right: NamedOne) -> bool:
    """Whether two names may be one person: a part or its sound in common; two who share but their surname are
    kin."""
    if _kin(left.name.split(), right.name.split()):
        return False
    return bool(left.parts & right.parts or left.keys & right.keys)


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
