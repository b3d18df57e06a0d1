"""Two figures for one thing that exclude each other.

Fires when both claims speak of the same thing and measure the same about it in the same unit, the gates
hold, and the figures as said share no number. "Fast 7.000" is [6300, 7000), "mehr als 9.000" (9000, inf).
Disjoint even with goodwill is a strong finding, disjoint only as said a weaker one. "Niemand verletzt"
is 0. A level and a change, percent and percentage points, two currencies are never compared.
A later report of a running count that names more is told as `updates`, which is no alarm.
Silent when one figure may be a part of the other, when times differ, when another figure fits.
"""

from __future__ import annotations

from factcheck.detectors import event_figures, gates, keyed, restrictions, updates
from factcheck.detectors.context import Pair
from factcheck.detectors.undone import undone
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.interval import disjoint, distance
from factcheck.domain.vocabulary import Relation, ValueKind

ID = "quantity"
VERSION = "2"

_STANDS = frozenset(("live", "employ", "homeless", "unemployed"))
"""What may be left unsaid of people; all else happens to some of those who are there."""
_THERE = frozenset(
    (
        "live",
        "hold",
        "stay",
        "exhibit",
        "seen",
        "carry",
        "load",
        "lodge",
        "own",
        "belong",
        "contain",
        "teach",
        "learn",
        "roam",
        "set up",
        "swim",
    )
)
"""That there is something, told by the thing it is in: "im Zoo leben 67", "der Zoo hat 42"."""
_ALIKE = (
    frozenset(("earn", "profit")),
    frozenset(("earn", "wage", "cost", "bonus")),
    frozenset(("cost", "price", "fee", "fare", "toll", "rent")),
    frozenset(("cost", "spend", "invest", "budget")),
    frozenset(("revenue", "receipts")),
    frozenset(("credit", "loan")),
    frozenset(("aid", "subsidy")),
    frozenset(("kidnap", "deport")),
)
"""What one report may call by one name and the next by the other."""
_OUTCOMES = frozenset(("win", "end", "draw", "draw match", "play", "happen"))
"""What is told with a score, from no side or from the winner's."""
_CALLED = frozenset(("attend", "displace", "live"))
"""What people are called by, which does not yet say what is told of them: visitors, refugees, residents."""
_VAGUE = _CALLED | {
    "age",
    "every",
    "since",
    "cost",
    "employ",
    "spend",
    "invest",
    "hold",
    "order",
    "deliver",
    "release",
    "take in",
}
"""What is measured in many ways: that both say it tells not yet that they tell the same."""
_NEEDS_A_VERB = frozenset(("count", "currency", "length", "mass", "area", "volume", "duration"))
"""What of a thing can be counted or measured in many ways, told by the verb alone."""
_WHO = frozenset(
    ("people", "c:attend", "c:viewer", "c:group", "c:person", "c:fan", "c:passenger", "c:guest", "c:tourist")
)
"""People, of whom there may be fewer than there is room for."""
_LEVELS = frozenset(("rise", "fall", "reach"))
"""How a level came about: "rose to 7.4 metres" is 7.4 metres."""
_RACED = frozenset(
    ("run", "swim", "sail", "climb", "walk", "travel", "arrive", "reach", "finish", "cycle", "row", "ride",
     "cross", "drive", "march")
)  # fmt: skip
"""What one does for so long as it takes: "swam the Channel in ten hours"."""
_DEEDS = frozenset(
    ("strike", "demonstrate", "flee", "escape", "apply", "donate", "vote", "protest", "displace")
)
"""What people are called by who do it: strikers, demonstrators, refugees."""
_FEWER = ("nicht einmal", "not even")
"""Denials that make a figure a bound."""
_ROUNDED = 1.15
_NEXT = 6
"""Letters, as many as "of" or "von" and blanks take."""
_COUNTED = ("count", "currency", "percent")


def detect(pair: Pair) -> list[Finding | Silence]:
    """One answer for each two figures of the same unit."""
    answers: list[Finding | Silence] = []
    for left in figures(pair.left.values):
        for right in figures(pair.right.values):
            answer = _compare(pair, left, right)
            if answer:
                answers.append(answer)
    return answers


def figures(values: tuple[ViewValue, ...]) -> list[ViewValue]:
    return [
        value
        for value in values
        if value.kind is ValueKind.QUANTITY
        and value.dimension not in ("rank", "ratio")
        and value.rule != "whole"  # "62 der 74": those it happened to are told by the first
    ]


def _compare(pair: Pair, left: ViewValue, right: ViewValue) -> Finding | Silence | None:
    if left.unit != right.unit:
        same = left.dimension == right.dimension
        return Silence(ID, f"different unit: {left.raw} / {right.raw}") if same else None
    if not disjoint(left.said, right.said):
        return Silence(ID, f"both can be true: {left.raw} {left.said} / {right.raw} {right.said}")
    passed = (
        *gates.keys(pair),
        *keyed.asked_figure(pair, left, right),
        gates.subject(pair),
        gates.anchored(pair, _measured(left, right)),
        _tied(pair, left, right),
        counted(pair, left, right),
        gates.slots(pair, _counted_words(pair, left, right), clauses=(left.clause, right.clause)),
        gates.settled("kind", pair) if gates.typed(pair) else restrictions.kind(pair, left, right),
        _predicate(pair, left, right),
        undone(pair, left, right),
        gates.ordinals(pair),
        gates.near(pair, left.clause, right.clause, _told(pair, left, right)),
        gates.time(pair, left, right),
        gates.scope(pair, left, right),
        gates.modality(pair, left.clause, right.clause, took=left.dimension == "duration"),
        _polarity(pair, left, right),
        gates.claimant(pair),
        gates.single_valued(pair)
        if left.dimension == "duration"
        else gate("single_valued", Verdict.PASSED, ""),
        gates.no_overlap(pair, left, right, keyed.rivals(pair, left, right)),
        _only_difference(pair, left, right),
        _rest(pair, left, right),
    )
    passed = event_figures.settled(pair, left, right, passed)
    if stop := blocked(passed):
        return silence(ID, stop)
    tier = Tier.HIGH if disjoint(left.wide, right.wide) else Tier.MEDIUM
    relation = updates.relation_of(pair, left, right)
    kind = "growth" if relation is Relation.UPDATES else "quantity"
    return Finding(
        ID, VERSION, tier, relation, kind, pair.left, pair.right, left.raw, right.raw,
        passed, left, right, float(f"{distance(left.said, right.said):.12g}"), left.unit,
    )  # fmt: skip


def _polarity(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """Not one figure is of those who do and the other of those who do not; "kein" and "niemand" are zero, and
    whatever somebody did not do at an age, that is the age."""
    if gates.keyed(pair) or 0.0 in (left.said.hi, right.said.hi) or left.dimension == "age":
        return gate("polarity", Verdict.PASSED, "")
    cues = [
        next(
            (
                frame.cue
                for frame in view.frames
                if frame.clause == value.clause and frame.negated and frame.cue not in _FEWER
            ),
            "",
        )
        for view, value in ((pair.left, left), (pair.right, right))
    ]
    if bool(cues[0]) == bool(cues[1]) or _unlike(pair):
        return gate("polarity", Verdict.PASSED, "")
    return gate("polarity", Verdict.FAILED, cues[0] or cues[1])


def _unlike(pair: Pair) -> bool:
    """Whether one says with "un-" what the other denies: "unbesetzt", "nicht besetzt"."""
    texts = [{word.text.lower() for word in view.words} for view in (pair.left, pair.right)]
    return any(f"un{text}" in texts[1 - at] for at in (0, 1) for text in texts[at])


def _predicate(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """What happened is the same; how old somebody is hangs on it only where that was "mit 70 Jahren"."""
    at_it = any(_at_event(view, value) for view, value in ((pair.left, left), (pair.right, right)))
    if left.dimension == "age" and not at_it and _one_owner(pair, left, right):
        return gate("predicate", Verdict.PASSED, "an age")
    if "unharmed" in (left.rule, right.rule) and left.attribute == right.attribute:
        return gate("predicate", Verdict.PASSED, "all survived")
    if left.dimension == "score" and not gates.keyed(pair) and _only_outcomes(pair):
        return gate("predicate", Verdict.PASSED, "a score")
    if left.dimension == "percent" and gates.keyed(pair) and (parts := keyed.two_parts(pair, left, right)):
        return gate("predicate", Verdict.FAILED, parts)
    measured = "" if left.dimension in _COUNTED else left.attribute or right.attribute
    same = bool(left.attribute) and left.attribute == right.attribute and left.attribute not in _VAGUE
    alike = left.dimension == "currency" and gates.retold(pair) and _alike(left, right)
    return gates.predicate(pair, measured, told=same or alike or _layer(pair, left, right))


def _only_outcomes(pair: Pair) -> bool:
    """Whether all verbs that only one of them has tell that it ended or was won, but not that it was lost."""
    rest = [word for word in (*pair.alignment.left, *pair.alignment.right) if _verb(word)]
    return bool(rest) and all(set(word.concepts) & _OUTCOMES for word in rest)


def _at_event(view: ClaimView, value: ViewValue) -> bool:
    """Whether it is somebody's age when that happened which its own clause tells: "starb mit 70 Jahren"."""
    return value.bound == "at" and any(_verb(word) and word.clause == value.clause for word in view.words)


def _one_owner(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether a noun beside both ages is shared, and no other subject stands in their clauses."""
    rest = (pair.alignment.left, left), (pair.alignment.right, right)
    if any(
        word.noun and word.role == "" and word.clause == value.clause and not gates.authority(word)
        for words, value in rest
        for word in words
    ):
        return False
    return any(
        one.noun and one.clause == left.clause and other.clause == right.clause
        for one, other in pair.alignment.nouns
    )


def _only_difference(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """No second figure in another unit differs as well: "100 Meter in 10 Sekunden", "200 Meter in 20"."""
    for one in figures(pair.left.values):
        for other in figures(pair.right.values):
            if (one.start, other.start) == (left.start, right.start):
                continue  # said of the same words: "14 zu 9 Stimmen", "von 60 auf 120 Euro"
            if pair.question and (one.clause, other.clause) != (left.clause, right.clause):
                continue
            if one.unit == other.unit != left.unit and (disjoint(one.said, other.said) or _far(one, other)):
                return gate("second figure", Verdict.FAILED, f"{one.raw} / {other.raw} differ as well")
    return gate("second figure", Verdict.PASSED, "")


def _rest(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """One figure is not what the other leaves of a whole: "62 der 74 stimmten zu", "zwölf dagegen"."""
    if left.attribute and left.attribute == right.attribute:
        return gate("rest", Verdict.PASSED, "")  # it is said to have happened to both
    if left.dimension == "percent" and not left.change and _the_others(pair, left, right):
        return gate("rest", Verdict.FAILED, f"{left.raw} + {right.raw}: all of them")
    both = (left.said.lo or 0.0) + (right.said.lo or 0.0)
    for value in (*pair.left.values, *pair.right.values):
        if value.rule == "whole" and value.unit == left.unit and value.said.lo == value.said.hi == both:
            return gate("rest", Verdict.FAILED, f"{left.raw} + {right.raw} = {value.raw}")
    return gate("rest", Verdict.PASSED, "")


def _the_others(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether two shares make up the whole, and a verb is told of one of them alone: "80 Prozent bestanden",
    "20 Prozent fielen durch"."""
    ends = [value.said for value in (left, right)]
    if any(end.lo is None or end.hi is None for end in ends):
        return False
    middle = sum(((end.lo or 0.0) + (end.hi or 0.0)) / 2 for end in ends)
    return abs(middle - 100) <= 1 and any(_verb(word) for side in (0, 1) for word in gates.told(pair, side))


def _measured(left: ViewValue, right: ViewValue) -> set[str]:
    """The keys of what both figures count or measure, people of any kind among them."""
    named = {f"c:{attribute}" for attribute in (left.attribute, right.attribute) if attribute}
    return named | set(left.counted) | set(right.counted)


def _far(one: ViewValue, other: ViewValue) -> bool:
    """Whether both start from numbers further apart than rounding: "über 100 Meter", "über 200 Meter"."""
    ends = one.said.lo, other.said.lo
    if not ends[0] or not ends[1]:
        return False
    return max(ends[0], ends[1]) / min(ends[0], ends[1]) > _ROUNDED


def _told(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether a verb or an attribute beside both figures is the same."""
    if left.attribute and left.attribute == right.attribute:
        return True
    if set(left.counted) & set(right.counted) and not (pair.alignment.left and pair.alignment.right):
        return True
    return any(
        one.clause == left.clause and other.clause == right.clause and not (one.noun or one.name)
        for one, other in pair.alignment.pairs
    )


def _another_way(left: ViewValue, right: ViewValue) -> bool:
    """Whether one is a change, is denied, or goes the other way, which no key tells."""
    return (
        left.change != right.change
        or left.negated
        or right.negated
        or bool(left.direction and right.direction and left.direction != right.direction)
    )


def _alike(left: ViewValue, right: ViewValue) -> bool:
    return any({left.attribute, right.attribute} <= names for names in _ALIKE)


def attribute(left: ViewValue, right: ViewValue) -> Gate:
    """Both figures measure the same: killed or injured, length or width, a level or a change."""
    if left.change != right.change and not left.attribute == right.attribute == "job cut":
        return gate("attribute", Verdict.FAILED, "a level / a change")
    if left.negated or right.negated:
        return gate("attribute", Verdict.FAILED, "one figure is denied")
    if left.direction and right.direction and left.direction != right.direction:
        return gate("attribute", Verdict.FAILED, f"{left.direction} / {right.direction}")
    shown = f"{left.attribute or '?'} / {right.attribute or '?'}"
    if left.attribute and right.attribute:
        if left.attribute == right.attribute:
            return gate("attribute", Verdict.PASSED, shown)
        return gate("attribute", Verdict.UNKNOWN if _alike(left, right) else Verdict.FAILED, shown)
    if not left.attribute and not right.attribute:
        return gate("attribute", Verdict.PASSED, shown)
    named = left.attribute or right.attribute
    happened = left.dimension == "count" and named not in _STANDS | _THERE
    return gate("attribute", Verdict.FAILED if happened else Verdict.UNKNOWN, shown)


def _tied(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """The attribute; where it is not said in both, no verb of one claim may stand there alone."""
    found = attribute(left, right)
    if found.verdict is Verdict.FAILED and _same_deed(pair, left, right):
        return gate("attribute", Verdict.UNKNOWN, found.evidence)
    if gates.keyed(pair) and not _another_way(left, right):
        return gates.settled("attribute", pair)
    verbs = [[word for word in gates.told(pair, side) if _verb(word)] for side in (0, 1)]
    if {left.attribute, right.attribute} == {"hold", ""} and _once_there(pair, left, right):
        return gate("attribute", Verdict.FAILED, "how many it holds / how many were there")
    said = bool(left.attribute and right.attribute) and left.attribute not in _CALLED | {"employ"}
    if found.verdict is Verdict.FAILED or said:
        return found
    own = verbs[1] if left.attribute else verbs[0]
    if gates.single(pair):
        clause = right.clause if left.attribute else left.clause
        own = [word for word in own if word.clause == clause]
    if left.dimension == "duration" and gates.single(pair):
        own = [word for word in own if not set(word.concepts) & _RACED]
        verbs = [[word for word in side if not set(word.concepts) & _RACED] for side in verbs]
    if left.dimension == "count":
        own = [word for word in own if not set(word.concepts) & _THERE]
    if found.verdict is Verdict.UNKNOWN and own and left.dimension != "currency":
        return gate("attribute", Verdict.FAILED, f"{found.evidence}: {own[0].text}")
    held = set(left.counted) | set(right.counted)
    told = any(
        (_verb(one) or _verb(other))
        and not ((one.noun and held & set(one.keys)) or (other.noun and held & set(other.keys)))
        for one, other in pair.alignment.pairs
    )
    levels = _LEVELS | {"receive"} | _THERE if left.dimension == "count" else _LEVELS
    verbs = [
        [
            word for word in side if not set(word.concepts) & levels or "donate" in word.concepts
        ]  # "raised money"
        for side in verbs
    ]
    if "c:vote" in left.counted and "c:vote" in right.counted:
        levels |= {"elect", "win", "confirm", "appoint"}  # what so many votes came to
    told = told or _layer(pair, left, right)
    if left.dimension == "duration":
        told = told or _beside(pair, left, right)
        verbs = [[word for word in side if word.concepts] for side in verbs]
    sides = [{concept for word in gates.told(pair, at) for concept in word.concepts} for at in (0, 1)]
    told = told or (gates.single(pair) and gates.converse(pair, sides[0], sides[1]))
    if left.dimension in _NEEDS_A_VERB and not told and bool(verbs[0]) != bool(verbs[1]):
        lone = (verbs[0] or verbs[1])[0]
        return gate("attribute", Verdict.FAILED, f"{found.evidence}: only one says {lone.text}")
    return found


def _once_there(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether the figure that does not tell what it holds is of people, or of one day."""
    view, value = (pair.left, left) if right.attribute else (pair.right, right)
    if _WHO & {*value.counted, *value.kinds}:
        return True
    return any(day.dimension == "date" and day.unit in ("day", "weekday", "minute") for day in view.values)


def _same_deed(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether a verb beside both figures is the same, and what only one says of them, the other says in its
    next clause: "is buying six to be delivered", "kauft zwei, die geliefert werden"."""
    if (left.attribute and right.attribute) or left.change != right.change or not gates.single(pair):
        return False
    named = left.attribute or right.attribute
    verbs = [
        (one, other) for one, other in pair.alignment.pairs if _verb(one) and _verb(other) and one.concepts
    ]
    beside = any(
        one.clause == left.clause and other.clause == right.clause and named not in one.concepts
        for one, other in verbs
    )
    return beside and any(named in one.concepts and named in other.concepts for one, other in verbs)


def _layer(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether both tell how much of it lay or fell there: "55 Zentimeter Neuschnee"."""
    return left.dimension == "length" and gates.single(pair) and _beside(pair, left, right)


def _beside(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether a shared noun stands right beside both figures: "50 Minuten Verspätung"."""
    return any(
        one.noun and min(abs(one.start - left.end), abs(left.start - one.end)) <= _NEXT
        and min(abs(other.start - right.end), abs(right.start - other.end)) <= _NEXT
        for one, other in pair.alignment.pairs
    )  # fmt: skip


def _verb(word: Word) -> bool:
    return not (word.noun or word.name or word.adjective)


def counted(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """Both count the same; a general word for people fits a specific one."""
    if gates.keyed(pair):
        return gates.settled("counted", pair)
    if left.dimension != "count" or set(left.counted) & set(right.counted):
        return gate("counted", Verdict.PASSED, "")
    if not left.counted or not right.counted:
        return gate("counted", Verdict.UNKNOWN, "what is counted is not said")
    shown = f"{left.counted[0]} / {right.counted[0]}"
    if pair.left.language != pair.right.language and _named(left) & _named(right):
        return gate("counted", Verdict.PASSED, shown)
    if set(left.kinds) & set(right.counted) or set(right.kinds) & set(left.counted):
        told = left.attribute == right.attribute and left.attribute not in ("", *_STANDS, *_CALLED)
        return gate("counted", Verdict.PASSED if told else Verdict.FAILED, shown)
    if _doers(pair, left, right) or _doers(pair, right, left):
        return gate("counted", Verdict.PASSED, shown)
    if "people" in left.counted or "people" in right.counted:
        verdict = Verdict.PASSED if left.attribute == right.attribute else Verdict.FAILED
        return gate("counted", verdict, shown)
    if pair.left.language != pair.right.language and not (_named(left) and _named(right)):
        return gate("counted", Verdict.UNKNOWN, shown)
    return gate("counted", Verdict.FAILED, shown)


def _doers(pair: Pair, doers: ViewValue, others: ViewValue) -> bool:
    """Whether what one counts are people by what they do, and the other tells that of those it counts:
    "640 Streikende", "1.900 Beschäftigte streikten"."""
    if not gates.single(pair) or not ({"people", "c:employ"} & {*others.counted, *others.kinds}):
        return False
    done = {key[2:] for key in doers.counted if key.startswith("c:")} & _DEEDS
    return any(
        done & set(one.concepts) & set(other.concepts)
        and any(not word.noun and word.clause in (doers.clause, others.clause) for word in (one, other))
        for one, other in pair.alignment.pairs
    )


def _named(value: ViewValue) -> set[str]:
    """What is counted, by the last part of a German compound too, for which English has its own word."""
    return {key[2:] for key in value.counted if key.startswith(("c:", "h:"))}


def _counted_words(pair: Pair, left: ViewValue, right: ViewValue) -> list[Word]:
    """The words for what is counted; their difference is judged by its own gate."""
    if "people" not in left.counted and "people" not in right.counted:
        return []
    keys = set(left.counted) | set(right.counted)
    return [word for view in (pair.left, pair.right) for word in view.words if set(word.keys) & keys]
