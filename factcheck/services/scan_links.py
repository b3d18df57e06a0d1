"""Findings become links: new ones, ones known already, ones somebody ruled out, ones that came back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from factcheck.domain.explanation import explain
from factcheck.domain.finding import Finding
from factcheck.domain.keys import Side, new_uid, pair_key
from factcheck.domain.vocabulary import Direction, Judgement, Relation
from factcheck.models import Claim, ClaimLink, LinkDecision
from factcheck.services.dependents import chunks
from factcheck.services.flags import DIRECTED, family_of, side_value
from factcheck.services.scan_claims import Scanned
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
def _links_of(given: Given) -> Select[ClaimLink]:
    ends = (ClaimLink.left_id, ClaimLink.right_id)
    return select(ClaimLink).where(or_(*(end.in_(given.numbers()) for end in ends))).order_by(ClaimLink.id)


class Links:
    """The links of some claims and the decisions on them, as they stand; every change is seen at once, new
    links are in the database after `write`."""

    def __init__(self, session: Session, numbers: Collection[int]) -> None:
        self._session = session
        self._mine = frozenset(numbers)
        self._pairs: dict[tuple[int, int], list[AnyLink]] = defaultdict(list)
        self._of_claim: dict[int, list[ClaimLink]] = defaultdict(list)
        self._new: list[NewLink] = []
        self._sides: dict[int, Side] = {}
        self._judged: dict[str, Judgement | None] = {}
        self._decided = session.scalar(_ANY_DECISION) is not None
        query = _links_of(session.connection())
        for link in session.scalars(query, {"numbers": list(numbers)}):
            self._pairs[link.left_id, link.right_id].append(link)
            for number in self._mine.intersection((link.left_id, link.right_id)):
                self._of_claim[number].append(link)
        self._judge({link.pair_key for links in self._pairs.values() for link in links})

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

    def known(self, one: Scanned, other: Scanned, finding: Finding) -> bool:
        """Whether a finding tells of a link there is, or of words somebody decided on, also before they
        changed: that one has become less sure since does not undo what is known."""
        left, right = (one, other) if one.id < other.id else (other, one)
        if any(
            _same_question(link, finding.relation)
            or (link.relation, link.conflict_kind) == (finding.relation, finding.conflict_kind)
            for link in self._pairs[left.id, right.id]
        ):
            return True
        key = self._key(left, right, finding.relation)
        return self.touched(key) or self._earlier(left, right, key, finding.relation) is not None

    def forget(self, link: ClaimLink) -> None:
        """Leave out a link that was deleted."""
        self._pairs[link.left_id, link.right_id].remove(link)
        for number in self._mine.intersection((link.left_id, link.right_id)):
            self._of_claim[number].remove(link)

    def store(
        self, one: Scanned, other: Scanned, findings: Sequence[Finding], views: tuple[object, object],
        actor: str,
    ) -> Stored:  # fmt: skip
        """Store the strongest of some findings on a pair that have one relation and kind in common.

        `views` are those of `one` and `other`.
        """
        best = findings[0]
        left, right = (one, other) if one.id < other.id else (other, one)
        crossed = (views[0] if one.id < other.id else views[1]) is not best.left
        key = self._key(left, right, best.relation)
        pair = self._pairs[left.id, right.id]
        if by_person := next((link for link in pair if _same_question(link, best.relation)), None):
            return Stored(by_person, KNOWN)
        link = next(
            (
                link
                for link in pair
                if (link.relation, link.conflict_kind) == (best.relation, best.conflict_kind)
            ),
            None,
        )
        if link is not None and link.pair_key == key:
            if not self.touched(key):
                self._fill(link, findings, crossed, left, right)
            return Stored(link, KNOWN if self.judgement(key) is None else SUPPRESSED)
        earlier = self._earlier(left, right, key, best.relation)
        fresh = link is None or earlier is not None
        if link is None:
            link = NewLink(new_uid(), left.id, right.id, best.relation, best.conflict_kind, actor)
            pair.append(link)
            self._new.append(link)
        link.pair_key = key
        link.earlier_key = earlier
        self._fill(link, findings, crossed, left, right)
        if self.judgement(key) is not None:
            return Stored(link, SUPPRESSED)
        return Stored(link, RETURNED if earlier else NEW if fresh else KNOWN)

    def _key(self, left: Scanned, right: Scanned, relation: Relation) -> str:
        for claim in (left, right):
            if claim.id not in self._sides:
                self._sides[claim.id] = _side(claim)
        return pair_key(self._sides[left.id], self._sides[right.id], family_of(relation))

    def _fill(
        self, link: AnyLink, findings: Sequence[Finding], crossed: bool, left: Scanned, right: Scanned
    ) -> None:
        best = findings[0]
        sentence = best.sentence
        if crossed:
            sentence = sentence.replace("{left}", "{}").replace("{right}", "{left}").replace("{}", "{right}")
        values = best.left_value, best.right_value
        first, second = reversed(values) if crossed else values
        wanted: dict[str, object] = {
            "direction": _direction(best.relation, crossed),
            "left_value_id": _value_id(left, first),
            "right_value_id": _value_id(right, second),
            "distance": best.margin,
            "distance_unit": best.unit or None if best.margin is not None else None,
            "origin": best.detector,
            "origin_version": best.version,
            "confidence": best.confidence,
            "sentence": sentence,
            "explanation": explanation_of(findings),
        }
        if isinstance(link, NewLink):
            link.told, link.origin = wanted, best.detector
            return
        for name, value in wanted.items():
            if getattr(link, name) != value:
                setattr(link, name, value)

    def _earlier(self, left: Scanned, right: Scanned, key: str, relation: Relation) -> str | None:
        """The pair that somebody decided on before its words or values changed."""
        pairs = [(left.id, right.id)]
        if left.derived_from or right.derived_from:
            pairs += [
                (min(a, b), max(a, b))
                for a in self._line(left)
                for b in self._line(right)
                if {a, b} != {left.id, right.id} and a != b
            ]
        for pair in pairs:
            for link in self._of(pair):
                if family_of(link.relation) != family_of(relation):
                    continue
                for old in (link.pair_key, link.earlier_key):
                    if old and old != key and self.judgement(old) is not None:
                        return old
        return None

    def _of(self, pair: tuple[int, int]) -> Iterable[AnyLink]:
        """The links of two claims: those of the claims asked for are here."""
        if self._mine.intersection(pair):
            return self._pairs.get(pair, ())
        return self._session.scalars(
            select(ClaimLink).where(ClaimLink.left_id == pair[0], ClaimLink.right_id == pair[1])
        )

    def _line(self, claim: Scanned) -> list[int]:
        """A claim and those it was derived from."""
        line, before = [claim.id], claim.derived_from
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


def explanation_of(findings: Sequence[Finding]) -> str:
    """The strongest finding in full and the others in short, as JSON text; the same bytes every time."""
    told = explain(findings[0])
    told["others"] = [
        {
            "detector": one.detector,
            "version": one.version,
            "confidence": one.confidence,
            "sentence": one.sentence,
        }
        for one in findings[1:]
    ]
    return json.dumps(told, ensure_ascii=False)


def _same_question(link: AnyLink, relation: Relation) -> bool:
    """Whether a person has linked the two already, to the same end."""
    return link.origin == "person" and family_of(link.relation) == family_of(relation)


def _direction(relation: Relation, crossed: bool) -> Direction | None:
    """Which claim acts: the first of the finding."""
    if relation not in DIRECTED:
        return None
    return Direction.RIGHT_TO_LEFT if crossed else Direction.LEFT_TO_RIGHT


def _side(claim: Scanned) -> Side:
    return Side(
        claim.words,
        tuple(
            side_value(
                v.subject, v.attribute, v.kind, v.unit, v.lo, v.hi, v.reference, v.scope, v.entity, v.truth
            )
            for v in claim.values
        ),
    )


def _value_id(claim: Scanned, value: object) -> int | None:
    """The stored value that a finding speaks of."""
    for told in claim.values:
        if getattr(value, "raw", None) == told.raw and getattr(value, "kind", None) is told.kind:
            return told.id
    return None
