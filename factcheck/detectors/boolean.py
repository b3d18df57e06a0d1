"""The same told once as a fact and once denied: same people and things, same predicate, opposite polarity.

Negation counts by clause, on the clause that holds the shared predicate: nicht, kein, weder … noch, ohne,
nie, niemand, "mit keinem Wort", "nicht einmal", verbs of denial. That one sentence holds a "nicht" and the
other none is never enough. Silent when anything else they name differs, for "noch nicht" and "nicht mehr",
for a part ("nicht alle"), for plans and conditions.
"""

from __future__ import annotations

import re

from factcheck.detectors import gates, keyed, meeting
from factcheck.detectors.arguments import frame_of, in_one_part, left_over, one_of_several
from factcheck.detectors.context import Pair
from factcheck.detectors.doers import one_doer
from factcheck.detectors.offices import names_office, without_holders
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence

_ASIDE = ("occasion", "cause")
_BESIDE_VERBS = {"", "object"}
"""The roles of subject and object, which a passive turns round."""
ID = "boolean"
VERSION = "3"

_PARTIAL = re.compile(
    r"noch nicht|nicht mehr|noch kein|kein\w* \w* mehr|nicht all|nicht jed|nicht immer|nicht ganz|sondern"
    r"|nicht nur|nicht so sehr|nicht unbedingt|not so much|not necessarily|not yet|no longer|not all"
    r"|not every|not always|not only|any more|anymore|but rather|not until|\berst\b"
    r"|nicht (?:deshalb|deswegen|darum|wegen|aufgrund)\b|not (?:due|owing) to"
    r"|\b(?:not|n't)\b(?:(?! but ).)* because\b",
    re.IGNORECASE,
)
_EVENTS = frozenset(
    (
        "talk",
        "meet",
        "treaty",
        "arrangement",
        "ceasefire",
        "sign",
        "begin",
        "end",
        "cancel",
        "resign",
        "attack",
    )
)


def detect(pair: Pair) -> list[Finding | Silence]:
    """At most one answer: for the predicate they share, else for what a written key asks about."""
    if answers := keyed.truths(pair, ID, VERSION) or keyed.reasons(pair, ID, VERSION):
        return answers
    if keyed.asks_for_value(pair):
        return []
    answer = _shared_predicate(pair)
    if answer is None or (gates.keyed(pair) and _unsure(answer)):
        return keyed.stances(pair, ID, VERSION) or ([answer] if isinstance(answer, Silence) else [])
    return [answer]


def _unsure(answer: Finding | Silence) -> bool:
    """Whether what is denied may not be the predicate: a key does not tell that."""
    return isinstance(answer, Silence) or any(
        one.name == "predicate" and one.verdict is Verdict.UNKNOWN for one in answer.gates
    )


def _shared_predicate(pair: Pair) -> Finding | Silence | None:
    """The answer to the first predicate told and denied; a finding goes before a silence."""
    silent: Silence | None = None
    for left, right in (*pair.alignment.pairs, *(_of_one_sense(pair) if pair.bare else ())):
        if not may_be_predicate(left) or not may_be_predicate(right):
            continue
        if pair.bare and any(word.noun and word.role in _ASIDE for word in (left, right)):
            continue  # "nach dem Gipfel" is not what is denied
        cues = meeting.negated(pair.left, left), meeting.negated(pair.right, right)
        if bool(cues[0]) != bool(cues[1]):
            answer = _compare(pair, left, right, cues)
            if isinstance(answer, Finding):
                return answer
            silent = silent or answer
    return silent


def _of_one_sense(pair: Pair) -> list[tuple[Word, Word]]:
    """Two verbs that one word is the opposite of: "zugestimmt", "angenommen", of which both exclude
    "abgelehnt"."""
    return [
        (left, right)
        for left in pair.left.words
        for right in pair.right.words
        if any(not key.startswith("~") and key in right.against for key in left.against)
        and _verb(left) and _verb(right) and not set(left.keys) & set(right.keys)
    ]  # fmt: skip


def may_be_predicate(word: Word) -> bool:
    """Whether it can be denied: a verb, or a noun for what happens."""
    return not word.adjective and (not (word.noun or word.name) or bool(_EVENTS & set(word.concepts)))


def _clause(view: ClaimView, word: Word) -> str:
    frame = frame_of(view, word)
    return view.quote[frame.start : frame.end] if frame else view.quote


def _verb(word: Word) -> bool:
    return not (word.noun or word.name or word.adjective)


def _compare(pair: Pair, left: Word, right: Word, cues: tuple[str, str]) -> Finding | Silence:
    rest = [
        [word for word in side if _verb(word) and not word.aside and in_one_part(view, word, own)]
        for view, side, own in (
            (pair.left, pair.alignment.left, left), (pair.right, pair.alignment.right, right),
        )
    ]  # fmt: skip
    rest = [[word for word in side if word not in (left, right)] for side in rest]
    by_clause = pair.bare and _verb(left) and _verb(right)
    gates = (
        *keyed.asked_clauses(pair, left, right),
        *keyed.one_sign(pair, left, right),
        gate("polarity", Verdict.PASSED, cues[0] or cues[1]),
        _whole(pair, left, right),
        _predicate_gate(left, right, rest),
        _same_polarity_elsewhere(pair, left, right),
        _denied_no_more(pair, left, right, cues),
        *meeting.common(pair, left, right, (left, right) if not left.noun else (), by_clause=by_clause),
        one_doer(pair, left, right),
    )
    if stop := blocked(gates):
        return silence(ID, stop)
    return Finding(
        ID, VERSION, Tier.MEDIUM, pair.conflict, "boolean", pair.left, pair.right,
        meeting.clause_of(pair.left, left), meeting.clause_of(pair.right, right), gates,
    )  # fmt: skip


def _denied_no_more(pair: Pair, left: Word, right: Word, cues: tuple[str, str]) -> Gate:
    """What is denied is no more than what is told: "über Zölle sprach er nicht" denies no other talk.

    Asked of bare claims, by the nouns beside each predicate.
    """
    if not pair.bare or gates.keyed(pair):
        return gate("denied", Verdict.PASSED, "")
    at, denied = (0, left) if cues[0] else (1, right)
    view, told = ((pair.left, pair.right), (pair.right, pair.left))[at]
    beside = [word for word in view.words if word is not denied and in_one_part(view, word, denied)]
    shared = [both for both in pair.alignment.nouns if any(both[at] is word for word in beside)]
    others = [
        word
        for word in left_over(pair, (), (left, right))[at]
        if word is not denied and not (word.aside or word.place or word.role in _ASIDE or names_office(word))
    ]
    others = without_holders(others, list(told.words))
    others = [word for word in others if not one_of_several(view, word, [both[at] for both in shared])]
    if others:
        return gate("denied", Verdict.FAILED, f"{others[0].text} is told of in what is denied alone")
    if len({both[at].start for both in shared}) == 1 and not denied.noun:
        one, other = shared[0][at], shared[0][1 - at]
        objects = [word for word in told.words if word.noun and word is not other]
        roles = {one.role, other.role}
        known = one.keys[0] in view.names | told.names
        owner = one.text != other.text and one.text.rstrip("s") == other.text.rstrip("s")  # "Trump", "Trumps"
        if (
            owner
            or (len(roles) > 1 and not roles <= _BESIDE_VERBS)
            or (known and objects and len(beside) == 1)
        ):
            return gate("denied", Verdict.FAILED, f"only {one.text} is told of in both")
    return gate("denied", Verdict.PASSED, "")


def _predicate_gate(left: Word, right: Word, rest: list[list[Word]]) -> Gate:
    """No verb of one clause stands against another; a noun that is only the object of another verb is
    unknown: "rollte seine Gespräche ein" tells of no talk."""
    if rest[0] and rest[1]:
        return gate("predicate", Verdict.FAILED, f"{rest[0][0].text} / {rest[1][0].text}")
    whole = {left.keys[0], *left.concepts} & {right.keys[0], *right.concepts}
    for word, other, verbs in ((left, right, rest[0]), (right, left, rest[1])):
        if word.noun and verbs and not whole:
            return gate("predicate", Verdict.FAILED, f"only a part of {word.text} is shared")
        if word.noun and verbs and not word.role and word.text != other.text:
            return gate("predicate", Verdict.FAILED, f"{verbs[0].text} {word.text} / {other.text}")
    for word, verbs in ((left, rest[0]), (right, rest[1])):
        if word.noun and verbs:
            return gate("predicate", Verdict.UNKNOWN, f"{word.text} beside {verbs[0].text}")
    return gate("predicate", Verdict.PASSED, left.text)


def _whole(pair: Pair, left: Word, right: Word) -> Gate:
    """The denial is of the whole, and for good."""
    for view, word in ((pair.left, left), (pair.right, right)):
        if match := _PARTIAL.search(_clause(view, word)):
            return gate("whole", Verdict.FAILED, match[0])
    return gate("whole", Verdict.PASSED, "")


def _same_polarity_elsewhere(pair: Pair, left: Word, right: Word) -> Gate:
    """The predicate does not stand in both polarities in one claim."""
    for view, word in ((pair.left, left), (pair.right, right)):
        polarities = {
            bool(meeting.negated(view, one)) for one in view.words if set(one.keys) & set(word.keys)
        }
        if len(polarities) > 1:
            return gate("once", Verdict.FAILED, word.text)
    return gate("once", Verdict.PASSED, "")
