"""What is odd in a record that came from elsewhere, and where in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    """error: it cannot be taken as it is meant; warning: read otherwise than written; note: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """Where in a file: a line or row, and the JSON pointer (RFC 6901) or column below it."""

    where: str
    path: str = ""

    def at(self, *steps: str | int) -> Place:
        """Deeper by these keys or indexes."""
        deeper = "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)
        return Place(self.where, self.path + deeper)

    def __str__(self) -> str:
        return " ".join(part for part in (self.where, self.path) if part)


@dataclass(frozen=True, slots=True)
class Oddity:
    """One thing; `rule` is a short name that stays the same, `message` one plain sentence."""

    place: Place
    level: Level
    rule: str
    message: str


class Oddities(list[Oddity]):
    """What was found so far."""

    def error(self, place: Place, rule: str, message: str) -> None:
        """Something that cannot be taken."""
        self.append(Oddity(place, Level.ERROR, rule, message))

    def warning(self, place: Place, rule: str, message: str) -> None:
        """Something that was read otherwise than it is written."""
        self.append(Oddity(place, Level.WARNING, rule, message))

    def note(self, place: Place, rule: str, message: str) -> None:
        """Something worth knowing."""
        self.append(Oddity(place, Level.NOTE, rule, message))
