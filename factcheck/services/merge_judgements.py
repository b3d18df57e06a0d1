"""Ratings and decisions of both sides: opposite ones stay side by side, and are told to be disputed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import uid_for
from factcheck.domain.vocabulary import Judgement, Motivation, VerdictAction
from factcheck.models import Annotation, ClaimLink, LinkDecision, RatingLabel, Verdict
from factcheck.models.operation import Row
from factcheck.services.dependents import Key
from factcheck.services.merge_matching import Matching
from factcheck.services.merge_outcomes import Outcome, Outcomes
from factcheck.services.merge_side import Side


def place_verdict(ours: Side, outcomes: Outcomes, theirs: Row, row: Row) -> bool:
    """Fit a verdict of theirs into our chains; False when it cannot be, and was noted on the claim instead.

    Where another verdict took the place of the same one here, theirs begins a chain of its own: both hold.
    A retraction of what was rated anew here, or the other way round, is kept as a note beside the rating.
    """
    session = ours.session
    before = row["supersedes_id"]
    rival = (
        session.scalars(select(Verdict).where(Verdict.supersedes_id == before)).first()
        if before is not None
        else None
    )
    if before is not None and rival is None:
        return True
    if row["action"] == VerdictAction.RETRACT.value:
        if rival is not None and rival.action is VerdictAction.RETRACT:
            return False  # both took it back
        _note(session, row)
        outcomes.add(Outcome("disputed", f"V{theirs['id']}", None, f"retraction for C{row['claim_id']}",
                             "it was rated anew here; the retraction is noted on the claim"))  # fmt: skip
        return False
    row["supersedes_id"] = None
    if rival is not None and rival.action is VerdictAction.RETRACT:
        _note(session, _row_of(rival))
    if rival is not None:
        label = session.get(RatingLabel, rival.label_id) if rival.label_id else None
        outcomes.add(Outcome("disputed", f"V{theirs['id']}", f"V{rival.id}", f"rating of C{row['claim_id']}",
                             f"here {label.label if label else 'retracted'}; both stand"))  # fmt: skip
    return True


def _row_of(verdict: Verdict) -> Row:
    return {
        "uid": verdict.uid,
        "claim_id": verdict.claim_id,
        "justification": verdict.justification,
        "decided_by": verdict.decided_by,
        "decided_at": verdict.decided_at.isoformat(),
    }


def _note(session: Session, row: Row) -> None:
    """Under the retraction's own uid, so that both sides get one note and the same."""
    if session.scalars(select(Annotation).where(Annotation.uid == row["uid"])).first() is not None:
        return
    session.add(
        Annotation(
            uid=row["uid"],
            claim_id=row["claim_id"],
            motivation=Motivation.COMMENTING,
            body=f"Disputed: retracted by {row['decided_by']}, and rated anew by somebody else."
            f" {row['justification']}",
            made_by=row["decided_by"],
            made_at=datetime.fromisoformat(str(row["decided_at"])),
        )
    )
    session.flush()


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
