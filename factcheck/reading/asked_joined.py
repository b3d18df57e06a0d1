"""How one part of a clause hangs on the part before it: an infinitive, a "dass", the end of a phrase."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.asked import Stance
from factcheck.domain.claim_view import Word
from factcheck.domain.vocabulary import Modality
from factcheck.reading.asked_meant import is_attribute
from factcheck.reading.asked_parts import is_infinitive
from factcheck.reading.asked_words import AskedWords
from factcheck.reading.frame_actions import may_be_finite
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords

_LONGER = 3
"""Words of the end of a clause that a comma within a noun cut off."""


def goes_on(inside: list[FrameToken], own: list[Word], words: FrameWords) -> bool:
    """Whether it is but the end of the clause before, which a comma within a noun cut off: it has no verb but
    participles before nouns, and closes with the part of a verb ("ging nicht auf die von Berg, den Räten und
    der Stadt verlangte Senkung ein")."""
    if words.language != "de" or not words.has("particles", inside[-1].low) or len(inside) < _LONGER:
        return False
    told = [word for word in own if not (word.noun or word.name or word.adjective)]
    verbs = [word for word in told if may_be_finite(word.text.lower(), words)]
    return all(is_attribute(word, inside) for word in verbs)


def belongs(inside: list[FrameToken], asked: AskedWords) -> bool:
    """Whether it is an infinitive that belongs to the clause before, and no clause with "dass"."""
    return is_infinitive(inside) and not asked.has("complements", inside[0].low)


def only_opens(quote: str, before: Stance, asked: AskedWords) -> bool:
    """Whether a clause only opens what the next one tells: "machte klar, dass", "räumte ein, dass"; not
    "so schlecht, dass"."""
    text = f" {quote[before.start : before.end].lower()} "
    if before.poles or before.denied or asked.spoken("so that", text):
        return False
    return not before.word or asked.has("owns", before.word)


def with_infinitive(before: Stance, one: Stance) -> Stance:
    """A clause with the infinitive that it grants or denies, or that says itself what is granted."""
    said = before if before.word or before.denied else one
    both = said is before and bool(one.word or one.denied)
    promised = before.promises and before.modality is Modality.ASSERTED
    return replace(
        before,
        modality=Modality.PLANNED if promised else before.modality,
        poles=before.poles | one.poles,
        yes=(before.yes == one.yes) if both else said.yes,
        word=one.word if both and not one.yes else said.word,
        denied=before.denied or before.word if both and not one.yes and not before.yes else said.denied,
        end=one.end,
        topics=before.topics + one.topics,
        subjects=before.subjects + one.subjects,
        said=(*before.said, *one.said),
        nouns=before.nouns | one.nouns,
        none=before.none | one.none,
        verbs=before.verbs | one.verbs,
        against=before.against | one.against,
        plain=before.plain and one.plain,
    )


def hangs(quote: str, before: Stance, first: str, asked: AskedWords) -> bool:
    """Whether a clause says what the one before grants or denies, or the reason that one refuses."""
    if asked.has("complements", first):
        if asked.has("owns", before.word) and before.yes:
            return False
        return bool(before.word) or (bool(before.denied) and before.plain)
    told = quote[before.start : before.end].lower().split()
    return (
        first in ("weil", "because")
        and bool(before.denied)
        and any(asked.has("not because", word) for word in told)
    )


def denied_behind(stances: tuple[Stance, ...], quote: str, asked: AskedWords) -> tuple[Stance, ...]:
    """The parts with the sign turned of what a later one denies: "dass es brenne, dementierte Berg", "den
    Vorwurf, es brenne, wies Berg zurück"."""
    found = list(stances)
    for at, one in enumerate(stances[:-1]):
        low = quote[one.start : one.end].lower().split()
        before = quote[stances[at - 1].start : stances[at - 1].end].lower().split() if at else []
        fronted = at == 0 and asked.has("complements", low[0])
        alleged = bool(before) and asked.has("alleged", before[-1])
        behind = stances[at + 1]
        denies = asked.has("denies", behind.word) and not behind.yes
        if (fronted or alleged) and denies:
            found[at] = replace(one, yes=not one.yes, denied=one.denied or behind.word or behind.denied)
            found[at + 1] = replace(behind, intro=True)
    return tuple(found)
