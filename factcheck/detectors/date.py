"""Two dates for one event in one role that exclude each other.

Fires when both claims tell the same step of the same thing (signed, began, ended, resigned, was born), the
gates hold, and the dates share no day. A month contains its days; a date without a year fits any year;
"spätestens 2030" is any day up to then. A plan against what happened, a second time, a date that only
tells when a figure was taken: silent. Inside one article a weekday that does not fit its own date fires as
well.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from factcheck.detectors import gates, happenings, keyed, updates
from factcheck.detectors.axis import comparable_dates, on_one_axis
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import one_occasion
from factcheck.detectors.weekday import misfits
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.interval import Interval, contains, disjoint, distance, overlaps
from factcheck.domain.vocabulary import Relation, ValueKind

ID = "date"
VERSION = "2"

_STEPS = frozenset(
    (
        "begin", "end", "sign", "publish", "born", "die", "marry", "adopt", "resign", "appoint", "elect",
        "found", "build", "open", "close", "arrive", "leave", "join", "sell", "buy", "discover", "invent",
        "happen", "cancel", "postpone", "sentence", "meet", "crash", "attack", "plan", "occupy",
        "take office", "in force", "close off",
        "introduce", "abolish", "dismiss", "crown", "reign", "launch", "erupt", "sink", "explode", "collapse",
    )
)  # fmt: skip
_ALSO = {
    "depart": "leave",
    "lift": "abolish",
    "stop": "end",
    "premiere": "publish",
    "dissolve": "abolish",
    "land": "arrive",
    "take in": "occupy",
    "capture": "occupy",
    "execute": "die",
    "break out": "begin",
}
"""Steps told by other words for them."""
_ASIDE = frozenset(
    (
        "announce",
        "postpone",
        "cancel",
        "propose",
        "renovate",
        "demolish",
        "nominate",
        "extend",
        "accept",
        "become final",
    )
)
"""Steps that another step of the same thing stands beside: announced in May, resigned in June."""
_PHASES = frozenset(("begin", "end"))
_LAUNCHED = frozenset(("launch", "open", "found"))
"""What begins by being done: "launched" is "started"."""
_STARTS = frozenset(("take office", "in force", "join", "found", "marry", "introduce"))
_ANY_POST = frozenset(("employ", "work", "teach", "study", "live", "play", "train", "research", "member"))
"""What one may do at a place long before leading it."""
_FIRST = frozenset(("begin", "open", "launch", "build"))
_PART = re.compile(r"(?i)morgen|früh|vormittag|mittag|abend|nacht|morning|noon|evening|night")
_NEAR = 12
"""Characters between a noun and the date that hangs on it."""
_HALF_DAY = 720.0  # minutes
_PLAIN = frozenset(
    ("erupt", "sink", "explode", "collapse", "happen", "plan", "meet", "crash", "attack", "die")
)
_SET = frozenset(("happen", "plan"))
"""Steps that only say that it is to happen on a day: "soll … stattfinden", "ist … angesetzt"."""
_AFTER = re.compile(r"\b(?:nach|after|following)(?: [\w-]+){0,4} $")
_ENDS = {"until": "end", "since": "start", "from": "start", "span": "span"}


def detect(pair: Pair) -> list[Finding | Silence]:
    """One answer for each two dates with an axis in common."""
    answers: list[Finding | Silence] = [*misfits(pair, ID, VERSION, printed=False)]
    printed = keyed.asks_for_date(pair) and pair.question is None
    for left in dates(pair.left.values, printed):
        for right in dates(pair.right.values, printed):
            if comparable_dates(left, right):
                answers.append(_compare(pair, left, right))
    return answers


def dates(values: tuple[ViewValue, ...], printed: bool) -> list[ViewValue]:
    """Those told of an event; with `printed` also the day of printing, which a key may ask for."""
    return [
        value
        for value in values
        if value.kind is ValueKind.DATE and (printed or value.bound not in ("printed", "present"))
    ]


def _compare(pair: Pair, left: ViewValue, right: ViewValue) -> Finding | Silence:
    answers = keyed.asked_date(pair, left, right, _STEPS)
    event = happenings.dated(pair, left, right)
    spans = "span" in (left.bound, right.bound)
    begun = _begun(pair, 0, left) or _begun(pair, 1, right)
    ended = _ended(left, right, _steps(pair.right)) or _ended(right, left, _steps(pair.left))
    if not begun and not ended:
        left, right = _edge(left, right, pair.right), _edge(right, left, pair.left)
        left, right = (left, right) if gates.keyed(pair) else _as_state(left, right)
    edges = spans and "span" not in (left.bound, right.bound)
    said = on_one_axis(left, right)
    if left.unit == right.unit == "minute" and _same_clock(left, right):
        return Silence(ID, f"both can be true: {left.raw} / {right.raw}")
    if not disjoint(*said) and not _cross(left, right):
        return Silence(ID, f"both can be true: {left.raw} / {right.raw}")
    passed: tuple[Gate, ...] = (
        *gates.keys(pair),
        *answers,
        gates.subject(pair),
        gate("role", Verdict.PASSED, f"the day of it: {event}") if event else role(pair, left, right, edges),
        gates.slots(pair, clauses=(left.clause, right.clause)),
        gate("predicate", Verdict.PASSED, event or "an end of the stretch")
        if edges or event
        else _predicate(pair, begun, ended),
        gates.ordinals(pair),
        _renewed(pair),
        gates.near(pair, left.clause, right.clause),
        gates.modality(pair, left.clause, right.clause),
        gates.claimant(pair),
        gates.single_valued(pair),
        _only_time(pair),
        _both_told(pair, left, right),
        gates.no_overlap(pair, left, right),
    )
    moved = updates.moved(pair) and pair.left.modality != pair.right.modality
    moved = moved and not keyed.both_happened(pair, left, right)
    if moved:
        passed = tuple(
            _moved(one) if one.name in ("role", "modality", "predicate") else one for one in passed
        )
    if stop := blocked(passed):
        return silence(ID, stop)
    strong = disjoint(*on_one_axis(left, right, wide=True)) and not _unread(left, right)
    tier = Tier.HIGH if strong else Tier.MEDIUM
    return Finding(
        ID, VERSION, tier, Relation.UPDATES if moved else pair.conflict, "move" if moved else "date",
        pair.left, pair.right, left.raw, right.raw,
        passed, left, right, distance(*said), left.unit,
        anchor=left.anchor or right.anchor,
    )  # fmt: skip


def _predicate(pair: Pair, begun: bool, ended: bool = False) -> Gate:
    """What happened is the same; of a state and its beginning only the beginning is told in one of them, and
    so is the end of a state that goes on until then."""
    if gates.keyed(pair):
        return gates.predicate(pair)
    if ended and gates.single(pair):
        return gates.predicate(pair, "end")
    if begun and (_steps(pair.left) | _steps(pair.right)) & _STARTS:
        return gate("predicate", Verdict.PASSED, "since its beginning")
    if not begun:
        return gates.predicate(pair)
    verbs = [
        [word for word in gates.told(pair, side) if _verb(word) and not set(word.concepts) & _FIRST]
        for side in (0, 1)
    ]
    if verbs[0] and verbs[1]:
        return gate("predicate", Verdict.FAILED, f"{verbs[0][0].text} / {verbs[1][0].text}")
    return gates.predicate(pair, "begin")


def _verb(word: Word) -> bool:
    return not (word.noun or word.name or word.adjective)


def _renewed(pair: Pair) -> Gate:
    """Only one of them calls the thing new: "der Vertrag lief bis 2023", "der neue Vertrag"."""
    if gates.keyed(pair):
        return gates.settled("which", pair)
    for word in (*pair.alignment.left, *pair.alignment.right):
        if word.adjective and set(word.concepts) & {"new", "old"}:
            return gate("which", Verdict.FAILED, f"only one says {word.text}")
    return gate("which", Verdict.PASSED, "")


def _moved(one: Gate) -> Gate:
    """What differs because the date was moved is no reason to stay silent about it."""
    return gate(one.name, Verdict.PASSED, "moved") if one.verdict is Verdict.FAILED else one


def _same_clock(left: ViewValue, right: ViewValue) -> bool:
    """Whether two times fit when one is told in words, which do not tell morning from evening."""
    if all(any(mark.isdigit() for mark in value.raw) or _PART.search(value.raw) for value in (left, right)):
        return False
    return any(
        not disjoint(_later(left.said, by), right.said) or not disjoint(left.said, _later(right.said, by))
        for by in (0.0, _HALF_DAY)
    )


def _later(time: Interval, minutes: float) -> Interval:
    lo, hi = time.lo, time.hi
    return Interval(None if lo is None else lo + minutes, None if hi is None else hi + minutes)


def _as_state(left: ViewValue, right: ViewValue) -> tuple[ViewValue, ViewValue]:
    """ "Seit 2015" against "2018" is a state that goes on; against another "seit" it is its beginning."""
    bounds = {left.bound, right.bound}
    if left.bound == right.bound or bounds & {"at latest", "at earliest"}:
        return left, right
    return _open(left), _open(right)


def _edge(value: ViewValue, other: ViewValue, view: ClaimView) -> ViewValue:
    """The end of a stretch that the other claim tells of: "from 1943 to 1951" beside "until 1964"."""
    if value.bound != "span" or other.bound == "span" or value.said.lo is None or value.said.hi is None:
        return value
    steps = _steps(view)
    if other.bound == "until" or (other.bound == "" and "end" in steps and "begin" not in steps):
        edge = value.said.hi
    elif other.bound == "since" or (other.bound == "" and "begin" in steps and "end" not in steps):
        edge = value.said.lo
    else:
        return value
    day = _unit_around(edge, value, other)
    return replace(value, said=day, wide=day, bound=other.bound)


def _unit_around(edge: float, value: ViewValue, other: ViewValue) -> Interval:
    """The year around the end of a stretch of years, else the day itself."""
    if value.unit == "day" and re.fullmatch(r"\D*\d{4}\D+\d{2,4}\D*", value.raw):
        year = datetime.date.fromordinal(int(edge)).year
        return Interval(
            float(datetime.date(year, 1, 1).toordinal()), float(datetime.date(year, 12, 31).toordinal())
        )
    return Interval.point(edge)


def _begun(pair: Pair, side: int, value: ViewValue) -> bool:
    """ "Since 2014" beside "took office in 2018": both name the beginning, unless something else has gone on
    since then ("works there since 2009", "became its head in 2016")."""
    steps = _steps((pair.right, pair.left)[side])
    if value.bound != "since" or not steps & (_STARTS | _FIRST):
        return False
    verbs = [word for word in gates.told(pair, side) if _verb(word) and word.clause == value.clause]
    return "take office" not in steps or not any(_ANY_POST & set(word.concepts) for word in verbs)


def _ended(value: ViewValue, other: ViewValue, steps: frozenset[str]) -> bool:
    """ "Closed until 2 August" beside "the closure ends on 14 June": both name the end."""
    return value.bound == "until" and other.bound == "" and "end" in steps and "begin" not in steps


def _open(value: ViewValue) -> ViewValue:
    if value.bound in ("since", "from"):
        return replace(value, said=Interval(value.said.lo, None), wide=Interval(value.wide.lo, None))
    if value.bound == "until":
        return replace(value, said=Interval(None, value.said.hi), wide=Interval(None, value.wide.hi))
    return value


def _cross(left: ViewValue, right: ViewValue) -> bool:
    """Whether two stretches of years cross: neither holds the other, and they do not only touch."""
    if (left.bound, right.bound) != ("span", "span"):
        return False
    return not contains(left.said, right.said) and not contains(right.said, left.said)


def _unread(left: ViewValue, right: ViewValue) -> bool:
    """Whether a date lacks its year or its week, so that its place was not said."""
    return left.unit != right.unit


def role(pair: Pair, left: ViewValue, right: ViewValue, edges: bool = False) -> Gate:
    """Both dates tell the same step, and both its start, its end or its day.

    `edges` says that one of them is the end of a stretch that the other one tells of.
    """
    ends = {_ENDS.get(left.bound, ""), _ENDS.get(right.bound, "")} - {""}
    if len(ends) == 2 and "span" not in ends:
        return gate("role", Verdict.FAILED, f"{left.bound} / {right.bound}")
    asides = [_beside(pair, view, date) for view, date in ((pair.left, left), (pair.right, right))]
    if asides[0] != asides[1] and pair.question is None:
        return gate("role", Verdict.FAILED, f"only one says {min(asides[0] ^ asides[1])}")
    if gates.keyed(pair):
        return gates.settled("role", pair)
    steps = _steps(pair.left), _steps(pair.right)
    if steps[0] and steps[1] and steps[0] | steps[1] <= _SET:
        return gate("role", Verdict.PASSED, "the day it is set for")
    if pair.bare:
        near = _steps(pair.left, left.clause), _steps(pair.right, right.clause)
        steps = near if near[0] & near[1] - _PHASES else steps
    if steps[0] and steps[1] and not steps[0] & steps[1]:
        return gate("role", Verdict.FAILED, f"{min(steps[0])} / {min(steps[1])}")
    if _begun(pair, 0, left) or _begun(pair, 1, right):
        return gate("role", Verdict.PASSED, "since its beginning")
    if _ended(left, right, steps[1]) or _ended(right, left, steps[0]):
        return gate("role", Verdict.PASSED, "until its end")
    phases = frozenset(
        phase
        for phase in (steps[0] ^ steps[1]) & _PHASES
        if not _said_with(pair.left if phase in steps[0] else pair.right, phase, steps[0] & steps[1])
    )
    if edges and (phases or not (steps[0] and steps[1])):
        return gate("role", Verdict.PASSED, "an end of the stretch")
    if phases and not steps[0] & steps[1] & _LAUNCHED:
        return gate("role", Verdict.FAILED, f"only one says {min(phases)}")
    if left.bound == right.bound == "until" and not (steps[0] and steps[1]):
        return gate("role", Verdict.UNKNOWN, "both tell an end")
    lone = (steps[0] or steps[1]) - _PLAIN if not (steps[0] and steps[1]) else frozenset()
    if lone:
        unknown = gates.retold(pair) and _untold(pair, 1 if steps[0] else 0)
        return gate("role", Verdict.UNKNOWN if unknown else Verdict.FAILED, f"only one says {min(lone)}")
    if steps[0] & steps[1]:
        return gate("role", Verdict.PASSED, min(steps[0] & steps[1]))
    verbs = [one.text for one, other in pair.alignment.pairs if not one.noun and not other.noun]
    if verbs:
        return gate("role", Verdict.PASSED, verbs[0])
    verbs_left = [
        [
            word
            for word in gates.told(pair, side)
            if _verb(word) and (word.clause == clause or not gates.single(pair))
        ]
        for side, clause in ((0, left.clause), (1, right.clause))
    ]
    concepts = [{concept for word in side for concept in word.concepts} for side in verbs_left]
    if gates.converse(pair, concepts[0], concepts[1]):
        return gate("role", Verdict.PASSED, f"{verbs_left[0][0].text} / {verbs_left[1][0].text}")
    rest = [word.text for side in verbs_left for word in side]
    if rest and not any("c:event" in (*one.kinds, *other.kinds) for one, other in pair.alignment.nouns):
        return gate("role", Verdict.FAILED, f"only one says {rest[0]}")
    return gate("role", Verdict.UNKNOWN, "what happened then is not said in both")


def _untold(pair: Pair, side: int) -> bool:
    """Whether the verb that the other claim lacks there is in no word list, so that it may be the same."""
    verbs = [word for word in gates.told(pair, side) if _verb(word)]
    return bool(verbs) and not any(word.concepts for word in verbs)


def _said_with(view: ClaimView, phase: str, shared: frozenset[str]) -> bool:
    """Whether all words that name a beginning or an end name a shared step as well: "closed", "shut"."""
    words = [word for word in view.words if phase in word.concepts]
    return bool(words) and all(set(word.concepts) & shared for word in words)


def _beside(pair: Pair, view: ClaimView, date: ViewValue) -> frozenset[str]:
    """The steps another one stands beside; of two reports of one event only those in the date's own clause
    ("wird ab Juni gesperrt, wie die Stadt am Montag mitteilte")."""
    clauses = (
        [date.clause] if one_occasion(pair) or gates.keyed(pair) else [word.clause for word in view.words]
    )
    shared = {both[0 if view is pair.left else 1] for both in pair.alignment.pairs}
    told = [
        word
        for word in view.words
        if word.clause in clauses
        and not word.aside
        and word not in shared
        and not _afterwards(pair, view, word)
    ]
    if gates.keyed(pair):  # "seine Vorschläge macht er seit Mai" tells of proposing, but no other step
        told = [word for word in told if not word.noun or _stands_at(word, date)]
    return _ASIDE & {concept for word in told for concept in word.concepts}


def _stands_at(word: Word, date: ViewValue) -> bool:
    """Whether the date hangs on a noun: "die Ankündigung vom 3. Mai"."""
    return 0 <= date.start - word.end <= _NEAR


def _afterwards(pair: Pair, view: ClaimView, word: Word) -> bool:
    """Whether a noun only says after what it happened: "reopened after a year of repairs"."""
    before = view.quote[: word.start].lower()
    return word.noun and gates.single(pair) and _AFTER.search(before) is not None


def _steps(view: ClaimView, clause: int | None = None) -> frozenset[str]:
    """The steps a claim tells, or one clause of it; "Tote" and "Verletzte" name people, not when something
    happened."""
    told = (
        word
        for word in view.words
        if clause in (None, word.clause) and not (word.noun and "die" in word.concepts)
    )
    return frozenset(_ALSO.get(concept, concept) for word in told for concept in word.concepts) & _STEPS


def _concepts(view: ClaimView) -> frozenset[str]:
    return frozenset(concept for word in view.words for concept in word.concepts)


def _both_told(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """Neither date belongs to what did not happen."""
    for view, value in ((pair.left, left), (pair.right, right)):
        for frame in view.frames:
            if frame.clause == value.clause and frame.negated:
                return gate("polarity", Verdict.FAILED, frame.cue)
    return gate("polarity", Verdict.PASSED, "")


def _only_time(pair: Pair) -> Gate:
    """The date is what the claims are about, not only when a figure was taken."""
    if gates.keyed(pair) and keyed.asks_for(pair, "date", "event"):
        return gates.settled("about", pair)
    figures = [
        [value for value in view.values if value.kind is ValueKind.QUANTITY and value.dimension != "age"]
        for view in (pair.left, pair.right)
    ]
    differ = any(
        not any(one.unit == other.unit and overlaps(one.said, other.said) for other in figures[1 - side])
        for side in (0, 1)
        for one in figures[side]
    )
    changes = all(value.change for side in figures for value in side) and one_occasion(pair)
    if figures[0] and figures[1] and differ and not changes:  # what one event changes, it changes on one day
        return gate("about", Verdict.FAILED, "the date only tells when a figure was taken")
    return gate("about", Verdict.PASSED, "")
