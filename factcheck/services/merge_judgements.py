"""Decisions of both sides on one pair: where they are opposite, neither holds."""

from __future__ import annotations

from sqlalchemy import select

from factcheck.domain.keys import uid_for
from factcheck.domain.vocabulary import Judgement
from factcheck.models import ClaimLink, LinkDecision
from factcheck.services.decisions import current_decision
from factcheck.services.dependents import chunks
from factcheck.services.merge_again import Again, decide_again, unused_uid
from factcheck.services.merge_matching import Matching
from factcheck.services.merge_outcomes import Outcome, Outcomes
from factcheck.services.merge_side import Side


def join_decisions(ours: Side, theirs: Side, matching: Matching, outcomes: Outcomes, again: Again) -> None:
    """Where both sides decided on a pair and not the same, neither holds: it is unsure, and says why.

    The ruling that says so has a uid made of the two, so that both sides write the same. Where only they
    decided, and an undo took it back here, it holds again.
    """
    hers, mine = _last_of_theirs(theirs, matching, again), _last_of_ours(ours, theirs)
    for pair in sorted(hers):
        one, other = mine.get(pair), hers[pair]
        if one is None or one.uid == other.uid or _ruled(one) == _ruled(other):
            _decide_again(again, other, outcomes)
            continue
        first, second = sorted((one, other), key=lambda decision: decision.uid)
        uid = uid_for("disputed", first.uid, second.uid)
        before = ours.session.scalars(select(LinkDecision).where(LinkDecision.uid == uid)).first()
        if before is not None and not again.is_taken_back(before):
            continue
        uid = unused_uid(ours.session, "disputed", first.uid, second.uid)
        ours.session.add(
            LinkDecision(
                uid=uid,
                pair_key=pair,
                judgement=Judgement.UNSURE,
                note=f"Disputed: {_said(first)}; {_said(second)}.",
                decided_by=" and ".join(sorted({first.decided_by, second.decided_by})),
                decided_at=max(first.decided_at, second.decided_at),
            )
        )
        ours.session.flush()
        link = ours.session.scalars(select(ClaimLink.id).where(ClaimLink.pair_key == pair)).first()
        outcomes.add(Outcome("disputed", None, f"L{link}" if link else None, f"{_said(one)}; {_said(other)}",
                             "it is unsure until somebody decides"))  # fmt: skip


def _decide_again(again: Again, decision: LinkDecision, outcomes: Outcomes) -> None:
    current = current_decision(again.session, decision.pair_key)
    if current is not None and again.is_undo(current) and again.is_taken_back(decision):
        decide_again(again.session, decision)
        outcomes.add(Outcome("added", None, None, f"decision {_said(decision)}"))


def _last_of_theirs(theirs: Side, matching: Matching, again: Again) -> dict[str, LinkDecision]:
    """Our rows of their last decision on each pair, if it came in only now or was taken back."""
    found: dict[str, LinkDecision] = {}
    for number in theirs.news.numbers("link_decision"):
        here = matching.here("link_decision", number)
        row = again.session.get(LinkDecision, here) if here is not None else None
        if row is not None and (matching.is_new("link_decision", number) or again.is_taken_back(row)):
            found[row.pair_key] = row
    return found


def _last_of_ours(ours: Side, theirs: Side) -> dict[str, LinkDecision]:
    """The last decision on each pair that they do not have, as they may by way of a merge.

    What is only said once more, as an undo had taken it back, they have in the first one.
    """
    numbers = ours.news.numbers("link_decision")
    rows = [row for number in numbers if (row := ours.session.get(LinkDecision, number)) is not None]
    there = {
        said
        for some in chunks({row.pair_key for row in rows})
        for row in theirs.session.scalars(select(LinkDecision).where(LinkDecision.pair_key.in_(some)))
        for said in (row.uid, _content(row))
    }
    return {row.pair_key: row for row in rows if not there & {row.uid, _content(row)}}


def _ruled(row: LinkDecision) -> tuple[object, ...]:
    return row.judgement, row.wrong_claim_id


def _content(row: LinkDecision) -> tuple[object, ...]:
    return row.pair_key, row.judgement, row.decided_by, row.decided_at


def _said(decision: LinkDecision) -> str:
    words = [decision.decided_by, decision.judgement.value]
    words += [f"({decision.reason.value})"] if decision.reason else []
    return " ".join(words) + (f": {decision.note}" if decision.note else "")
