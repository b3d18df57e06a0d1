"""Two databases become one: what each did since they had the same is put together, and nothing is lost.

Only what their operations did that ours does not know of is looked at. What comes in is one operation with
its changes, and can be undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from factcheck.errors import Clash
from factcheck.models import Setting
from factcheck.render.rows import Rows
from factcheck.services.merge_fields import Choice
from factcheck.services.merge_outcomes import Conflict, Outcome, Outcomes
from factcheck.services.merge_run import Merge, Progress, unseen
from factcheck.services.merge_side import Side
from factcheck.services.merge_undone import LEARNT
from factcheck.services.row_names import counted, listed

__all__ = ["Choice", "Conflict", "Merged", "Outcome", "Unsettled", "merge", "settled"]


@dataclass(frozen=True, slots=True)
class Merged:
    """What was done, and what both sides changed where nobody said whose is to hold."""

    rows: Rows
    conflicts: dict[Conflict, Outcome]
    counts: Counter[tuple[str, str]]
    """By result and table."""

    def summary(self) -> str:
        """`Added 2 claims and 1 verdict, changed 1 article.`; empty where there is nothing to tell."""
        told = []
        for result in dict.fromkeys(result for result, _ in self.counts):
            things = [
                counted(table, number)
                for (was, table), number in self.counts.items()
                if was == result and table
            ]
            if things:
                told.append(f"{result} {listed(things)}")
        return f"{'; '.join(told).capitalize()}." if told else ""


class Unsettled(Clash):
    """Raised to take everything back: something both sides changed is still open."""

    def __init__(self, merged: Merged) -> None:
        super().__init__(
            f"{len(merged.conflicts)} of these were changed on both sides; nothing was written.",
            "Say whose holds: --prefer mine, theirs or ask.",
        )
        self.merged = merged


def settled(merged: Merged) -> Merged:
    """The same. Raises Unsettled where something both sides changed is still open."""
    if merged.conflicts:
        raise Unsettled(merged)
    return merged


def merge(
    session: Session,
    theirs: Session,
    *,
    prefer: Choice | None,
    answers: Mapping[Conflict, Choice],
    progress: Progress = unseen,
) -> Merged:
    """Take in what another database has that ours does not know of.

    Where a conflict is left open, ours was gone on with: the caller then takes everything back.
    """
    one = Merge(Side(session, kept=False), Side(theirs, kept=True), Outcomes(prefer, answers), progress)
    known, known_there = one.ours.known(), one.theirs.known()
    one.theirs.find_news(known)
    if not one.theirs.news:
        return _merged(one.outcomes)
    one.ours.find_news(known_there)
    one.run()
    session.flush()
    if one.outcomes.lines:
        uid = session.info["operation"].uid
        session.add(Setting(key=f"{LEARNT}{uid}", value=" ".join(sorted(known_there - known))))
        session.flush()
    return _merged(one.outcomes)


def _merged(outcomes: Outcomes) -> Merged:
    return Merged(outcomes.rows(), outcomes.conflicts, outcomes.lines.counts())
