"""Words of two ends of one scale: "gegensätzlich" and "einig", "unverändert" and "gewandelt"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reading.action_stems import action_stem
from factcheck.reading.asked_words import AskedWords, asked_words
from factcheck.reading.frame_words import frame_words

_SECTION = re.compile(r"axis (\w+) ([+-])")


def poles_in(
    padded: str, stems: set[str], forms: list[str], asked: AskedWords, turned: bool
) -> frozenset[str]:
    """ "+alike" or "-alike" for each scale of which a clause names an end, the other one where the clause
    denies it (`turned`); none of a scale of which it names both. `padded` are its lower-case words, `stems`
    those of its verbs, `forms` its words with parted verbs joined. In a list "=" stands before an adjective
    that looks like a verb."""
    axes = _axes(asked.language)
    words = frame_words(asked.language)
    told = {words.stem(form) for form in forms if not asked.has("no verbs", form)} | {
        f"v:{stem}" for stem in stems
    }
    found: dict[str, set[str]] = {}
    turns = turned or asked.spoken("turns", padded)
    for name, sign, single, phrases in axes:
        if single & told or any(phrase.search(padded) for phrase in phrases):
            found.setdefault(name, set()).add(sign)
    flip = {"+": "-", "-": "+"}
    return frozenset(
        f"{flip[sign] if turns else sign}{name}"
        for name, signs in found.items()
        if len(signs) == 1
        for sign in signs
    )


@lru_cache(maxsize=4)
def _axes(
    language: str,
) -> tuple[tuple[str, str, frozenset[str], tuple[re.Pattern[str], ...]], ...]:
    asked, words = asked_words(language), frame_words(language)
    found = []
    for section, entries in asked.sections():
        if match := _SECTION.fullmatch(section):
            alone = [entry for entry in entries if " " not in entry]
            single = {words.stem(entry.lstrip("=").lower()) for entry in alone}
            single |= {f"v:{action_stem(entry)}" for entry in alone if entry[0].islower()}
            phrases = tuple(asked.pattern(entry) for entry in entries if " " in entry)
            found.append((match[1], match[2], frozenset(single), phrases))
    return tuple(found)
