"""What people said about names: which of them mean one person, and which two people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.domain.text import comparable

NAME = "name:"
"""What the key of a name begins with, among the keys of subjects."""


def name_key(name: str) -> str:
    """What a ruling calls a name by, as it was written but for white space."""
    return f"{NAME}{' '.join(name.split())}"


def folded(name: str) -> str:
    """A name as it is compared: neither case nor white space, dashes nor full stops make a difference."""
    return " ".join(comparable(name.removeprefix(NAME)).replace(".", " ").split())


@dataclass(frozen=True, slots=True)
class People:
    """`one` are groups of folded names that mean one person each, `two` pairs of names of two people."""

    one: tuple[frozenset[str], ...] = ()
    two: frozenset[tuple[str, str]] = frozenset()

    def one_person(self, left: str, right: str) -> bool | None:
        """Whether two names mean one person; None when nobody said.

        Where full names mean one person, so do their last parts: news names people by those.
        """
        a, b = folded(left), folded(right)
        if (min(a, b), max(a, b)) in self.two:
            return False
        if any(_borne(a, group) and _borne(b, group) for group in self.one):
            return True
        return None

    def named_in(self, text: str) -> frozenset[str]:
        """The folded names of which the text holds the whole or the last part."""
        if not (self.one or self.two):
            return frozenset()
        padded = f" {' '.join(_words(comparable(text)))} "
        known = {name for group in self.one for name in group} | {name for pair in self.two for name in pair}
        return frozenset(name for name in known if f" {name.split()[-1]} " in padded)

    def about(self, named: frozenset[str]) -> list[str]:
        """What was said of some folded names, as text."""
        found = [f"one {sorted(group)}" for group in self.one if group & named]
        return found + [f"two {pair}" for pair in sorted(self.two) if named & set(pair)]


def people_of(same: Iterable[tuple[tuple[str, str], bool]]) -> People:
    """People from pairs of names and whether they are one; one person at any remove is one."""
    groups: list[set[str]] = []
    two: set[tuple[str, str]] = set()
    for (left, right), yes in same:
        a, b = folded(left), folded(right)
        if not yes:
            two.add((min(a, b), max(a, b)))
            continue
        joined = {a, b}.union(*(group for group in groups if group & {a, b}))
        groups = [group for group in groups if not group & joined] + [joined]
    return People(tuple(sorted((frozenset(group) for group in groups), key=sorted)), frozenset(two))


def _borne(name: str, group: frozenset[str]) -> bool:
    return any(name == one or name == one.split()[-1] for one in group)


def _words(text: str) -> list[str]:
    return "".join(mark if mark.isalnum() or mark == "-" else " " for mark in text).split()
