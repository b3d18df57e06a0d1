"""Whether the two speak of the same one of several: the first or the second, his or hers."""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import word_of
from factcheck.detectors.gates.retold import describes, single
from factcheck.detectors.gates.written import typed
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Gate, Verdict, gate

_ONLY_ONE = ("another one:", "at times:", "further:")
"""Sections of words that make it another one than the plain one: the next, a second, that of Sundays."""

_NUMERALS = (
    ("erst", "first"), ("zweit", "second"), ("dritt", "third"), ("viert", "fourth"), ("fünft", "fifth"),
    ("sechst", "sixth"), ("siebt", "seventh"), ("acht", "eighth"), ("neunt", "ninth"), ("zehnt", "tenth"),
    ("letzt", "last", "final"),
)  # fmt: skip
"""Beginnings of ordinals, from the first on, and of the last."""


_SIDES = {"north": "nördl", "south": "südl", "east": "östl", "west": "westl"}
"""Beginnings of adjectives for a side, by the English one."""


def ordinals(pair: Pair) -> Gate:
    """The first session is not the second, the northern part not the southern."""
    only = ""
    for section in ("ordinals:", "sides:"):
        left = {cue for cue in pair.left.cues if cue.startswith(section)}
        right = {cue for cue in pair.right.cues if cue.startswith(section)}
        left, right = ({_numeral(cue) for cue in side} for side in (left, right))
        if left and right and not left & right:
            return gate("which", Verdict.FAILED, f"{word_of(min(left))} / {word_of(min(right))}")
        if left != right and typed(pair):
            continue
        if left != right:
            only = only or f"only one says {word_of(min(left ^ right))}"
    if typed(pair):
        return gate("which", Verdict.PASSED, "")
    kin = [
        sorted(
            cue
            for cue in view.cues
            if cue.startswith("relatives:") and not _told_as(view, cue) and not _by_name(pair, at, cue)
        )
        for at, view in enumerate((pair.left, pair.right))
    ]
    if bool(kin[0]) != bool(kin[1]):
        return gate("which", Verdict.FAILED, f"only one speaks of a {word_of((kin[0] or kin[1])[0])}")
    for section in _ONLY_ONE:
        said = [
            sorted(cue for cue in view.cues if cue.startswith(section) and _tells_which(pair, at, cue))
            for at, view in enumerate((pair.left, pair.right))
        ]
        if bool(said[0]) != bool(said[1]):
            return gate("which", Verdict.FAILED, f"only one says {word_of((said[0] or said[1])[0])}")
    if pronouns := _pronouns(pair):
        return gate("which", Verdict.FAILED, pronouns)
    stances = [
        {cue.partition(":")[0] for cue in view.cues if cue.startswith("stance")}
        for view in (pair.left, pair.right)
    ]
    if all(stances) and not stances[0] & stances[1]:
        return gate("which", Verdict.FAILED, f"{min(stances[0])} / {min(stances[1])}")
    return gate("which", Verdict.UNKNOWN if only else Verdict.PASSED, only)


def _numeral(cue: str) -> str:
    """A cue with its ordinal as a number, one in all forms and both languages: "erste", "ersten", "first"."""
    section, _, word = cue.partition(":")
    low = word.lower()
    number = next((at for at, stems in enumerate(_NUMERALS, 1) if low.startswith(stems)), 0)
    side = next((name for name in _SIDES if low.startswith((name, _SIDES[name]))), "")
    return f"{section}:{number or side}" if number or side else cue


def _tells_which(pair: Pair, at: int, cue: str) -> bool:
    """Whether it stands before a noun that both claims name; "in fourth place" tells of no fourth one."""
    if cue.startswith("at times:"):
        return True
    view = (pair.left, pair.right)[at]
    asked = pair.question.evidence if pair.question and pair.question.kind == "place" else ""
    return any(
        (not asked or both[at].text in asked)
        and word_of(cue) in view.quote[: both[at].start].lower().split()[-2:]
        for both in pair.alignment.nouns
    )


def _by_name(pair: Pair, at: int, cue: str) -> bool:
    """Whether the relative's name stands behind it, and in the other claim: "ihr Rivale Baltferry"."""
    words = [word for word in (pair.left, pair.right)[at].words if word.text.lower() == word_of(cue)]
    return single(pair) and bool(words) and all(describes(pair, at, word) for word in words)


def _told_as(view: ClaimView, cue: str) -> bool:
    """Whether the one who is spoken of is the relative ("wurde als Sohn eines Müllers geboren"), or only
    tells the news ("sagte ein Sprecher")."""
    told = [word for word in view.words if word.text.lower() == word_of(cue).lower()]
    return all(word.aside for word in told) or (
        re.search(
            rf"\b(?:als|as an?|as the|the)\b[^,.;]* {re.escape(word_of(cue))}\b (?:of|eine[rs]|de[sr])\b",
            f" {view.quote.lower()}",
        )
        is not None
    )


def _pronouns(pair: Pair) -> str:
    """ "he / she" when one claim speaks only of a man and the other only of a woman."""
    for one, other in pair.alignment.nouns:
        texts = sorted((one.text.lower(), other.text.lower()), key=len)
        if pair.left.language == pair.right.language == "de" and texts[1] == f"{texts[0]}in":
            return f"{one.text} / {other.text}"
    sides = [{cue.partition(":")[0] for cue in view.cues} & {"he", "she"} for view in (pair.left, pair.right)]
    return "he / she" if all(sides) and not sides[0] & sides[1] else ""
