"""Two claims held against each other by every detector; what people know is asked first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.detectors import Detector
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Finding
from factcheck.domain.interval import disjoint
from factcheck.domain.text import comparable
from factcheck.services.rulings import Rulings, words_key
from factcheck.services.scan_views import given_values


@dataclass(frozen=True, slots=True)
class Broken:
    """A detector that raised: what, and on which two quotes."""

    detector: str
    error: str


def compare(
    one: ClaimView, other: ClaimView, detectors: Sequence[Detector], rulings: Rulings
) -> tuple[list[Finding], list[Broken]]:
    """All findings about a pair, the strongest first, and the detectors that broke down on it.

    The two are put in the order of their content first, so that which came first makes no difference.
    """
    left, right = sorted((one, other), key=ClaimView.order)
    findings: list[Finding] = []
    broken: list[Broken] = []
    for pair in _pairs(left, right, rulings):
        for detector in detectors:
            try:
                answers = detector.detect(pair)
            except Exception as error:
                broken.append(Broken(detector.id, f"{type(error).__name__}: {error}"))
                continue
            whole = {id(pair.left): left, id(pair.right): right}
            findings += [
                replace(answer, left=whole[id(answer.left)], right=whole[id(answer.right)])
                for answer in answers
                if isinstance(answer, Finding)
            ]
    kept = [finding for finding in findings if not _ruled_out(finding, rulings)]
    return sorted(kept, key=Finding.order), broken


def _pairs(left: ClaimView, right: ClaimView, rulings: Rulings) -> Iterator[Pair]:
    """The pair as it is read, and once more for each two values that a person gave one name."""
    same_article = bool(left.article.uid) and left.article.uid == right.article.uid
    if same_article and left.start < right.end and right.start < left.end and (left.end and right.end):
        return
    words = words_key(left.quote), words_key(right.quote)
    if rulings.apart(*words):
        return
    given = given_values(left), given_values(right)
    subjects = [{value.subject for value in side} for side in given]
    if any(rulings.apart(a, b) for a in subjects[0] for b in subjects[1]):
        return
    settled: set[str] = set()
    if subjects[0] & subjects[1] or rulings.one_subject(*words):
        settled.add("subject")
    if comparable(left.quote) != comparable(right.quote):
        yield Pair(left, right, False, same_article, frozenset(settled))
    for a in given[0]:
        for b in given[1]:
            if (a.subject, a.attribute, a.unit) == (b.subject, b.attribute, b.unit):
                yield from _by_hand(left, right, a, b, same_article, rulings)


def _by_hand(
    left: ClaimView, right: ClaimView, a: ViewValue, b: ViewValue, same_article: bool, rulings: Rulings
) -> Iterator[Pair]:
    """Two values of one subject and attribute: the words around them say nothing more about that."""
    if (a.scope or "") != (b.scope or "") or not disjoint(a.said, b.said):
        return
    settled = {"subject"}
    if a.reference and b.reference:
        if disjoint(a.reference, b.reference):
            return
        settled.add("time")
    if rulings.several_values(a.subject, a.attribute) is False:
        settled.add("single_valued")
    yield Pair(_only(left, a), _only(right, b), False, same_article, frozenset(settled))


def _only(view: ClaimView, value: ViewValue) -> ClaimView:
    """A claim that says nothing but one value."""
    counted = (f"given:{value.attribute}",) if value.dimension == "count" else ()
    return replace(
        view, words=(), frames=(), cues=(), scope=(), context=(), spoken=(),
        values=(replace(value, counted=counted, clause=0),),
    )  # fmt: skip


def _ruled_out(finding: Finding, rulings: Rulings) -> bool:
    """Whether values are of two subjects or attributes that people named, or may stand side by side."""
    a, b = finding.left_value, finding.right_value
    if a is None or b is None:
        return False
    if a.subject and b.subject and (a.subject, a.attribute) != (b.subject, b.attribute):
        return True
    return any(rulings.several_values(one.subject, one.attribute) is True for one in (a, b) if one.attribute)


def detectors_named(detectors: Collection[Detector]) -> list[str]:
    """Each with its version, in order of name."""
    return sorted(f"{detector.id} {detector.version}" for detector in detectors)
