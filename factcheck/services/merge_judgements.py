"""Ratings and decisions of both sides: opposite ones stay side by side, and are told to be disputed."""

from __future__ import annotations

from sqlalchemy import select

from factcheck.domain.keys import uid_for
from factcheck.domain.vocabulary import Judgement, VerdictAction
from factcheck.models import ClaimLink, LinkDecision, RatingLabel, Verdict
from factcheck.models.operation import Row
from factcheck.services.dependents import Key
from factcheck.services.merge_matching import Matching
from factcheck.services.merge_outcomes import Outcome, Outcomes
from factcheck.services.merge_side import Side


def tell_rivals(ours: Side, outcomes: Outcomes, theirs: Row, row: Row) -> None:
    """Say where a verdict of theirs takes the place of one that another verdict took the place of here.

    Both stand, whatever they say: two ratings are in force then, or a rating beside a retraction, until
    somebody who sees both rates anew or retracts.
    """
    if row["supersedes_id"] is None:
        return
    query = select(Verdict).where(Verdict.supersedes_id == row["supersedes_id"]).order_by(Verdict.id)
    for rival in ours.session.scalars(query).all():
        if row["action"] == rival.action == VerdictAction.RETRACT:
            continue  # both took it back
        label = ours.session.get(RatingLabel, rival.label_id) if rival.label_id else None
        what = "retraction for" if row["action"] == VerdictAction.RETRACT else "rating of"
        outcomes.add(Outcome("disputed", f"V{theirs['id']}", f"V{rival.id}", f"{what} C{row['claim_id']}",
                             f"here {label.label if label else 'retracted'}; both stand"))  # fmt: skip


def join_decisions(ours: Side, theirs: Side, matching: Matching, outcomes: Outcomes) -> None:
    """Where both sides decided on a pair and not the same, neither holds: it is unsure, and says why.

    The ruling that says so has a uid made of the two, so that both sides write the same.
    """
    hers, mine = _last_new(theirs, ours, matching), _last_new(ours, theirs)
    for pair in sorted(hers.keys() & mine.keys()):
        one, other = mine[pair], hers[pair]
        wrong = matching.numbers.get(Key("claim", other.wrong_claim_id)) if other.wrong_claim_id else None
        if one.uid == other.uid or (one.judgement, one.wrong_claim_id) == (other.judgement, wrong):
            continue
        first, second = sorted((one, other), key=lambda decision: decision.uid)
        uid = uid_for("disputed", first.uid, second.uid)
        if ours.session.scalars(select(LinkDecision).where(LinkDecision.uid == uid)).first() is not None:
            continue
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


def _last_new(side: Side, other: Side, matching: Matching | None = None) -> dict[str, LinkDecision]:
    """The last ruling on each pair that the other side did not have, as it may by way of a merge.

    With `matching`, what was put in there only now counts as what it did not have.
    """
    numbers = sorted(key.id for key in side.news if key.table == "link_decision")
    rows = [row for number in numbers if (row := side.session.get(LinkDecision, number)) is not None]
    if matching is not None:
        return {row.pair_key: row for row in rows if matching.is_new("link_decision", row.id)}
    uids = select(LinkDecision.uid).where(LinkDecision.uid.in_([row.uid for row in rows]))
    there = set(other.session.scalars(uids))
    return {row.pair_key: row for row in rows if row.uid not in there}


def _said(decision: LinkDecision) -> str:
    words = [decision.decided_by, decision.judgement.value]
    words += [f"({decision.reason.value})"] if decision.reason else []
    return " ".join(words) + (f": {decision.note}" if decision.note else "")
