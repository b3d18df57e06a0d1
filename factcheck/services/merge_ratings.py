"""Ratings of both sides: opposite ones stay side by side, and are told to be disputed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import select
from sqlalchemy.orm import aliased

from factcheck.domain.vocabulary import VerdictAction
from factcheck.models import RatingLabel, Verdict
from factcheck.services.dependents import chunks
from factcheck.services.merge_again import Again, unused_uid
from factcheck.services.merge_matching import Matching
from factcheck.services.merge_outcomes import Outcome, Outcomes
from factcheck.services.merge_side import Side
from factcheck.services.verdict_chain import head_verdict


def tell_rivals(again: Again, theirs: Side, matching: Matching, outcomes: Outcomes) -> None:
    """Look at each verdict of theirs that takes the place of one that another verdict took the place of here.

    Both stand, whatever they say: two ratings are in force then, or a rating beside a retraction, until
    somebody who sees both rates anew or retracts. But where one of the two only says what that verdict had
    said, after an undo, or is the undo, nobody decided twice: it gives way.
    """
    new = {
        here: number
        for number in theirs.news.numbers("verdict")
        if (here := matching.here("verdict", number)) is not None and matching.is_new("verdict", number)
    }
    for one, other in _beside(again, new):
        ends = [head_verdict(again.session, row) for row in (one, other)]
        older = [end for end in ends if _is_older_self(again, one, end)]
        if older:
            last = max(older, key=lambda end: end.uid)
            _give_way(again, last, one if last is ends[1] else other)
        elif all(_speaks(one, end) for end in ends) and {end.action for end in ends} != {
            VerdictAction.RETRACT
        }:
            label = again.session.get(RatingLabel, other.label_id) if other.label_id else None
            what = "retraction for" if one.action == VerdictAction.RETRACT else "rating of"
            outcomes.add(Outcome("disputed", f"V{new[one.id]}", f"V{other.id}", f"{what} C{one.claim_id}",
                                 f"here {label.label if label else 'retracted'}; both stand"))  # fmt: skip


def _beside(again: Again, new: Collection[int]) -> Iterator[tuple[Verdict, Verdict]]:
    """A new verdict and one beside it, each two once."""
    rival = aliased(Verdict)
    told: set[frozenset[int]] = set()
    for some in chunks(sorted(new)):
        query = (
            select(Verdict, rival)
            .join(rival, rival.supersedes_id == Verdict.supersedes_id)
            .where(Verdict.id.in_(some), rival.id != Verdict.id)
            .order_by(Verdict.id, rival.id)
        )
        for one, other in again.session.execute(query).all():
            if (pair := frozenset((one.id, other.id))) not in told:
                told.add(pair)
                yield one, other


def _speaks(one: Verdict, end: Verdict) -> bool:
    """A rating in force does, and a retraction of what the other one took the place of."""
    return end.action is VerdictAction.RATE or end.supersedes_id == one.supersedes_id


def _is_older_self(again: Again, one: Verdict, end: Verdict) -> bool:
    """Whether the end of a chain says no more than what `one` took the place of did."""
    before = again.session.get_one(Verdict, one.supersedes_id)
    return said(end) == said(before) or again.is_undo(end)


def said(verdict: Verdict) -> tuple[object, ...]:
    """What a verdict has in common with the one that lets it hold again."""
    return verdict.action, verdict.label_id, verdict.decided_by, verdict.decided_at


def _give_way(again: Again, last: Verdict, to: Verdict) -> None:
    """As when somebody rates anew what is disputed: a retraction, alike on both sides."""
    if not _speaks(to, last):
        return
    row = Verdict(
        uid=unused_uid(again.session, "gave way", last.uid, to.uid),
        claim_id=last.claim_id,
        action=VerdictAction.RETRACT,
        justification=f"Decided anew by {to.decided_by}.",
        article_version_id=last.article_version_id,
        decided_by=to.decided_by,
        decided_at=to.decided_at,
        supersedes_id=last.id,
    )
    again.session.add(row)
    again.session.flush()
