"""Claimants, ratings and articles by what a spreadsheet calls them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url
from factcheck.domain.label_key import label_key
from factcheck.domain.nearest import nearest
from factcheck.errors import Ambiguous, BadInput
from factcheck.exchange.sheet_check import Check
from factcheck.models import Article, Claimant, ClaimantName, RatingLabel, RatingScale
from factcheck.services.claimant_names import make_claimant, spelling
from factcheck.services.dependents import chunks
from factcheck.services.scales import LabelInput, labels_of, map_label

_MOST_COMPARED = 200
"""New names that are held against the known ones."""


class Claimants:
    """Who bears which name; a name nobody bears is a new claimant's."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: dict[str, set[int]] = {}
        self._spelt: list[str] = []
        self._new: list[str] = []
        into = {
            row.id: row.merged_into_id
            for row in session.execute(select(Claimant.id, Claimant.merged_into_id))
        }
        for name in session.scalars(select(ClaimantName).order_by(ClaimantName.id)):
            number = name.claimant_id
            while into[number] is not None:
                number = into[number]
            self._names.setdefault(name.name_key, set()).add(number)
            self._spelt.append(name.name)

    def known(self, name: str) -> int | None:
        """The number of the one who bears the name. Raises Ambiguous when several do."""
        found = self._names.get(spelling(name).casefold(), set())
        if len(found) > 1:
            raise Ambiguous(f"'{name}' is the name of {len(found)} claimants.", "Use the fuller name.")
        return next(iter(found), None)

    def number(self, name: str) -> int:
        """The same, the claimant made where there is none."""
        known = self.known(name)
        if known is None:
            words = spelling(name)
            known = make_claimant(self._session, words).id
            self._names[words.casefold()] = {known}
            self._new.append(words)
        return known

    def doubts(self) -> list[str]:
        """New names that are like one known before, with the command that makes them one."""
        found = []
        for name in self._new[:_MOST_COMPARED]:
            near = nearest(name, self._spelt)
            if near:
                found.append(f"'{name}' is a new claimant; if that is {near[0]}: "
                             f"factcheck claimant merge '{name}' '{near[0]}'")  # fmt: skip
        return found


class Labels:
    """The labels of a scale; what is not on it is counted, or added without a meaning where asked for."""

    def __init__(self, session: Session, scale: RatingScale, language: str | None, *, add: bool) -> None:
        self._session, self.scale, self._language, self._add = session, scale, language, add
        self._rows = {row.label_key: row for row in labels_of(session, scale)}
        self.missing: Counter[str] = Counter()
        self.added: list[str] = []

    def find(self, ways: tuple[str, ...]) -> RatingLabel | None:
        """The label written in one of these ways; None for none. Raises BadInput for one not on the scale."""
        if not ways:
            return None
        for way in ways:
            if row := self._rows.get(label_key(way)):
                return row
        if not self._add:
            self.missing[ways[0]] += 1
            raise BadInput(f"'{ways[0]}' is not on the scale {self.scale.name}.")
        done = map_label(self._session, self.scale.name, LabelInput(ways[0], self._language))
        row = self._session.get_one(RatingLabel, done.label_id)
        self._rows[row.label_key] = row
        self.added.append(row.label)
        return row


def articles_at(session: Session, checks: Iterable[Check]) -> dict[str, int]:
    """The numbers of the articles held under the addresses of these checks, by their canonical address."""
    wanted = {canonical_url(url) for check in checks for url in check.seen_at}
    found: dict[str, int] = {}
    for some in chunks(sorted(wanted)):
        query = select(Article.canonical_url, Article.id).where(Article.canonical_url.in_(some))
        found |= {str(url): number for url, number in session.execute(query)}
    return found
