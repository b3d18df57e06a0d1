"""What a written subject and attribute ask of a claim, read only where a person gave them."""

from __future__ import annotations

from factcheck.domain.asked import Asked
from factcheck.domain.claim_view import Frame, Word
from factcheck.reading.asked_keys import key_of
from factcheck.reading.asked_names import names_in
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
    kinds, key = kinds_of(attribute), key_of(subject, attribute, language)
    names = names_in(quote, language, (subject, attribute)) if kinds & {"person", "speaker"} else ()
    sayings = sayings_in(quote, language, tokens, names) if "speaker" in kinds else ()
    stances = stances_in(quote, language, tokens, found, frames, key)
    orders = orders_in(language, tokens, found, frames)
    comparisons = comparisons_in(language, tokens, found)
    return Asked(kinds, key.stems, key.concepts, names, stances, sayings, orders, comparisons)
