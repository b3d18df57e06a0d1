"""Two claims held against each other by every detector; what people know is asked first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from factcheck.detectors import Detector
from factcheck.detectors.context import Pair
from factcheck.detectors.grounds import NOTHING, Grounds, grounds_of, speakers, speakers_of
from factcheck.domain.asked import Asked
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Finding, Verdict
from factcheck.domain.interval import disjoint, distance
from factcheck.domain.ruling_keys import words_key
from factcheck.domain.text import comparable
from factcheck.domain.vocabulary import ValueKind, Zone
from factcheck.reading.asked_words import kinds_of
from factcheck.reading.frames import read_claim
from factcheck.services.rulings import Rulings
from factcheck.services.scan_claims import Scanned, Told
from factcheck.services.scan_views import SPANS, given_values

_NEWS_DAYS = 3.0
"""Days for which articles tell of one thing without saying of when."""
_BESIDE = frozenset((Zone.METADATA, Zone.URL))


@dataclass(frozen=True, slots=True)
class Broken:
    """A detector that raised: what, and on which two quotes."""

    detector: str
    error: str


class Typed(NamedTuple):
    """A value that a person gave a claim, and the claim as one that says nothing else."""

    value: ViewValue
    view: ClaimView


class Side(NamedTuple):
    """A claim's own words and the key that rulings name them by, the claim as it is read and the form in
    which its quote is compared, and the values a person gave it. `plain` says that
    only those were read. `grounds` tell what may stand against others; without them all are asked."""

    words: str
    key: str
    view: ClaimView
    quote: str
    given: tuple[Typed, ...]
    plain: bool = False
    grounds: Grounds | None = None


def side_of(claim: Scanned, view: ClaimView, rulings: Rulings, plain: bool = False) -> Side:
    """A claim with its view, ready to be compared."""
    key = words_key(claim.words) if rulings.same or rulings.parts else ""
    given = tuple(Typed(value, _only(view, value)) for value in given_values(claim, rulings))
    grounds = NOTHING if plain else grounds_of(view)
    return Side(claim.words, key, view, comparable(view.quote), given, plain, grounds)


def apart_by_hand(one: Scanned, other: Scanned, rulings: Rulings) -> bool:
    """Whether people may have given both claims one attribute of one subject and values that lie apart."""
    return any(
        a.attribute == b.attribute
        and _lie_apart(a, b)
        and (a.subject == b.subject or rulings.canonical(a.subject) == rulings.canonical(b.subject))
        for a in one.values
        if a.by_hand
        for b in other.values
        if b.by_hand
    )


def _lie_apart(a: Told, b: Told) -> bool:
    if a.unit is None and b.unit is None:  # yes or no, or a name
        return a.truth != b.truth or a.entity != b.entity
    if a.unit != b.unit:  # spans of time in two units become one when they are compared
        return a.unit in SPANS and b.unit in SPANS
    above = a.lo is not None and b.hi is not None and a.lo > b.hi
    return above or (b.lo is not None and a.hi is not None and b.lo > a.hi)


def compare(
    one: Side,
    other: Side,
    detectors: Sequence[Detector],
    rulings: Rulings,
) -> tuple[list[Finding], list[Broken]]:
    """All findings about a pair, the strongest first, and the detectors that broke down on it.

    The two are put in the order of their content first, so that which came first makes no difference. Where
    one of them is plain, only what people gave is compared.
    """
    left, right = sorted((one, other), key=lambda side: (side.view.order(), side.words))
    findings: list[Finding] = []
    broken: list[Broken] = []
    for pair in _pairs(left, right, rulings):
        whole = {id(pair.left): left.view, id(pair.right): right.view}
        for detector in _asked(pair, left, right, detectors):
            try:
                answers = detector.detect(pair)
            except Exception as error:
                broken.append(Broken(detector.id, f"{type(error).__name__}: {error}"))
                continue
            findings += [
                replace(answer, left=whole[id(answer.left)], right=whole[id(answer.right)])
                for answer in answers
                if isinstance(answer, Finding) and not _ruled_out(pair, answer, rulings)
            ]
    return sorted((one for one in findings if not _other_days(one)), key=Finding.order), broken


def _asked(pair: Pair, left: Side, right: Side, detectors: Sequence[Detector]) -> Sequence[Detector]:
    """The detectors that may find something."""
    if left.grounds is None or right.grounds is None:
        return detectors
    if pair.left.subject:
        able = speakers_of(pair.left.values[0].kind)
    else:
        able = speakers(pair, left.grounds, right.grounds)
    return [detector for detector in detectors if able is None or detector.id in able]


def _pairs(one: Side, other: Side, rulings: Rulings) -> Iterator[Pair]:
    """The pair as it is read, and once more for each two values that a person gave one name."""
    left, right = one.view, other.view
    same_article = bool(left.article.uid) and left.article.uid == right.article.uid
    if same_article and _one_passage(left, right):
        return
    if rulings.apart(one.key, other.key):
        return
    given = one.given, other.given
    subjects = [{typed.value.subject for typed in side} for side in given]
    if any(rulings.apart(a, b) for a in subjects[0] for b in subjects[1]):
        return
    settled: set[str] = set()
    if subjects[0] & subjects[1] or rulings.one_subject(one.key, other.key):
        settled.add("subject")
    if one.quote != other.quote and not (one.plain or other.plain):
        yield Pair(left, right, False, same_article, frozenset(settled), people=rulings.people)
    for a in given[0]:
        for b in given[1]:
            if _one_question(a.value, b.value):
                yield from _by_hand(a, b, same_article, rulings)


def _one_passage(left: ClaimView, right: ClaimView) -> bool:
    """Whether two claims of an article are two clauses of one sentence. Markup and addresses stand beside
    the text: their offsets say nothing."""
    if _BESIDE & {left.zone, right.zone}:
        return False
    return bool(left.end) and left.start < right.end and right.start < left.end


def _one_question(a: ViewValue, b: ViewValue) -> bool:
    return (a.subject, a.attribute, a.unit) == (b.subject, b.attribute, b.unit)


def _by_hand(left: Typed, right: Typed, same_article: bool, rulings: Rulings) -> Iterator[Pair]:
    """Two values of one subject and attribute: the words around them say nothing more about that."""
    a, b = left.value, right.value
    if (a.scope or "") != (b.scope or "") or not _differ(a, b):
        return
    settled = {"subject"}
    if a.reference and b.reference:
        if disjoint(a.reference, b.reference):
            return
        settled.add("time")
    if rulings.several_values(a.subject, a.attribute) is False:
        settled.add("single_valued")
    yield Pair(left.view, right.view, False, same_article, frozenset(settled), people=rulings.people)


def _differ(a: ViewValue, b: ViewValue) -> bool:
    """Whether two values exclude each other, or are two names."""
    if a.kind is ValueKind.ENTITY:
        return bool(a.counted and b.counted) and a.counted != b.counted
    return disjoint(a.said, b.said)


def _only(view: ClaimView, value: ViewValue) -> ClaimView:
    """A claim that says nothing but one value, of what a person gave; a name keeps what is known of it."""
    counted = (f"given:{value.attribute}",) if value.dimension == "count" else value.counted
    words = read_claim(value.raw, view.language).words if value.kind is ValueKind.ENTITY else ()
    return replace(
        view, words=words, frames=(), cues=(), scope=(), event=None, spoken=(), subject=value.subject,
        attribute=value.attribute, asked=Asked(kinds_of(value.attribute)),
        values=(replace(value, counted=counted, clause=0),),
    )  # fmt: skip


def _other_days(finding: Finding) -> bool:
    """Whether two articles printed on different days are compared though neither says of when it speaks:
    the accident of one week is not that of the next."""
    days = finding.left.published, finding.right.published
    if days[0] is None or days[1] is None or not disjoint(days[0], days[1]):
        return False
    unknown = any(gate.name == "time" and gate.verdict is Verdict.UNKNOWN for gate in finding.gates)
    return unknown and distance(days[0], days[1]) > _NEWS_DAYS


def _ruled_out(pair: Pair, finding: Finding, rulings: Rulings) -> bool:
    """Whether both values have names that people gave: as far as those are equal, they are compared by
    themselves, and unless people said that there may be several."""
    a, b = finding.left_value, finding.right_value
    if a is None or b is None or not (a.subject and b.subject):
        return False
    return not pair.left.subject or rulings.several_values(a.subject, a.attribute) is True


def detectors_named(detectors: Collection[Detector]) -> list[str]:
    """Each with its version, in order of name."""
    return sorted(f"{detector.id} {detector.version}" for detector in detectors)
