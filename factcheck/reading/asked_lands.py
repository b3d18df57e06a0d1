"""The lands that a claim names beside the subject of a key, as a noun or by an adjective."""

from __future__ import annotations

from factcheck.domain.asked import Land
from factcheck.domain.claim_view import Word
from factcheck.reading.asked_keys import Key
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.office_words import office_words


def lands_in(tokens: list[FrameToken], found: tuple[Word, ...], language: str, key: Key) -> tuple[Land, ...]:
    """Each land named in a clause that speaks of the key's subject: "die türkische Drohne", "kommt aus der
    Türkei". Who only reports it is passed over ("laut türkischen Medien"), and so is a land that is a part
    of the subject itself.
    """
    offices = office_words(language, None)
    about = {word.clause for word in found if key.about(word.keys)}
    aside = {word.start for word in found if word.aside}
    own = {word.start for word in found if key.about(word.keys)}
    lands: list[Land] = []
    for at, token in enumerate(tokens):
        if token.clause not in about or token.start in own or {token.start, _next(tokens, at)} & aside:
            continue
        if named := offices.whose(tokens, at):
            end = tokens[at + named[0] - 1].end
            lands.append(Land(" ".join(one.text for one in tokens[at : at + named[0]]), token.start, end,
                              frozenset(named[1]), token.clause))  # fmt: skip
    return tuple(lands)


def _next(tokens: list[FrameToken], at: int) -> int:
    return tokens[at + 1].start if at + 1 < len(tokens) else -1
