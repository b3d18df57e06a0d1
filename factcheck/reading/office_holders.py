"""Who holds which office and when, from `languages/holders.txt` and a desk's own file of that name.

A day of which the list does not know who held the office has nobody, and so has the day on which one
followed the other: both held it.
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections import defaultdict
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from factcheck.reading.word_lists import Lists, parse_lists

Office = tuple[str, str]
"""What it is, and whose: ("foreign minister", "france")."""

_NAME = "holders.txt"
_LINE = re.compile(r"(?P<names>.+?) (?P<first>\d{4}-\d\d(?:-\d\d)?)(?: (?P<last>\d{4}-\d\d(?:-\d\d)?))?")


class Term(NamedTuple):
    """Who held an office from `first` to `last`; `goes_on` when the list knows of no end."""

    person: str
    first: datetime.date
    last: datetime.date
    goes_on: bool


class Holders:
    """Terms by office, and the people by their names. A person is called by the first spelling in the list,
    in small letters."""

    def __init__(self, lists: Lists) -> None:
        known = lists.get("known until", ())
        self.until = max(datetime.date.fromisoformat(day) for day in known) if known else datetime.date.max
        self.common = frozenset(name.casefold() for name in lists.get("alone too common", ()))
        self.leads = {
            land.strip(): kind.strip()
            for land, _, kind in (one.partition("=") for one in lists.get("leads", ()))
        }
        self.women = frozenset(name.casefold() for name in lists.get("women", ()))
        self.terms: dict[Office, list[Term]] = defaultdict(list)
        self._of: dict[str, set[str]] = defaultdict(set)
        self._called: dict[str, str] = {}
        self.surnames: dict[str, set[str]] = defaultdict(set)
        self.firsts: dict[str, set[str]] = defaultdict(set)
        for section, lines in lists.items():
            kind, _, whose = (part.strip() for part in section.partition(" / "))
            if whose:
                for line in lines:
                    self._learn((kind, whose), line)

    def _learn(self, office: Office, line: str) -> None:
        """Raises ValueError for a line that is not names and days."""
        found = _LINE.fullmatch(line)
        if found is None:
            raise ValueError(f"{_NAME}: no names with a first day: {line}")
        spelt = [name.strip() for name in found["names"].split("=")]
        whole = [name for name in spelt if " " in name] or spelt
        person = next((self._called[name] for name in whole if name in self._called), spelt[0].casefold())
        self._of[office[1]].add(person)
        first, last = _day(found["first"], end=True), found["last"]
        self.terms[office].append(
            Term(person, first, _day(last, end=False) if last else self.until, last is None)
        )
        alone = [name for name in spelt if " " not in name]
        for name in spelt:
            parts = name.casefold().split()
            if len(parts) > 1:
                self._called[name] = person
                self.firsts[person].update(parts[:-1])
                self.surnames[alone[0].casefold() if alone else parts[-1]].add(person)
            else:
                self._called.setdefault(name, person)
                self.surnames[parts[0]].add(person)
            if alone and len(parts) > 1:
                self.firsts[person].add(parts[-1])

    def office(self, kind: str, whose: str) -> Office | None:
        """The office that is called so; "leader" of a land is the one that leads it."""
        if kind == "leader" and whose in self.leads:
            kind = self.leads[whose]
        return (kind, whose) if (kind, whose) in self.terms else None

    def holder(self, office: Office, day: datetime.date | None) -> Term | None:
        """Who held it on a day, or holds it last of all when no day is given; None when that is not known."""
        terms = self.terms.get(office, [])
        if day is None:
            latest = max(terms, key=lambda term: term.first, default=None)
            return latest if latest and latest.goes_on else None
        held = [term for term in terms if term.first <= day <= term.last]
        return held[0] if len({term.person for term in held}) == 1 else None

    def ever(self, office: Office, person: str) -> bool:
        """Whether somebody held it on any day of the list."""
        return any(term.person == person for term in self.terms.get(office, ()))

    def held(self, person: str, day: datetime.date | None) -> bool:
        """Whether somebody held any office on that day, or holds one still."""
        return any(
            term.person == person and (term.goes_on if day is None else term.first <= day <= term.last)
            for terms in self.terms.values()
            for term in terms
        )

    def of(self, whose: str) -> frozenset[str]:
        """All who ever held an office of a land or body."""
        return frozenset(self._of.get(whose, ()))

    def is_first(self, low: str) -> bool:
        """Whether somebody of the list has it as a first name, or may have as an initial."""
        return len(low) == 1 or low in self._firsts

    @cached_property
    def _firsts(self) -> frozenset[str]:
        return frozenset(name for firsts in self.firsts.values() for name in firsts)

    def named(self, surname: str, day: datetime.date | None) -> str | None:
        """The one person of that surname in small letters; of several the one who held an office that day."""
        people = self.surnames.get(surname, set())
        if len(people) > 1:
            people = {person for person in people if self.held(person, day)}
        return min(people) if len(people) == 1 else None


def _day(text: str, *, end: bool) -> datetime.date:
    """The day; of a month the one by which it surely had begun, or until which it surely lasted."""
    if len(text) > len("2025-01"):
        return datetime.date.fromisoformat(text)
    year, month = int(text[:4]), int(text[5:])
    return datetime.date(year, month, monthrange(year, month)[1] if end else 1)


@lru_cache(maxsize=8)
def office_holders(lexicon: Path | None = None) -> Holders:
    """The people of the list; `lexicon` is a folder of a desk's own lists."""
    from factcheck.reading import languages

    lists: dict[str, tuple[str, ...]] = {}
    for directory in (*(Path(path) for path in languages.__path__), lexicon):
        path = directory / _NAME if directory else None
        if path is not None and path.is_file():
            for section, entries in parse_lists(path.read_text(encoding="utf-8")).items():
                lists[section] = (*lists.get(section, ()), *entries)
    return Holders(lists)
