"""factcheck review"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.domain.finding import THRESHOLD
from factcheck.domain.ids import Kind, Ref, parse_ref
from factcheck.errors import BadInput

if TYPE_CHECKING:
    from factcheck.services.reviewing import Waiting

KEYS = "[a]ccept  [r]eject  [s]kip  [u]ndo  [q]uit"


@click.command("review")
@click.option("--claims", is_flag=True, help="Go through candidate claims instead of suggested conflicts.")
@click.option("--article", metavar="A3", help="Only those of this article.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="Suggested conflicts at least so sure.  [default: 0.6]",
)
@pass_desk
def command(desk: Desk, claims: bool, article: str | None, min_confidence: float | None) -> None:
    """Decide on what the program proposes, one key a decision.

    Suggested conflicts come surest first, both passages side by side with the words
    that clash marked; with --claims candidates, best first, each in its context.
    Every decision is kept at once; leave at any time and go on later.

    \b
    Conflicts: c confirm (then l, r or n: which is wrong), d dismiss (then the
    reason), u unsure, s skip, n note for the next decision, w why in full,
    o one subject, x two subjects, p one is part of the other, v several values
    are possible, i two names are one person, j two people, z undo, q quit.
    Claims: a accept, r reject, s skip, u undo, q quit.

    \b
    In scripts: factcheck conflict confirm | dismiss | unsure | reopen L7,
    factcheck conflict same | different | part-of | several-values L7,
    factcheck conflict same-person | different-people L7,
    factcheck claim accept | reject C12

    \b
    Examples:
      factcheck review
      factcheck review --article A3 --min-confidence 0.4
      factcheck review --claims
    """
    from factcheck.services.reviewing import waiting_candidates

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        scripts = "claim accept C12" if claims else "conflict confirm L7, factcheck conflict dismiss L8"
        raise BadInput("review needs a terminal.", f"In scripts: factcheck {scripts}")
    number = parse_ref(article, Kind.ARTICLE).number if article else None
    if not claims:
        _conflicts(desk, number, THRESHOLD if min_confidence is None else min_confidence)
        return
    if min_confidence is not None:
        raise click.UsageError("--min-confidence is for suggested conflicts, not for --claims.")
    with desk.reading() as reader:
        waiting = waiting_candidates(reader, number)
    if not waiting:
        say("No candidates wait. To find some: factcheck extract --all")
        return
    _Review(desk, waiting).run()


def _conflicts(desk: Desk, article: int | None, min_confidence: float) -> None:
    from factcheck.cli.review_links import LinkReview
    from factcheck.services.reviewing_links import open_suggestions

    with desk.reading() as reader:
        waiting = open_suggestions(reader, article, min_confidence)
        rest = len(open_suggestions(reader, article, 0.0)) - len(waiting)
    below = f"{rest} more below {min_confidence:g}: factcheck review --min-confidence 0"
    if waiting:
        LinkReview(desk, waiting).run()
    else:
        say("No suggested conflict waits. To look for some: factcheck scan")
    if rest:
        say(below)


@dataclass
class _Review:
    """One sitting: what waits, where one is, and what can be undone."""

    desk: Desk
    waiting: list[Waiting]
    place: int = 0
    done: list[tuple[int, int]] = field(default_factory=list)
    """Places that were decided, with the operations that did it."""

    def run(self) -> None:
        """Go through until the end or `q`."""
        while self.place < len(self.waiting):
            self._show(self.waiting[self.place])
            if not self._act(click.getchar().lower()):
                break
        say(f"{len(self.done)} decided, {len(self.waiting) - len(self.done)} left.")

    def _show(self, candidate: Waiting) -> None:
        click.clear()
        self.desk.print_page(candidate.page(self.place + 1, len(self.waiting)))
        say(f"\n{KEYS}")

    def _act(self, key: str) -> bool:
        """Carry out one key; False to leave."""
        if key == "q":
            return False
        if key in ("a", "r"):
            self._decide(key == "a")
        elif key == "s":
            self.place += 1
        elif key in ("u", "z") and self.done:  # z as among suggested conflicts
            self._undo()
        return True

    def _decide(self, accepted: bool) -> None:
        from factcheck.cli.asking import ask_names
        from factcheck.services.claim_status import accept, reject

        claim = Ref(Kind.CLAIM, self.waiting[self.place].claim_id)
        if accepted:
            who = ask_names(self.desk, [claim])
            operation = self.desk.transact(lambda session: accept(session, [claim], who)).operation
        else:
            operation = self.desk.transact(lambda session: reject(session, [claim])).operation
        if operation is not None:
            self.done.append((self.place, operation))
        self.place += 1

    def _undo(self) -> None:
        from factcheck.services.undoing import undo

        self.place, operation = self.done.pop()
        ref = Ref(Kind.OPERATION, operation)
        self.desk.transact(lambda session: undo(session, ref, actor=self.desk.user))
