"""Text that a spreadsheet would run as a formula, kept from it by an apostrophe in front, and back."""

from __future__ import annotations

import re

# What Excel and LibreOffice take for a formula (= + - @, also full width, also after blanks), and the white
# space at the beginning that makes the next sign the first: the list of OWASP, "CSV Injection".
_RISKY = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")
_GUARDED = re.compile(r"''*\s*[=+\-@＝＋－＠]|''*[\t\r\n]")


def guarded(text: str) -> str:
    """The text as CSV for a spreadsheet has it: with an apostrophe in front where it could be run.

    One that had an apostrophe there already gets another, so that `unguarded` gives every text back.
    """
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """The other way round."""
    return text[1:] if _GUARDED.match(text) else text
