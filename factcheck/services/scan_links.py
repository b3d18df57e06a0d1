"""Findings become links: new ones, ones known already, ones somebody ruled out, ones that came back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import CompoundSelect, Select, func, select, union
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Judgement, Relation
from factcheck.models import Claim, ClaimLink, LinkDecision
from factcheck.services.dependents import chunks
from factcheck.services.flags import family_of
from factcheck.services.scan_suggestions import Suggestion
from factcheck.storage.bulk_audited import add_rows
from factcheck.storage.prepared import Given, prepared

NEW, KNOWN, SUPPRESSED, RETURNED = "new", "known", "suppressed", "returned"


@dataclass(slots=True)
class NewLink:
    """A link that is not in the database yet. `id` is 0 until then; `told` are the other columns."""

    uid: str
    left_id: int
    right_id: int
    relation: Relation
    conflict_kind: str
    made_by: str
    pair_key: str = ""
    earlier_key: str | None = None
    origin: str = ""
    id: int = 0
    told: dict[str, object] = field(default_factory=dict)

    def row(self) -> dict[str, object]:
        """Its columns."""
        return {
            "uid": self.uid, "left_id": self.left_id, "right_id": self.right_id, "relation": self.relation,
            "conflict_kind": self.conflict_kind, "made_by": self.made_by, "pair_key": self.pair_key,
            "earlier_key": self.earlier_key, **self.told,
        }  # fmt: skip


AnyLink = ClaimLink | NewLink


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of one finding: its link, which has a number once the new ones are written, and one of the
    words."""

    link: AnyLink
    outcome: str


_ANY_DECISION = select(LinkDecision.id).limit(1)


@prepared
def _numbers_of(given: Given) -> CompoundSelect[int]:
    """Asked by either end apart: PostgreSQL would read every link for an OR of the two."""
    ends = (ClaimLink.left_id, ClaimLink.right_id)
    return union(*(select(ClaimLink.id).where(end.in_(given.numbers())) for end in ends))


@prepared
def _links(given: Given) -> Select[ClaimLink]:
    return select(ClaimLink).where(ClaimLink.id.in_(given.numbers())).order_by(ClaimLink.id)


class Links:
    """The links of some claims and the decisions on them, as they stand; every change is seen at once, new
    links are in the database after `write`."""

    def __init__(self, session: Session, numbers: Collection[int]) -> None:
        self._session = session
        self._mine = frozenset(numbers)
        self._pairs: dict[tuple[int, int], list[AnyLink]] = defaultdict(list)
        self._of_claim: dict[int, list[ClaimLink]] = defaultdict(list)
        self._new: list[NewLink] = []
        self._judged: dict[str, Judgement | None] = {}
        connection = session.connection()
        self._decided = connection.execute(_ANY_DECISION).first() is not None
        found = connection.scalars(_numbers_of(connection), {"numbers": list(numbers)}).all()
        if found:  # new claims have none, and to load objects takes longer than to ask whether there are any
            self._load(found)
        self._judge({link.pair_key for links in self._pairs.values() for link in links})

    def _load(self, found: Sequence[int]) -> None:
        query = _links(self._session.connection())
        for link in self._session.scalars(query, {"numbers": list(found)}):
            self._pairs[link.left_id, link.right_id].append(link)
            for number in self._mine.intersection((link.left_id, link.right_id)):
                self._of_claim[number].append(link)

    def write(self) -> None:
        """Put the new links into the database, all at once."""
        numbers = add_rows(self._session, ClaimLink, [link.row() for link in self._new])
        for link, number in zip(self._new, numbers, strict=True):
            link.id = number
        self._new = []

    def suggestions_of(self, number: int) -> list[ClaimLink]:
        """The machine's links of a claim that nobody has decided on."""
        return [
            link
            for link in self._of_claim.get(number, ())
            if link.origin != "person" and not self.touched(link.pair_key)
        ]

    def touched(self, key: str) -> bool:
        """Whether anybody ever decided on a pair."""
        if not self._decided:
            return False
        if key not in self._judged:
            self._judge({key})
        return self._judged[key] is not None

    def judgement(self, key: str) -> Judgement | None:
        """The ruling that holds for a pair; None where it is open."""
        judged = self._judged[key] if self.touched(key) else None
        return None if judged is Judgement.REOPENED else judged

    def known(self, found: Suggestion) -> bool:
        """Whether a finding tells of a link there is, or of words somebody decided on, also before they
        changed: that one has become less sure since does not undo what is known."""
        if any(
            _same_question(link, found.relation) or _same_kind(link, found)
            for link in self._pairs[found.left, found.right]
        ):
            return True
        return self.touched(found.pair_key) or self._earlier(found) is not None

    def forget(self, link: ClaimLink) -> None:
        """Leave out a link that was deleted."""
        self._pairs[link.left_id, link.right_id].remove(link)
        for number in self._mine.intersection((link.left_id, link.right_id)):
            self._of_claim[number].remove(link)

    def store(self, found: Suggestion, actor: str) -> Stored:
        """Store what was found on a pair."""
        key, pair = found.pair_key, self._pairs[found.left, found.right]
        if by_person := next((link for link in pair if _same_question(link, found.relation)), None):
            return Stored(by_person, KNOWN)
        link = next((link for link in pair if _same_kind(link, found)), None)
        if link is not None and link.pair_key == key:
            if not self.touched(key):
                _fill(link, found)
            return Stored(link, KNOWN if self.judgement(key) is None else SUPPRESSED)
        earlier = self._earlier(found)
        fresh = link is None or earlier is not None
        if link is None:
            link = NewLink(new_uid(), found.left, found.right, found.relation, found.conflict_kind, actor)
            pair.append(link)
            self._new.append(link)
        link.pair_key = key
        link.earlier_key = earlier
        _fill(link, found)
        if self.judgement(key) is not None:
            return Stored(link, SUPPRESSED)
        return Stored(link, RETURNED if earlier else NEW if fresh else KNOWN)

    def _earlier(self, found: Suggestion) -> str | None:
        """The pair that somebody decided on before its words or values changed."""
        own = found.left, found.right
        pairs = [own]
        if any(found.derived):
            lines = [self._line(*ends) for ends in zip(own, found.derived, strict=True)]
            pairs += [
                (min(a, b), max(a, b)) for a in lines[0] for b in lines[1] if {a, b} != set(own) and a != b
            ]
        for pair in pairs:
            for link in self._of(pair):
                if family_of(link.relation) != family_of(found.relation):
                    continue
                for old in (link.pair_key, link.earlier_key):
                    if old and old != found.pair_key and self.judgement(old) is not None:
                        return old
        return None

    def _of(self, pair: tuple[int, int]) -> Iterable[AnyLink]:
        """The links of two claims: those of the claims asked for are here."""
        if self._mine.intersection(pair):
            return self._pairs.get(pair, ())
        return self._session.scalars(
            select(ClaimLink).where(ClaimLink.left_id == pair[0], ClaimLink.right_id == pair[1])
        )

    def _line(self, claim: int, before: int | None) -> list[int]:
        """A claim and those it was derived from."""
        line = [claim]
        while before is not None and before not in line:
            line.append(before)
            before = self._session.scalar(select(Claim.derived_from_id).where(Claim.id == before))
        return line

    def _judge(self, keys: Iterable[str]) -> None:
        with self._session.no_autoflush:  # one flush for many links, not one for each question
            self._look_up(keys)

    def _look_up(self, keys: Iterable[str]) -> None:
        for some in chunks(sorted(keys)):
            self._judged |= dict.fromkeys(some)
            latest = select(func.max(LinkDecision.id)).where(LinkDecision.pair_key.in_(some))
            query = select(LinkDecision.pair_key, LinkDecision.judgement).where(
                LinkDecision.id.in_(latest.group_by(LinkDecision.pair_key))
            )
            self._judged |= {row.pair_key: row.judgement for row in self._session.execute(query)}


def _same_question(link: AnyLink, relation: Relation) -> bool:
    """Whether a person has linked the two already, to the same end."""
    return link.origin == "person" and family_of(link.relation) == family_of(relation)


def _same_kind(link: AnyLink, found: Suggestion) -> bool:
    return (link.relation, link.conflict_kind) == (found.relation, found.conflict_kind)


def _fill(link: AnyLink, found: Suggestion) -> None:
    if isinstance(link, NewLink):
        link.told, link.origin = found.told, found.origin
        return
    for name, value in found.told.items():
        if getattr(link, name) != value:
            setattr(link, name, value)
