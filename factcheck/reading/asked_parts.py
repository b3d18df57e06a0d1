"""The parts of clauses that say yes or no by themselves, and the forms of their verbs."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.claim_view import Frame
from factcheck.reading.asked_words import AskedWords
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.languages.de.past_tense import is_past

_ZU = re.compile(
    r"^(ab|an|auf|aus|bei|ein|fern|fest|her|hin|mit|nach|statt|teil|vor|weg|wider|zu|zurück|zusammen)zu"
    r"(?=\w{3,}n$)"
)
_AND = ("und", "oder", "aber", "and", "or", "but")


def parts_of(tokens: list[FrameToken], frames: tuple[Frame, ...]) -> list[tuple[Frame, list[int]]]:
    """The places of the tokens of each part of a clause, with the clause cut down to that part."""
    found: list[tuple[Frame, list[int]]] = []
    for frame in frames:
        inside = [at for at, token in enumerate(tokens) if token.clause == frame.clause]
        groups: dict[int, list[int]] = {}
        part = 0
        for before, at in zip([-1, *inside], inside, strict=False):
            gap = before >= 0 and at > before + 1 and is_past(tokens[at].low)  # "hatte vor, …, nannte aber …"
            part += gap or frame.part(tokens[at].start) > frame.part(tokens[max(before, inside[0])].start)
            groups.setdefault(part, []).append(at)
        cues = {
            number: f" {frame.cue} " in f" {' '.join(tokens[at].low for at in places)} "
            for number, places in groups.items()
        }
        for number, places in groups.items():
            negated = frame.negated and cues[number]  # what the clause before denies is told by `_hangs`
            start, end = tokens[places[0]].start, tokens[places[-1]].end
            cut = replace(
                frame, start=start, end=end, negated=negated, cue=frame.cue if negated else "", parts=()
            )
            found.append((cut, places))
    return sorted(found, key=lambda one: one[1])


def is_infinitive(inside: list[FrameToken]) -> bool:
    """Whether it ends in an infinitive with "zu", and is no purpose ("um … zu")."""
    ends = len(inside) > 1 and inside[-1].low.endswith("n")
    joined = ends and (inside[-2].low == "zu" or _ZU.match(inside[-1].low) is not None)
    return joined and inside[0].low not in ("um", "ohne", "statt", "anstatt")


def joined_forms(tokens: list[FrameToken], asked: AskedWords) -> list[str]:
    """The lower-case forms of all tokens; a verb whose first part closes a clause behind it is one word with
    it: "sagte … ab" gives "absagte"; so is a phrase whose words stand together."""
    forms = [_ZU.sub(r"\1", token.low) for token in tokens]
    for at, token in enumerate(tokens):
        for ahead in range(at + 1, len(tokens)):
            if (token.low, tokens[ahead].low) in asked.parted and (ahead == at + 1 or _closes(tokens, ahead)):
                forms[at] = f"{tokens[ahead].low}{token.low}"
                break
    return forms


def _closes(tokens: list[FrameToken], at: int) -> bool:
    """Whether a clause ends behind it, or another verb follows."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or following.clause != tokens[at].clause or following.low in _AND


def extended(inside: list[FrameToken], forms: list[str], words: FrameWords) -> list[str]:
    """The forms, and what each small word makes with a particle that closes the clause: "aussagte"."""
    last = inside[-1].low if inside else ""
    if not words.has("particles", last):
        return forms
    return [*forms, *(f"{last}{token.low}" for token in inside[:-1] if token.text[0].islower())]
