"""What an article is about, as far as its headline and first paragraph say: what happened, where, when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.domain.interval import Interval


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """One event, read once an article and held by identity.

    `names` are keys of people, places, bodies and roads to the words they were written as, `places` those of
    them that a preposition or a list tells to be places; `content` are keys of what else is told (`c:fire`,
    stems of nouns and verbs). `days` are the days, up to that of printing, on which it is said to have
    happened, as ordinals; `printed` those the article may have been printed on. `mentioned` are the stems of
    all capitalised words of the whole text.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    content: frozenset[str] = frozenset()
    days: tuple[Interval, ...] = ()
    printed: Interval | None = None
    mentioned: frozenset[str] = frozenset()

    @property
    def told(self) -> bool:
        """Whether enough is known of it to tell it from another one."""
        return bool(self.names) and bool(self.printed or self.days)
