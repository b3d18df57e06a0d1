"""Who may be meant by an office or a byname: "der Kremlchef", "the secretary of state"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.reading.word_lists import read_lists

_SPELT = str.maketrans({"ö": "o", "ó": "o", "ğ": "g", "é": "e", "á": "a"})
_ENGLISH = {"lavrov": "lawrow", "peskov": "peskow", "zelensky": "selenskyj", "zelenskyy": "selenskyj"}
"""Surnames that the lists hold in their German spelling."""


@dataclass(frozen=True, slots=True)
class Byname:
    """Words at code points `start` to `end` that one of `people`, surnames in lower case, is called by;
    `named` says that it is the surname itself."""

    start: int
    end: int
    people: frozenset[str]
    named: bool = False


def bynames_in(text: str, language: str) -> tuple[Byname, ...]:
    """Offices and bynames of the list and surnames it has sections for, in order; none inside another."""
    known = _known("en" if language.startswith("en") else "de")
    found: list[Byname] = []
    for match in known.finder.finditer(text.lower()):
        form = match[0].removesuffix("'s").removesuffix("’s")
        people = known.people(form)
        if people:
            found.append(Byname(match.start(), match.end(), people, known.surname(form) != ""))
    return tuple(found)


def people_of(text: str, language: str) -> frozenset[str]:
    """Everybody whom the bynames and listed surnames in a text may mean."""
    return frozenset(person for byname in bynames_in(text, language) for person in byname.people)


def meant_at(bynames: tuple[Byname, ...], start: int, end: int) -> frozenset[str]:
    """Whom the bynames that touch a span may mean: those that all of them may, else those of the first."""
    found = [one.people for one in bynames if one.start < end and start < one.end]
    return (frozenset.intersection(*found) or found[0]) if found else frozenset()


class _Known:
    def __init__(self, language: str) -> None:
        lists = read_lists(language, "bynames")
        self._entries = [
            (re.compile(re.escape(entry.lower()).replace(r"\*", r"[\w-]*")), surname)
            for surname, entries in lists.items()
            for entry in entries
        ]
        self._surnames = {surname: surname for surname in lists} | _ENGLISH
        parts = [one.pattern for one, _ in self._entries]
        parts += [f"{re.escape(surname)}(?:'s|’s|s)?" for surname in self._surnames]
        parts.sort(key=len, reverse=True)
        self.finder = re.compile(rf"(?<![\w-])(?:{'|'.join(parts) or '(?!)'})(?![\w-])")

    def surname(self, form: str) -> str:
        plain = form.translate(_SPELT)
        return self._surnames.get(plain) or self._surnames.get(plain.removesuffix("s"), "")

    def people(self, form: str) -> frozenset[str]:
        if name := self.surname(form):
            return frozenset((name,))
        return frozenset(surname for entry, surname in self._entries if entry.fullmatch(form))


@lru_cache(maxsize=4)
def _known(language: str) -> _Known:
    return _Known(language)
