"""Small stores of claims, made through the services, scanned, and told again without any number of a row."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.models import Claim, ClaimLink
from factcheck.services.articles import Given, Source, add_article
from factcheck.services.claims import ClaimInput, Where, add_from_article, add_without_article
from factcheck.services.scan_claims import taking_part
from factcheck.services.scan_options import Options, Scanning
from factcheck.services.scanning import scan
from factcheck.services.values import ValueInput
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write
from tests.dumps import session_on

T = TypeVar("T")

Value = tuple[str, str, str]


@dataclass(frozen=True)
class Told:
    """A sentence taken as a claim, with the values a person gave it."""

    words: str
    values: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Report:
    """An article and the claims taken from it; without a title the claims stand in no article."""

    title: str
    claims: tuple[Told, ...]
    published: str | None = None
    language: str = "de"


@dataclass
class Store:
    """A database and what was put into it. `claims` are the numbers of those told, in their order; the dates
    of the articles are claims too, and are not among them."""

    target: Target
    claims: list[int] = field(default_factory=list)

    def do(self, work: Callable[[Session], T]) -> T:
        """Run a service."""
        return write(self.target, work, actor="anna", command="test").result

    def add(self, report: Report) -> list[int]:
        """Add an article with its claims; returns their numbers."""
        found = self.do(lambda session: _add(session, report))
        self.claims += found
        return found

    def scan(self, **options: object) -> Scanning:
        """Scan; candidates are not extracted, so that the store is what the test says."""
        asked = Options(**{"extract": False, **options})  # type: ignore[arg-type]
        return scan(self.do, asked, actor="anna")

    def taking_part(self) -> int:
        """How many claims a scan of everything compares: those told, and the articles' own dates."""
        with session_on(self.target) as session:
            return len(session.scalars(taking_part()).all())

    def links(self) -> list[ClaimLink]:
        """Every link, by number."""
        with session_on(self.target) as session:
            found = list(session.scalars(select(ClaimLink).order_by(ClaimLink.id)))
            session.expunge_all()
            return found

    def findings(self) -> list[tuple[str, ...]]:
        """What the links say: both claims' words, the relation and the whole explanation, in order."""
        with session_on(self.target) as session:
            words = {claim.id: claim.quote or claim.text for claim in session.scalars(select(Claim))}
        found = [
            (*sorted((words[link.left_id], words[link.right_id])), link.relation.value, link.conflict_kind,
             link.pair_key, link.explanation or "")
            for link in self.links()
        ]  # fmt: skip
        return sorted(found)

    def sentence(self, link: ClaimLink) -> str:
        """The sentence with the words of the claims in the places of their ids."""
        with session_on(self.target) as session:
            for side, number in (("{left}", link.left_id), ("{right}", link.right_id)):
                claim = session.get_one(Claim, number)
                link.sentence = link.sentence.replace(side, f"<{claim.quote or claim.text}>")
        return link.sentence


def _add(session: Session, report: Report) -> list[int]:
    if not report.title:
        return [
            add_without_article(session, None, _input(told, text=told.words), actor="anna").claim_id
            for told in report.claims
        ]
    text = "\n\n".join([report.title, " ".join(told.words for told in report.claims)]) + "\n"
    nothing: dict[str, object] = dict.fromkeys(("title", "byline", "outlet", "published", "url", "language"))
    given = {**nothing, "published": report.published, "language": report.language}
    added = add_article(
        session, Source("report.txt", "text/plain", text), Given(**given, new_names=True), actor="anna"  # type: ignore[arg-type]
    )  # fmt: skip
    ref = Ref(Kind.ARTICLE, added.article_id)
    return [
        add_from_article(session, ref, Where(quote=told.words), _input(told), actor="anna").claim_id
        for told in report.claims
    ]


def _input(told: Told, text: str | None = None) -> ClaimInput:
    return ClaimInput(text=text, values=[ValueInput(*value) for value in told.values])


def fill(target: Target, reports: Sequence[Report], *, between: bool = False) -> Store:
    """A store with these articles in this order; scanned after each one if `between`."""
    store = Store(target)
    for report in reports:
        store.add(report)
        if between:
            store.scan()
    return store


def explanations(store: Store) -> list[dict[str, object]]:
    """The explanations as data."""
    return [json.loads(found[-1]) for found in store.findings()]
