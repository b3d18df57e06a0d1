"""Text as it is stored, and text as two sentences are compared."""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n")
_CONTROLS = {code: None for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)}
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # neither database can store half a pair
_STORED: dict[int, str | None] = {**_LINE_BREAKS, **_CONTROLS, **_SURROGATES}

# Unicode orders the marks after a letter by insertion, so ten thousand of them would take seconds;
# UAX #15 calls text with at most 30 in a row stream-safe.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0"
)
_TOO_MANY_MARKS = re.compile(f"([{_MARKS}]{{30}})[{_MARKS}]+")

QUOTATION_MARKS = "\"'„“”‟«»‚‘’‛‹›`´"
DASHES = "-‐‑‒–—―−"
SKIPPED = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphen and zero-width characters: they sit inside words and nobody sees them."""

WHITE_SPACE = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
ALIKE: dict[int, str] = str.maketrans(
    dict.fromkeys(QUOTATION_MARKS, '"') | dict.fromkeys(DASHES, "-") | dict.fromkeys(WHITE_SPACE, " ")
)
"""Characters told apart by nobody who retypes a sentence, each to the one that stands for its kind."""

_LONGEST_SHOWN = 60
_DROP_SKIPPED = dict.fromkeys(map(ord, SKIPPED))
_SPACES = re.compile(" {2,}")


def normalise(text: str) -> str:
    """The form in which text is stored: NFC, lines ended by a line feed, no BOM, no control characters.

    Half surrogates become U+FFFD, and of more than 30 combining marks in a row the rest is dropped.
    Doing it twice changes nothing.
    """
    text = text.replace("\r\n", "\n").translate(_STORED).lstrip("\ufeff")
    composed = unicodedata.normalize("NFC", _TOO_MANY_MARKS.sub(r"\1", text))
    return _TOO_MANY_MARKS.sub(r"\1", composed)  # composing can also split one mark into two


def sha256(text: str) -> str:
    """Hex digest of the UTF-8 bytes; `text` is taken as it is, so normalise first."""
    import hashlib  # loads OpenSSL, which most reading commands can do without

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def comparable(text: str) -> str:
    """The form in which two sentences are compared for identity; not for showing.

    Case, white space, kinds of quotation marks and dashes, and invisible hyphens make no difference.
    """
    folded = fold_case(normalise(text).translate(_DROP_SKIPPED)).replace("…", "...")
    return _SPACES.sub(" ", folded.translate(ALIKE)).strip()


def fold_case(text: str) -> str:
    """Casefolded and NFC; applied twice it changes nothing, which `str.casefold` alone does not promise."""
    folded = unicodedata.normalize("NFD", text).casefold()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", folded).casefold())


def shown(raw: str) -> str:
    """What a person typed, in quotation marks, short enough for a message of one line."""
    words = " ".join(normalise(raw[: 2 * _LONGEST_SHOWN]).split())
    return f"'{words}'" if len(words) <= _LONGEST_SHOWN else f"'{words[: _LONGEST_SHOWN - 1]}…'"
