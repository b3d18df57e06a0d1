"""Whether two claims tell the same thing of the same things: what boolean, antonym and existence share."""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, Frame, Word
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.vocabulary import Modality

_OFFICES = frozenset(
    (
        "president",
        "chancellor",
        "minister",
        "foreign minister",
        "mayor",
        "prime minister",
        "director",
        "government",
    )
)
_FEWEST = 2


def arguments(pair: Pair, ignored: tuple[Word, ...] = (), clauses: tuple[int, int] | None = None) -> Gate:
    """Who and what: every noun of one claim, or of its clause of `clauses`, is in the other; an office may
    stand for a name."""
    if gates.keyed(pair):
        return gates.settled("slot")
    left, right = (
        [
            word
            for word in rest
            if (word.noun or word.name)
            and word not in ignored
            and (clauses is None or word.clause == clauses[at])
        ]
        for at, rest in enumerate((pair.alignment.left, pair.alignment.right))
    )
    firm = [[word for word in side if not _OFFICES & set(word.concepts)] for side in (left, right)]
    if firm[0] and firm[1]:
        return gate("slot", Verdict.FAILED, f"{firm[0][0].text} / {firm[1][0].text}")
    if left and right:
        return gate("slot", Verdict.UNKNOWN, f"{left[0].text} / {right[0].text} may be one")
    return gate("slot", Verdict.PASSED, "")


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


def frame_of(view: ClaimView, word: Word) -> Frame | None:
    """The clause a word stands in."""
    return next((frame for frame in view.frames if frame.clause == word.clause), None)


def negated(view: ClaimView, word: Word) -> str:
    """The cue that negates a word's clause, "" for none."""
    frame = frame_of(view, word)
    return frame.cue if frame and frame.negated else ""


def common(
    pair: Pair, left: Word, right: Word, ignored: tuple[Word, ...] = (), by_clause: bool = False
) -> tuple[Gate, ...]:
    """The gates of all frame detectors; `left` and `right` are the words that stand against each other.

    `by_clause` asks for the same people and things only in the clauses those two stand in.
    """
    return (
        *gates.keys(pair),
        gates.near(pair, left.clause, right.clause, missing_share=0.4),
        shared(pair, ignored),
        arguments(pair, ignored, (left.clause, right.clause) if by_clause else None),
        gates.ordinals(pair),
        gates.time(pair),
        _part_marked(pair, left, right) if by_clause else _told(gates.scope(pair), "no part is marked"),
        modality(pair, left, right),
        gates.claimant(pair),
        _told(gates.single_valued(pair, several=False), "what is denied is denied of all"),
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


def _told(asked: Gate, reason: str) -> Gate:
    """A gate about values, which what is only told or denied passes unless a word fails it."""
    return gate(asked.name, Verdict.PASSED, reason) if asked.verdict is Verdict.UNKNOWN else asked


def modality(pair: Pair, left: Word, right: Word) -> Gate:
    """Both clauses are told as facts."""
    kinds = [frame.modality for frame in (frame_of(pair.left, left), frame_of(pair.right, right)) if frame]
    shown = " / ".join(kind.value for kind in kinds)
    told = all(kind in (Modality.ASSERTED, Modality.OPINION, Modality.DENIED) for kind in kinds)
    ahead = all(kind in (Modality.PLANNED, Modality.FORECAST) for kind in kinds)
    whole = {pair.left.modality, pair.right.modality} & {Modality.HYPOTHETICAL, Modality.QUESTION}
    if (
        gates.keyed(pair)
        and whole == {Modality.HYPOTHETICAL}
        and not (_conditional(pair.left) or _conditional(pair.right))
    ):
        whole = set()
    return gate("modality", Verdict.PASSED if (told or ahead) and not whole else Verdict.FAILED, shown)


_COMPLEMENTS = ("dass ", "daß ", "ob ", "that ", "whether ")


def _conditional(view: ClaimView) -> bool:
    """Whether a clause sets a condition, rather than tell what is deemed possible ("dass … könnte")."""
    frames = [frame for frame in view.frames if frame.modality is Modality.HYPOTHETICAL]
    return view.modality is Modality.HYPOTHETICAL and not (
        frames and all(view.quote[frame.start :].lower().startswith(_COMPLEMENTS) for frame in frames)
    )


_SHORT = 160


def clause_of(view: ClaimView, word: Word) -> str:
    """The claim, or a word's clause when the claim is long."""
    frame = frame_of(view, word)
    return view.quote[frame.start : frame.end] if frame and len(view.quote) > _SHORT else view.quote
