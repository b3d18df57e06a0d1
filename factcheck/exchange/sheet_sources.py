"""Web addresses, and sources, out of the text of a cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.domain.keys import canonical_url
from factcheck.domain.text import normalise
from factcheck.domain.vocabulary import Stance

# An address ends at white space, and where the next one begins: several stand in one cell, joined by commas,
# semicolons or blanks. Its own commas stay.
_ADDRESS = re.compile(r"(?:https?://|www\.)(?:(?![,;]\s*(?:https?://|www\.))[^\s<>\"„“”«»])+", re.IGNORECASE)
_STANCE = re.compile(rf"\[({'|'.join(Stance)})\]\s*")
_JOINTS = re.compile(
    r"^(?:[\s,;:|–—-]|\b(?:and|und|&)\b)+|(?:[\s,;:|–—-]|\b(?:and|und|&)\b)+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Source:
    """A source as a cell names it: its address, its title, or both."""

    url: str | None
    title: str | None
    stance: Stance = Stance.CONTEXT


def addresses(text: str) -> tuple[list[str], str]:
    """The web addresses in a text, as they stand there, and the words around them.

    One without a scheme gets https. Raises BadInput for one that cannot be an address.
    """
    found = []
    for place in _ADDRESS.finditer(text):
        address = _trimmed(place.group())
        address = address if "://" in address[:8] else f"https://{address}"
        canonical_url(address)
        found.append(address)
    rest = text
    for place in _ADDRESS.finditer(text):
        rest = rest.replace(_trimmed(place.group()), " ", 1)
    return found, _JOINTS.sub("", rest) if found else rest.strip()


def sources(text: str) -> list[Source]:
    """The sources a cell names: one a line, or one an address; `[refutes]` in front says what it does.

    Raises BadInput as `addresses` does.
    """
    found: list[Source] = []
    for line in normalise(text).split("\n"):
        told = _STANCE.match(line.strip())
        stance = Stance(told[1]) if told else Stance.CONTEXT
        urls, rest = addresses(line.strip()[told.end() if told else 0 :])
        if len(urls) < 2:
            words = " ".join(rest.split())
            if urls or words:
                found.append(Source(urls[0] if urls else None, words or None, stance))
            continue
        found += [Source(url, None, stance) for url in urls]
        if any(letter.isalpha() for letter in rest):
            found.append(Source(None, " ".join(rest.split()), stance))
    return found


def _trimmed(address: str) -> str:
    """Without the signs that end a sentence; a closing bracket stays where one was opened in the address."""
    while address and (address[-1] in ".,;:!?'…" or (address[-1] in ")]" and "(" not in address)):
        address = address[:-1]
    return address
