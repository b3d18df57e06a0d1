"""What a written subject and attribute ask of a claim, read only where a person gave them."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.asked import Asked, NamedOne
from factcheck.domain.claim_view import Frame, Word
from factcheck.reading.asked_bynames import Byname, bynames_in, meant_at
from factcheck.reading.asked_keys import key_of, key_words
from factcheck.reading.asked_lands import lands_in
from factcheck.reading.asked_links import linked
from factcheck.reading.asked_names import is_title, names_in
from factcheck.reading.asked_orders import orders_in
from factcheck.reading.asked_ratios import comparisons_in
from factcheck.reading.asked_sayers import sayings_in
from factcheck.reading.asked_stances import stances_in
from factcheck.reading.asked_words import kinds_of
from factcheck.reading.frame_tokens import FrameToken


def read_asked(
    quote: str,
    language: str,
    subject: str,
    attribute: str,
    tokens: list[FrameToken],
    found: tuple[Word, ...],
    frames: tuple[Frame, ...],
) -> Asked | None:
    """What the attribute asks for and the claim answers; None without an attribute."""
    if not attribute:
        return None
    kinds, key = kinds_of(attribute) | (kinds_of(subject) & {"text"}), key_of(subject, attribute, language)
    names = names_in(quote, language, (subject, attribute)) if kinds & {"person", "speaker"} else ()
    if any(is_title(word.capitalize(), language) for word in key_words(attribute)):
        kinds |= {"office"}
    if "order" in kinds:
        kinds -= {"speaker", "person"}  # who came first, not who said something
    if "person" in kinds and "speaker" not in kinds:
        names = linked(quote, language, tokens, names, attribute, key)
    bynames = bynames_in(quote, language)
    names = tuple(replace(name, people=meant_at(bynames, name.start, name.end)) for name in names)
    offices = _offices(quote, names, bynames)
    sayings = sayings_in(quote, language, tokens, (*names, *offices)) if "speaker" in kinds else ()
    stances = stances_in(quote, language, tokens, found, frames, key)
    orders = orders_in(language, tokens, found, frames, bynames)
    comparisons = comparisons_in(language, tokens, found, bynames)
    lands = lands_in(tokens, found, language, key) if "land" in kinds else ()
    return Asked(kinds, key.stems, key.concepts, names, stances, sayings, orders, comparisons, lands)


def _offices(quote: str, names: tuple[NamedOne, ...], bynames: tuple[Byname, ...]) -> tuple[NamedOne, ...]:
    """Those told of by an office alone, from its first capital on: "der russische Präsident"."""
    found: list[NamedOne] = []
    for byname in bynames:
        if byname.named or any(name.start < byname.end + 2 and byname.start < name.end for name in names):
            continue
        text = quote[byname.start : byname.end]
        first = re.search(r"[A-ZÄÖÜ]", text) or re.search(r"\w", text)
        if first is not None and not text.istitle():
            text = text[first.start() :]
        start = byname.end - len(text)
        parts = frozenset(text.lower().split())
        found.append(NamedOne(text, start, byname.end, frozenset(), parts, 0, byname.people))
    return tuple(found)
