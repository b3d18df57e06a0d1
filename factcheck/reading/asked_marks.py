"""What a clause says about telling: that it gives a reason, that something was spoken of or was not."""

from __future__ import annotations

from factcheck.domain.claim_view import Word
from factcheck.reading.asked_words import AskedWords
from factcheck.reading.frame_words import frame_words

_SECTIONS = ("because", "reasons", "nothing said")
_SAID = frozenset(("say", "talk", "demand", "announce", "mention", "call for", "promise", "threaten", "warn"))


def marks_in(padded: str, verbs: list[Word], asked: AskedWords) -> frozenset[str]:
    """The sections of `frames.txt` that lower-case words padded with blanks hold an entry of, and "saying"
    where one of the verbs is one of saying."""
    words = frame_words(asked.language)
    found = {section for section in _SECTIONS if words.spoken(section, padded)}
    saying = {f"v:{stem}" for stem in asked.stems("saying")}
    if any(saying & set(word.keys) or _SAID & set(word.concepts) for word in verbs):
        found.add("saying")
    return frozenset(found)
