"""factcheck review"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.domain.ids import Kind, Ref, parse_ref
from factcheck.errors import BadInput

if TYPE_CHECKING:
    from factcheck.services.reviewing import Waiting

KEYS = "[a]ccept  [r]eject  [s]kip  [u]ndo  [q]uit"


@click.command("review")
@click.option("--claims", is_flag=True, help="Go through candidate claims.")
@click.option("--article", metavar="A3", help="Only those of this article.")
@pass_desk
def command(desk: Desk, claims: bool, article: str | None) -> None:
    """Decide on what the program proposes, one key a decision.

    Candidates come best first, each in its context. Every decision is kept at
    once; leave at any time and go on later.

    \b
    Keys: a accept, r reject, s skip, u undo the last decision, q quit.
    In scripts: factcheck claim accept C12, factcheck claim reject C13

    \b
    Examples:
      factcheck review --claims
      factcheck review --claims --article A3
    """
    from factcheck.services.reviewing import waiting_candidates

    if not claims:
        raise click.UsageError("Say what to review: --claims.")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadInput(
            "review needs a terminal.", "In scripts: factcheck claim accept C12, factcheck claim reject C13"
        )
    number = parse_ref(article, Kind.ARTICLE).number if article else None
    with desk.reading() as reader:
        waiting = waiting_candidates(reader, number)
    if not waiting:
        say("No candidates wait. To find some: factcheck extract --all")
        return
    _Review(desk, waiting).run()


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
        elif key == "u" and self.done:
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
