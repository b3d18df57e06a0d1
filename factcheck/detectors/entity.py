"""One office, prize or deed, two names.

Fires when both claims fill one slot that holds one name at a time (office holder, winner, inventor,
founder, capital) and all that differs is a name. Two full names without a part in common count as different
people, at the cost of an unknown gate; a surname alone may belong to anybody, and stays below the
threshold. So do two names with one office that says whose it is ("NATO-Generalsekretär …", "the French
president, …"), whatever else the claims tell: two full names that sound alike in no part are two people
there, and so are two whom the list of holders knows. It stays silent on former, deputy and future holders,
on offices of which there are several (ambassadors, a party's ministers), on two women of one given name, on
articles of two times, and on one of whom the list says that he held the office at another time, unless the
claims share more. And it fires for two people of that list who are each said, alone, to have represented
one land on one occasion, or to have handed over one thing. What people ruled about two names decides.
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.detectors import gates, keyed, one_doer, one_office
from factcheck.detectors.context import Pair
from factcheck.detectors.offices import Holder, holders
from factcheck.domain.claim_view import Word
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, blocked, gate, silence

ID = "entity"
VERSION = "4"

SLOTS = frozenset(
    (
        "president", "chancellor", "foreign minister", "mayor", "prime minister", "director", "capital",
        "win", "invent", "discover", "found", "elect", "appoint",
    )
)  # fmt: skip


def detect(pair: Pair) -> list[Finding | Silence]:
    """At most one answer: for the names left over."""
    if answers := keyed.entities(pair, ID, VERSION) or keyed.people(pair, ID, VERSION, "person"):
        return answers
    slot = sorted(
        {
            key
            for one, other in pair.alignment.pairs
            for key in set(one.concepts) & set(other.concepts) & SLOTS
        }
    )
    left, right = _name(pair.alignment.left), _name(pair.alignment.right)
    if slot and left and right:
        return [_compare(pair, slot[0], left, right)]
    listed = [{held.start for held in view.held} for view in (pair.left, pair.right)]
    return (
        one_doer.answers(pair, ID, VERSION)
        + one_office.answers(pair, ID, VERSION)
        + [
            _offices(pair, one, other)
            for one in holders(pair.left)
            for other in holders(pair.right)
            if one.which == other.which
            and not _one_name(pair, one, other)
            and not (one.office.start in listed[0] and other.office.start in listed[1])
        ]
    )


def _one_name(pair: Pair, one: Holder, other: Holder) -> bool:
    """Whether the names share a part, or either claim knows both."""
    parts = {key for word in one.name for key in word.keys} & {
        key for word in other.name for key in word.keys
    }
    known = {word.text for word in pair.left.words} & {word.text for word in pair.right.words}
    return bool(parts) or bool({one.name[-1].text, other.name[-1].text} & known)


def _offices(pair: Pair, one: Holder, other: Holder) -> Finding | Silence:
    """One office, named with the name of who holds it, in both claims."""
    names = tuple(" ".join(word.text for word in holder.name) for holder in (one, other))
    asked = (
        *gates.keys(pair),
        gate("slot", Verdict.PASSED, one.office.text),
        gate("names", _told_apart(pair, one, other), f"{names[0]} / {names[1]}"),
        one_office.printed_together(pair, gates.time(pair)),
    )
    if stop := blocked(asked):
        return silence(ID, stop)
    full = len(one.name) > 1 and len(other.name) > 1
    return Finding(
        ID, VERSION, Tier.MEDIUM if full else Tier.LOW, pair.conflict, "entity", pair.left, pair.right,
        names[0], names[1], asked,
    )  # fmt: skip


def _name(rest: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words left over, if they are one run of capitals and nothing else."""
    nouns = tuple(word for word in rest if word.noun or word.name)
    run = all(later.start - word.end == 1 and later.clause == word.clause for word, later in pairwise(nouns))
    proper = all(word.text[0].isupper() and not word.concepts and not word.place for word in nouns)
    return nouns if nouns and run and proper else ()


def _told_apart(pair: Pair, one: Holder, other: Holder) -> Verdict:
    """Two full names are two people when their first parts differ too; else it is unknown."""
    known = _two_people(pair, *(" ".join(word.text for word in holder.name) for holder in (one, other)))
    full = len(one.name) > 1 and len(other.name) > 1
    return Verdict.PASSED if known is Verdict.UNKNOWN and full else known


def _two_people(pair: Pair, left: str, right: str) -> Verdict:
    """Unknown unless people said whether the two names mean one person."""
    known = pair.people.one_person(left, right)
    return Verdict.UNKNOWN if known is None else Verdict.FAILED if known else Verdict.PASSED


def _compare(pair: Pair, slot: str, left: tuple[Word, ...], right: tuple[Word, ...]) -> Finding | Silence:
    names = tuple(" ".join(word.text for word in run) for run in (left, right))
    full = len(left) > 1 and len(right) > 1
    denied = [frame.cue for view in (pair.left, pair.right) for frame in view.frames if frame.negated]
    asked = (
        *gates.keys(pair),
        gate("slot", Verdict.PASSED, slot),
        gate("names", _two_people(pair, *names), f"{names[0]} / {names[1]}"),
        gates.predicate(pair),
        gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied[0] if denied else ""),
        gates.ordinals(pair),
        gates.near(pair, left[0].clause, right[0].clause),
        gates.time(pair),
        gates.scope(pair),
        gates.modality(pair),
        gates.single_valued(pair),
    )
    if stop := blocked(asked):
        return silence(ID, stop)
    return Finding(
        ID, VERSION, Tier.MEDIUM if full else Tier.LOW, pair.conflict, "entity", pair.left, pair.right,
        names[0], names[1], asked,
    )  # fmt: skip
