"""What a clause says about telling: that something was spoken of, or was not."""

from __future__ import annotations

from factcheck.domain.claim_view import Word
from factcheck.reading.asked_words import AskedWords
from factcheck.reading.frame_words import frame_words

_SAID = frozenset(("say", "talk", "demand", "announce", "mention", "call for", "promise", "threaten", "warn"))


def marks_in(padded: str, verbs: list[Word], asked: AskedWords) -> frozenset[str]:
    """ "nothing said" where lower-case words padded with blanks hold an entry of that section of
    `frames.txt`, "saying" where one of the verbs is one of saying."""
    found = {"nothing said"} if frame_words(asked.language).spoken("nothing said", padded) else set()
    saying = {f"v:{stem}" for stem in asked.stems("saying")}
    if any(saying & set(word.keys) or _SAID & set(word.concepts) for word in verbs):
        found.add("saying")
    return frozenset(found)
