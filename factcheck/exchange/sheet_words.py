"""The short words of a spreadsheet: ratings, status, names, priorities, tags."""

from __future__ import annotations

import re
from uuid import UUID

from factcheck.domain.text import normalise, shown
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.errors import BadInput
from factcheck.exchange.sheet_fields import header_key
from factcheck.exchange.sheet_grid import Cell, cell_words

_STATUS = {
    ClaimStatus.CANDIDATE: "candidate, proposed, Kandidat, Vorschlag",
    ClaimStatus.NEW: "new, open, to do, neu, offen",
    ClaimStatus.CHECKING: """checking, in progress, being checked, under review,
        in Arbeit, in Prüfung, in Bearbeitung, läuft, wird geprüft""",
    ClaimStatus.CHECKED: "checked, done, finished, closed, geprüft, fertig, erledigt, abgeschlossen",
    ClaimStatus.PUBLISHED: "published, veröffentlicht, online, erschienen",
    ClaimStatus.NOT_CHECKABLE: "not checkable, uncheckable, nicht prüfbar, nicht überprüfbar",
    ClaimStatus.REJECTED: "rejected, abgelehnt, verworfen",
    ClaimStatus.WITHDRAWN: "withdrawn, zurückgezogen",
}
_STATUSES = {header_key(word): status for status, words in _STATUS.items() for word in words.split(",")}
_TRUTH = {True: ("true", "wahr", "richtig"), False: ("false", "falsch")}


def read_rating(cell: Cell) -> tuple[str, ...]:
    """The label, with other ways to write it where the spreadsheet made a truth value of the word."""
    if isinstance(cell, bool):
        return _TRUTH[cell]
    words = " ".join(normalise(cell_words(cell)).split())
    return (words,) if words else ()


def read_status(cell: Cell) -> ClaimStatus:
    """Raises BadInput for a word that names no status in German or English."""
    words = cell_words(cell)
    found = _STATUSES.get(header_key(words))
    if found is None:
        raise BadInput(
            f"{shown(words)} is no status.",
            f"There are: {', '.join(ClaimStatus)}; or map the column to note.",
        )
    return found


def read_name(cell: Cell) -> str:
    """Who checks the claim. Raises BadInput for a number."""
    words = " ".join(normalise(cell_words(cell)).split())
    if words.isdecimal():
        raise BadInput(f"{shown(words)} is a number, not a name.")
    return words


def read_priority(cell: Cell) -> int:
    """1 (first) to 5, also written 1,0. Raises BadInput for anything else."""
    words = cell_words(cell)
    found = re.fullmatch(r"([1-5])(?:[.,]0+)?", words)
    if found is None:
        raise BadInput(f"{shown(words)} is no priority.", "It runs from 1 (first) to 5.")
    return int(found[1])


def read_tags(cell: Cell) -> list[str]:
    """Tags, apart by commas, semicolons or line breaks."""
    return [
        words for tag in re.split(r"[,;\n]", normalise(cell_words(cell))) if (words := " ".join(tag.split()))
    ]


def read_uid(cell: Cell) -> str:
    """The uid a claim bears in every database. Raises BadInput for what is none."""
    words = cell_words(cell)
    try:
        return str(UUID(words))
    except ValueError:
        raise BadInput(f"{shown(words)} is no uid.", "Delete it: the row then gets one of its own.") from None
