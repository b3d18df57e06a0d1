"""Arguments that are ids first and a word of another kind last: `rate C1 C4-C9 half true`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.errors import BadInput

_ID = re.compile(r"(?:[A-Z]?[0-9]+(?:[-–][A-Z]?[0-9]+)?,?)+", re.IGNORECASE | re.ASCII)
_LETTERED = re.compile(r"[A-Z][0-9].*", re.IGNORECASE | re.ASCII)


def ids_and_rest(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The ids the words begin with (`-` in front: from stdin), and what follows them.

    A bare number at the very end is no id: `rate C1 4` rates with 4.
    """
    count = 0
    for place, word in enumerate(words):
        if not (_ID.fullmatch(word) or (word == "-" and place == 0)):
            break
        count += 1
    if count > 1 and count == len(words) and not _LETTERED.fullmatch(words[-1]):
        count -= 1
    return list(words[:count]), list(words[count:])


def ids_and_one(words: Sequence[str], what: str) -> tuple[list[str], str | None]:
    """The same, where at most one word may follow; `what` names it.

    Raises BadInput where several follow, as a text without quotation marks would.
    """
    ids, rest = ids_and_rest(words)
    if len(rest) > 1 and _LETTERED.fullmatch(rest[-1]):
        raise BadInput(f"'{rest[0]}' is not an id.", "Ids are a letter and a number, such as C12.")
    if len(rest) > 1:
        raise BadInput(f"{what} has several words.", f'Put it in quotation marks: "{" ".join(rest)}"')
    return ids, rest[0] if rest else None


def require_ids(ids: Sequence[str], usage: str) -> None:
    """Raise BadInput, with the usage, when there is no id."""
    if not ids:
        raise BadInput("Which claims?", f"Write: factcheck {usage}")
