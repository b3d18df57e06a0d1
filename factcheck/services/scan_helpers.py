"""Processes that look ahead for a scan: what takes long is done there, one process alone writes.

What a helper looked at may have changed before it is stored, and a helper may break down: then there is no
answer, and whoever stores does the work itself. So what is stored does not depend on how many there are.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Generic, NamedTuple, Protocol, TypeVar

from sqlalchemy.orm import Session

from factcheck.services.scan_marks import last_change, nothing_changed_since

R = TypeVar("R")
T = TypeVar("T")

_AHEAD = 2
"""Pieces a helper is given at once, so that it never waits for the next one; more would only fill memory."""


class Writer(Protocol):
    """Runs a function in a transaction of its own and returns what it returned."""

    def __call__(self, work: Callable[[Session], T]) -> T:
        """Commit what `work` did, or nothing of it."""


class Helpers(NamedTuple):
    """How many processes there are to be, and how one of them opens a session that only looks."""

    jobs: int
    session: Callable[[], AbstractContextManager[Session]]


class Answer(NamedTuple, Generic[R]):
    """What was found in one piece, and the last change that was known then."""

    change: int
    found: R


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


Work = Callable[[int, Session], R]
"""Looks at the piece of a number; the numbers it is asked for only grow."""


@dataclass(frozen=True, slots=True)
class Steps(Generic[R, T]):
    """Work in `pieces`: each is looked at, and what was found is kept, in one transaction."""

    look: Work[R]
    keep: Callable[[int, R, Session], T]
    pieces: int

    def taken(self, write: Writer, helpers: Helpers | None) -> Iterator[T]:
        """One step after the other; with helpers what is kept was looked at before."""
        if helpers is None or helpers.jobs < 2:
            for at in range(self.pieces):
                yield write(partial(self._step, at, None))
            return
        with _looking_ahead(helpers, self.look, self.pieces) as answers:
            for at, answer in enumerate(answers):
                yield write(partial(self._step, at, answer))

    def _step(self, at: int, answer: Answer[R] | None, session: Session) -> T:
        if answer is not None and nothing_changed_since(session, answer.change):
            return self.keep(at, answer.found, session)
        return self.keep(at, self.look(at, session), session)


@contextmanager
def _looking_ahead(helpers: Helpers, work: Work[R], pieces: int) -> Iterator[Iterator[Answer[R] | None]]:
    """The answers to all pieces in their order; None where a helper has none.

    The helpers begin at once and end with the context, whatever happens in it.
    """
    forking = sys.platform == "linux"
    context = multiprocessing.get_context("fork") if forking else multiprocessing.get_context("spawn")
    pipes = [context.Pipe() for _ in range(min(helpers.jobs, pieces))]
    ours = [mine for mine, _ in pipes]
    crew: list[BaseProcess] = []
    try:
        for _, theirs in pipes:
            given = (helpers, work, theirs, ours if forking else [])
            crew.append(context.Process(target=_serve, args=given, daemon=True))
            crew[-1].start()
            theirs.close()
        yield _answers(_Crew(ours), pieces)
    finally:
        for mine in ours:
            mine.close()
        for one in crew:
            one.terminate()
            one.join()


def _serve(helpers: Helpers, work: Work[R], pipe: Connection, shut: Sequence[Connection]) -> None:
    """Answer until nobody asks any more. Ctrl-C is for the process that writes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for one in shut:  # else nobody would notice that the other end is gone
        one.close()
    with suppress(EOFError, OSError):
        while True:
            at = pipe.recv()
            answer: Answer[R] | None = None
            with suppress(Exception), helpers.session() as session:
                answer = Answer(last_change(session), work(at, session))
            pipe.send(answer)


@dataclass(slots=True)
class _Crew:
    """The pipes to the helpers, which pieces each one is at, and the answers that came before their turn."""

    pipes: list[Connection]
    at: list[deque[int]] = field(default_factory=list)
    early: dict[int, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.at = [deque() for _ in self.pipes]

    def ask(self, piece: int) -> bool:
        """Give a piece to whoever has least to do; False when all have enough."""
        few = min(range(len(self.pipes)), key=lambda one: len(self.at[one]), default=None)
        if few is None or len(self.at[few]) >= _AHEAD:
            return False
        self.at[few].append(piece)
        try:
            self.pipes[few].send(piece)
        except OSError:
            self._lost(few)
        return True

    def take(self) -> None:
        """Wait for answers, and keep them."""
        for ready in multiprocessing.connection.wait(self.pipes):
            one = next(at for at, pipe in enumerate(self.pipes) if pipe is ready)
            try:
                answer = self.pipes[one].recv()
            except (EOFError, OSError):
                self._lost(one)
                return
            self.early[self.at[one].popleft()] = answer

    def _lost(self, one: int) -> None:
        """A helper is gone: nobody answers what it was at."""
        self.early.update(dict.fromkeys(self.at[one]))
        self.pipes[one].close()
        del self.pipes[one], self.at[one]


def _answers(crew: _Crew, pieces: int) -> Iterator[Answer[R] | None]:
    asked = 0
    for piece in range(pieces):
        while piece not in crew.early:
            while asked < pieces and asked < piece + 2 * _AHEAD * len(crew.pipes) and crew.ask(asked):
                asked += 1
            if not crew.pipes:
                break
            crew.take()
        yield crew.early.pop(piece, None)  # type: ignore[misc]
