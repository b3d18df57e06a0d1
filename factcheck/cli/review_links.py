"""One sitting of `factcheck review`: suggested conflicts, one key a decision."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, say
from factcheck.domain.ids import Kind, Ref
from factcheck.domain.vocabulary import Answer, Judgement, Question, Reason

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from factcheck.services.reviewing_links import Suggestion

KEYS = (
    "[c]onfirm  [d]ismiss  [u]nsure  [s]kip  [n]ote  [w]hy  [z] undo  [q]uit",
    "[o]ne subject  [x] two subjects  [p]art of the other  [v] several values",
)
PEOPLE = "[i] the two names are one person  [j] two people"
"""Only where a link tells of two names."""
_LETTERS = dict(zip("abcdefghijklmn", Reason, strict=True))
"""A key for each reason, in the order of the menu."""

_FEW_LINES = 40
"""On a screen of fewer lines there is a third of the context, and reasons take the place of passages."""


@dataclass
class LinkReview:
    """What waits, where one is, and what can be undone."""

    desk: Desk
    waiting: list[int]
    place: int = 0
    why: bool = False
    note: str | None = None
    """Words that go with the next decision."""
    said: str = ""
    """What the last key did; told below the next screen."""
    done: list[tuple[int, int]] = field(default_factory=list)
    """Places at which something was stored, with the operations that did it."""
    open: set[int] = field(default_factory=set)
    """Places of which something was kept in mind, and which are still to be decided."""

    def run(self) -> None:
        """Go through until the end or `q`."""
        while self.place < len(self.waiting):
            shown = self._load()
            if shown is None or not shown.is_open:  # a reprint of a pair decided a moment ago, or by others
                self.place += 1
                continue
            self._show(shown)
            if not self._act(click.getchar().lower(), shown):
                break
        decided = len({place for place, _ in self.done if place not in self.open})
        left = len(self.waiting) - decided
        say(f"{decided} decided, {left} left. What was skipped comes back: factcheck review")

    def _load(self) -> Suggestion | None:
        from factcheck.services.reviewing_links import CONTEXT, load_suggestion

        context = CONTEXT if _lines() >= _FEW_LINES else CONTEXT // 3
        with self.desk.reading() as reader:
            return load_suggestion(reader, self.waiting[self.place], context)

    def _show(self, shown: Suggestion) -> None:
        click.clear()
        roomy = _lines() >= _FEW_LINES
        self.desk.print_page(shown.page(self.place + 1, len(self.waiting), why=self.why, roomy=roomy))
        if self.note:
            say(f"Note: {self.note}")
        keys = [*KEYS, PEOPLE] if shown.names else KEYS
        say("\n" + "\n".join(keys) + (f"\n{self.said}" if self.said else ""))
        self.said = ""

    def _act(self, key: str, shown: Suggestion) -> bool:
        """Carry out one key; False to leave."""
        acts: dict[str, Callable[[Suggestion], None]] = {
            "c": self._confirm,
            "d": self._dismiss,
            "u": lambda shown: self._decide(shown, Judgement.UNSURE),
            "o": lambda shown: self._settle(shown, Question.SAME_SUBJECT, Answer.YES),
            "x": lambda shown: self._settle(shown, Question.SAME_SUBJECT, Answer.NO),
            "v": lambda shown: self._settle(shown, Question.SEVERAL_VALUES, Answer.YES),
            "p": self._part,
            "i": lambda shown: self._people(shown, Answer.YES),
            "j": lambda shown: self._people(shown, Answer.NO),
        }
        if key == "q":
            return False
        if key == "s":
            self._go_on()
        elif key == "w":
            self.why = not self.why
        elif key == "n":
            self.note = click.prompt("Note for the next decision", default="", show_default=False, err=True)
        elif key == "z":
            self._undo()
        elif key in acts:
            acts[key](shown)
        return True

    def _confirm(self, shown: Suggestion) -> None:
        key = self._asked("Which is wrong?  [l]eft  [r]ight  [n]ot known yet", "lrn")
        if key is None:
            return
        wrong = {"l": "left", "r": "right"}.get(key)
        claim = Ref(Kind.CLAIM, _claim(shown, wrong)) if wrong else None
        self._decide(shown, Judgement.CONFIRMED, wrong=claim)

    def _dismiss(self, shown: Suggestion) -> None:
        say("")
        for letter, reason in _LETTERS.items():
            say(f"  [{letter}] {reason.label}")
        key = self._asked("Why is it no conflict?", "".join(_LETTERS))
        if key is None:
            return
        reason = _LETTERS[key]
        if reason is Reason.OTHER and not self.note:
            self.note = click.prompt("Which", err=True)
        self._decide(shown, Judgement.DISMISSED, reason=reason)

    def _part(self, shown: Suggestion) -> None:
        key = self._asked("Which speaks of the part?  [l]eft  [r]ight", "lr")
        if key is not None:
            claim = Ref(Kind.CLAIM, _claim(shown, "left" if key == "l" else "right"))
            self._settle(shown, Question.PART_OF, Answer.YES, claim)

    def _asked(self, question: str, keys: str) -> str | None:
        """One of the keys; None for any other, which takes nothing back and decides nothing."""
        say(f"{question}  (any other key: back)")
        key = click.getchar().lower()
        return key if key in keys else None

    def _decide(self, shown: Suggestion, judgement: Judgement, **details: object) -> None:
        from factcheck.services.decisions import Decision, decide

        decision = Decision(judgement, note=self.note or None, **details)  # type: ignore[arg-type]
        link = Ref(Kind.LINK, shown.number)
        self._write(lambda session: bool(decide(session, [link], decision, actor=self.desk.user)))
        self.said = f"L{shown.number}: {judgement}."
        self.open.discard(self.place)
        self._go_on()

    def _settle(self, shown: Suggestion, question: Question, answer: Answer, part: Ref | None = None) -> None:
        from factcheck.services.settling import Said, settle

        said = Said(question, answer, self.note or None, part)
        link = Ref(Kind.LINK, shown.number)
        self._keep(shown, lambda session: settle(session, link, said, actor=self.desk.user).dismissed)

    def _people(self, shown: Suggestion, answer: Answer) -> None:
        from factcheck.services.settling_people import settle_people

        link, note = Ref(Kind.LINK, shown.number), self.note or None
        self._keep(
            shown,
            lambda session: settle_people(session, link, answer, note, actor=self.desk.user).dismissed,
        )

    def _keep(self, shown: Suggestion, work: Callable[[Session], bool]) -> None:
        """Store what a person knows; say why not where the link does not tell what it is about."""
        from factcheck.errors import FactcheckError

        try:
            dismissed = self._write(work)
        except FactcheckError as error:
            self.said = " ".join(filter(None, (error.message, error.hint)))
            return
        self.said = f"L{shown.number}: kept in mind{', dismissed' if dismissed else '; still to be decided'}."
        (self.open.discard if dismissed else self.open.add)(self.place)
        if dismissed:
            self._go_on()

    def _write(self, work: Callable[[Session], bool]) -> bool:
        done = self.desk.transact(work)
        if done.operation is not None:
            self.done.append((self.place, done.operation))
        return done.result

    def _go_on(self) -> None:
        self.place += 1
        self.note = None

    def _undo(self) -> None:
        from factcheck.services.undoing import undo

        if not self.done:
            self.said = "Nothing was decided in this sitting."
            return
        self.place, operation = self.done.pop()
        ref = Ref(Kind.OPERATION, operation)
        self.desk.transact(lambda session: undo(session, ref, actor=self.desk.user))
        self.said = f"R{operation} was taken back."


def _lines() -> int:
    return shutil.get_terminal_size().lines


def _claim(shown: Suggestion, side: str) -> int:
    return int(str(shown.link[f"{side}.claim"])[1:])
