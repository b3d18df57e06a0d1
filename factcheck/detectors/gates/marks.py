"""How gates tell names from other words and show what they saw."""

from __future__ import annotations

import re

from factcheck.domain.claim_view import Word

TURNED_IF = re.compile(
    r"\W*(Brächten?|Kämen?|Gäben?|Gingen?|Fänden?|Blieben?|Ließen?|Hielten?|Nähmen?|Träfen?|Träten?|Stünden?"
    r"|Wären?|Hätten?|Würden?|Böten?|Bekämen?|Gelängen?) .*?,"
)
"""A condition that opens a German sentence with its verb; what hangs on it is not told as so."""


def named(word: Word) -> bool:
    """Whether it is a noun or a name."""
    return word.noun or word.name


def both(one: Word, other: Word) -> str:
    """Both texts, once where they are alike."""
    return one.text if one.text.lower() == other.text.lower() else f"{one.text} / {other.text}"


def word_of(cue: str) -> str:
    """The word of a cue without its section: "former:damals"."""
    return cue.partition(":")[2]
