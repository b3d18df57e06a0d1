"""What people know about subjects and attributes, as the gates ask for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.people import NAME, People, folded, people_of
from factcheck.domain.vocabulary import Answer, Question
from factcheck.models import Ruling


@dataclass(frozen=True, slots=True)
class Rulings:
    """The answers in force: `same` by two keys in order, `parts` as (part, whole), `several` attributes.

    Attributes are named `subject|attribute`, or `|attribute` for every subject. `people` is what is said
    about names.
    """

    same: dict[tuple[str, str], bool]
    parts: dict[tuple[str, str], bool]
    several: dict[str, bool]
    people: People = field(default_factory=People)

    def canonical(self, key: str) -> str:
        """The first of all keys that people said name this subject."""
        return min((key, *self.same_as(key)))

    def same_as(self, key: str) -> frozenset[str]:
        """All keys people said name the same, at any remove; empty where nobody said anything."""
        if not self.same:
            return frozenset()
        found, fresh = {key}, {key}
        while fresh:
            fresh = {
                other
                for pair, yes in self.same.items()
                if yes and (pair[0] in fresh or pair[1] in fresh)
                for other in pair
            } - found
            found |= fresh
        return frozenset(found) if len(found) > 1 else frozenset()

    def about(self, names: set[str]) -> list[str]:
        """The answers that concern one of these keys, as text."""
        found = [f"same {pair} {yes}" for pair, yes in self.same.items() if names & self._group(pair)]
        found += [f"part {pair} {yes}" for pair, yes in self.parts.items() if names & set(pair)]
        return found + [f"several {name} {yes}" for name, yes in self.several.items() if name in names]

    def _group(self, pair: tuple[str, str]) -> frozenset[str]:
        return frozenset(pair) | self.same_as(pair[0]) | self.same_as(pair[1])

    def one_subject(self, left: str, right: str) -> bool | None:
        """Whether two keys name one subject; None when nobody said."""
        return self.same.get((min(left, right), max(left, right)))

    def apart(self, left: str, right: str) -> bool:
        """Whether people said that the two are different, or one a part of the other."""
        if not (self.same or self.parts):
            return False
        pairs = [(a, b) for a in (left, *self.same_as(left)) for b in (right, *self.same_as(right))]
        return any(
            self.one_subject(a, b) is False or self.parts.get((a, b)) or self.parts.get((b, a))
            for a, b in pairs
        )

    def several_values(self, subject: str, attribute: str) -> bool | None:
        """Whether an attribute of a subject may hold several values at once; None when nobody said."""
        return self.several.get(f"{subject}|{attribute}", self.several.get(f"|{attribute}"))


def rulings_in_force(session: Session) -> Rulings:
    """Every answer that holds: the latest on its keys, unless it was withdrawn."""
    latest: dict[tuple[Question, str, str | None], Answer] = {}
    for row in session.scalars(select(Ruling).order_by(Ruling.id)):
        left, right = row.left_key, row.right_key
        if row.question is Question.SAME_SUBJECT and right is not None:
            left, right = _in_order(left, right)
        latest[row.question, left, right] = row.answer
    found = Rulings({}, {}, {})
    names: dict[tuple[str, str], bool] = {}
    for (question, left, right), answer in latest.items():
        if answer is Answer.WITHDRAWN:
            continue
        yes = answer is Answer.YES
        if question is Question.SEVERAL_VALUES or right is None:
            found.several[left] = yes
        elif question is Question.PART_OF:
            found.parts[left, right] = yes
        elif left.startswith(NAME):
            names[left, right] = yes
        else:
            found.same[left, right] = yes
    return replace(found, people=people_of(sorted(names.items())))


def _in_order(left: str, right: str) -> tuple[str, str]:
    """Two keys in the order in which they are compared, names in one spelling."""
    if left.startswith(NAME):
        left, right = f"{NAME}{folded(left)}", f"{NAME}{folded(right)}"
    return min(left, right), max(left, right)
