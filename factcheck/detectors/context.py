"""The two claims a detector is asked about, and what is assumed of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from factcheck.detectors.alignment import Alignment, align
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Verdict
from factcheck.domain.people import People
from factcheck.domain.question import Question
from factcheck.domain.vocabulary import Relation

_NOBODY = People()


@dataclass(frozen=True)
class Pair:
    """Two claims. `bare` says that they are compared by themselves, as two reports of one situation;
    `settled` names the gates that keys or people have answered with yes ("subject", "time", "scope").
    `left_side` and `right_side` hold all values of the texts they come from, for the overlap veto;
    `left_text` and `right_text` are all sentences of the texts compared, among them the claims themselves,
    empty where each is all there is; `people` is what was said about names; `question` is a key that nobody
    wrote but both answer."""

    left: ClaimView
    right: ClaimView
    bare: bool = True
    same_article: bool = False
    settled: frozenset[str] = frozenset()
    left_side: tuple[ViewValue, ...] = ()
    right_side: tuple[ViewValue, ...] = ()
    people: People = _NOBODY
    left_text: tuple[ClaimView, ...] = ()
    right_text: tuple[ClaimView, ...] = ()
    question: Question | None = None

    @cached_property
    def alignment(self) -> Alignment:
        """The words they share."""
        return align(self.left, self.right)

    def open_question(self, name: str) -> Verdict:
        """What a gate says that nothing in the words answers."""
        if name in self.settled:
            return Verdict.PASSED
        return Verdict.ASSUMED if self.bare else Verdict.UNKNOWN

    @property
    def claimants_differ(self) -> bool:
        """Whether two sources are named and they are not the same."""
        left, right = self.left.claimant, self.right.claimant
        return bool(left and right and left != right and self.people.one_person(left, right) is not True)

    @property
    def conflict(self) -> Relation:
        """The relation of a conflict between the two."""
        if self.claimants_differ:
            return Relation.DISPUTES
        return Relation.INCONSISTENT_WITHIN if self.same_article else Relation.CONTRADICTS
