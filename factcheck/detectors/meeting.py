"""Whether two claims tell the same thing of the same things: what boolean, antonym and existence share."""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.arguments import anchored, arguments, before_it, frame_of
from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import TURNED_IF
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.vocabulary import Modality


def shared(pair: Pair, ignored: tuple[Word, ...] = ()) -> Gate:
    """At least one noun or name beside the predicate names the same thing, or people said so."""
    if (told := gates.given(pair, "subject")) is not None:
        return told
    nouns = [pair_ for pair_ in pair.alignment.nouns if pair_[0] not in ignored and pair_[1] not in ignored]
    if not nouns and "subject" in pair.settled:
        return gate("subject", Verdict.PASSED, "known to be one")
    if not nouns:
        return gate("subject", Verdict.FAILED, "no thing is named in both")
    return gates.open_question(pair, "subject", nouns[0][0].text)


def negated(view: ClaimView, word: Word) -> str:
    """The cue that negates a word's part of its clause, "" for none."""
    frame = frame_of(view, word)
    if frame is None or not frame.negated:
        return ""
    if word.noun and word.amount != "none" and frame.cue.startswith(_NONE):
        return ""  # "nach dem Treffen gab es keinen Grund": there was a meeting
    cue = re.search(rf"\b{re.escape(frame.cue)}\b", view.quote[frame.start : frame.end].lower())
    if frame.parts and cue and frame.part(frame.start + cue.start()) != frame.part(word.start):
        return ""
    return frame.cue


def common(
    pair: Pair, left: Word, right: Word, ignored: tuple[Word, ...] = (), by_clause: bool = False
) -> tuple[Gate, ...]:
    """The gates of all frame detectors; `left` and `right` are the words that stand against each other.

    `by_clause` asks for the same people and things only in the clauses those two stand in.
    """
    return (
        *gates.keys(pair),
        gates.near(pair, left.clause, right.clause, missing_share=0.4, soft=pair.bare),
        shared(pair, ignored),
        arguments(pair, ignored, (left, right) if by_clause else None),
        anchored(pair, left, right),
        gates.ordinals(pair),
        _time(pair),
        _part_marked(pair, left, right) if by_clause else _told(gates.scope(pair), "no part is marked"),
        modality(pair, left, right),
        gates.claimant(pair),
        _once_only(pair, left, right),
    )


def _part_marked(pair: Pair, left: Word, right: Word) -> Gate:
    """Whether "davon", "allein" and the like stand in the clause of one word only."""
    marks = []
    for view, word in ((pair.left, left), (pair.right, right)):
        frame = frame_of(view, word)
        inside = view.quote[frame.start : frame.end].lower().split() if frame else []
        marks.append({mark for mark in view.scope if mark in inside})
    if marks[0] != marks[1]:
        return gate("scope", Verdict.FAILED, f"{min(marks[0] ^ marks[1])} marks a part")
    return gate("scope", Verdict.PASSED, "no part is marked")


def _time(pair: Pair) -> Gate:
    if event := before_it(pair):
        return gate("time", Verdict.FAILED, f"only one tells of before it: {event}")
    if day := _long_gone(pair):
        return gate("time", Verdict.FAILED, f"only one looks back: {day}")
    return gates.time(pair)


def _long_gone(pair: Pair) -> str:
    """A day that lies long before its own claim was printed, where the other claim names no time."""
    days = [
        [value for value in view.values if value.unit == "day" and value.bound not in ("since", "printed")]
        for view in (pair.left, pair.right)
    ]
    for mine, theirs, view in ((days[0], days[1], pair.left), (days[1], days[0], pair.right)):
        if not mine or theirs or view.published is None or view.published.lo is None:
            continue
        if all(day.said.hi is not None and day.said.hi < view.published.lo - _NEWS_DAYS for day in mine):
            return mine[0].raw
    return ""


def _once_only(pair: Pair, left: Word, right: Word) -> Gate:
    """Whether a word beside one of the two says that it happened again."""
    if mark := gates.repeated(pair, (left.clause, right.clause)):
        return gate("single_valued", Verdict.FAILED, f"{mark}: may be another one")
    return gate("single_valued", Verdict.PASSED, "what is denied is denied of all")


def _told(asked: Gate, reason: str) -> Gate:
    """A gate about values, which what is only told or denied passes unless a word fails it."""
    return gate(asked.name, Verdict.PASSED, reason) if asked.verdict is Verdict.UNKNOWN else asked


def modality(pair: Pair, left: Word, right: Word) -> Gate:
    """Both clauses are told as facts."""
    sides = (pair.left, left), (pair.right, right)
    kinds = [kind for kind in (_meant(view, word) for view, word in sides) if kind]
    shown = " / ".join(kind.value for kind in kinds)
    clauses = [_inside(view, word) for view, word in sides]
    coming = [_COMING.search(clause) is not None and not _CAME.search(clause) for clause in clauses]
    if any(coming) and any(_CAME.search(clause) for clause in clauses):
        return gate("modality", Verdict.FAILED, f"only one has come: {shown}")
    told = all(kind in (Modality.ASSERTED, Modality.OPINION, Modality.DENIED) for kind in kinds)
    ahead = len(kinds) == len(coming) and all(
        kind in (Modality.PLANNED, Modality.FORECAST) or (to_come and kind is Modality.ASSERTED)
        for kind, to_come in zip(kinds, coming, strict=True)
    )
    whole = any(_open(view, word) for view, word in sides)
    wished = [any(cue in _inside(view, word) for cue in _cues(view, "wished:")) for view, word in sides]
    if wished[0] != wished[1]:
        return gate("modality", Verdict.FAILED, f"only one tells of a wish: {shown}")
    return gate("modality", Verdict.PASSED if (told or ahead) and not whole else Verdict.FAILED, shown)


def _meant(view: ClaimView, word: Word) -> Modality | None:
    """How a word's clause is meant; as a fact where only another part of it tells what would be: "erkennen
    ihn an und hätten … müssen"."""
    frame = frame_of(view, word)
    if frame is None:
        return None
    if frame.parts and frame.modality in (Modality.HYPOTHETICAL, Modality.PLANNED):
        bounds = (frame.start, *frame.parts, frame.end)
        part = frame.part(word.start)
        if not _WOULD.search(view.quote[bounds[part] : bounds[part + 1]]):
            return Modality.ASSERTED
    return frame.modality


def _open(view: ClaimView, word: Word) -> bool:
    """Whether the whole is a question, or holds only under a condition."""
    frame = frame_of(view, word)
    if frame and frame.modality is Modality.HYPOTHETICAL and _meant(view, word) is Modality.ASSERTED:
        return _CONDITION.search(view.quote) is not None
    if TURNED_IF.match(view.quote):
        return True
    if view.modality is Modality.HYPOTHETICAL:
        return _CONDITION.search(view.quote) is not None or all(
            frame.modality is Modality.HYPOTHETICAL for frame in view.frames
        )
    return view.modality is Modality.QUESTION


def _inside(view: ClaimView, word: Word) -> str:
    frame = frame_of(view, word)
    return view.quote[frame.start : frame.end].lower() if frame else view.quote.lower()


def _cues(view: ClaimView, section: str) -> list[str]:
    return [cue.removeprefix(section) for cue in view.cues if cue.startswith(section)]


_NONE = ("kein", "ohne", "no ", "without")
_CONDITION = re.compile(r"\b(?:wenn|falls|sofern|sollte|sollten|solange|if|unless|provided)\b", re.IGNORECASE)
_COMING = re.compile(r"\bwerden?\b|\bwird\b")
_CAME = re.compile(r"\bwurden?\b|\bworden\b")
"""A passive of the present, which tells of what is to come as well, and one of the past."""
_WOULD = re.compile(
    r"\b(?:könnten?|würden?|wären?|hätten?|dürften?|müssten?|käme|gäbe|ginge|vielleicht|möglicherweise|womöglich"
    r"|would|could|might|may|perhaps|possibly|will|wollen|wolle|wollten?|soll(?:en|te|ten)?|plan\w*|should|shall"
    r"|vorgesehen|angesetzt|intend\w*|due|beabsichtigt)\b",
    re.IGNORECASE,
)
_SHORT = 160
_NEWS_DAYS = 180.0
"""Days before printing that a report without a time may still be about."""


def clause_of(view: ClaimView, word: Word) -> str:
    """The claim, or a word's clause when the claim is long."""
    frame = frame_of(view, word)
    return view.quote[frame.start : frame.end] if frame and len(view.quote) > _SHORT else view.quote
