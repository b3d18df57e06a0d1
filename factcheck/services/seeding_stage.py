"""Where a case is played: the database, the ids its keys became, and one operation a step."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.errors import BadInput, FactcheckError
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stage:
    """A case being played; `articles`, `claims` and `datelines` (by article) hold ids by the case's keys."""

    target: Target
    case_file: Path
    by: str
    articles: dict[str, Ref] = field(default_factory=dict)
    claims: dict[str, Ref] = field(default_factory=dict)
    datelines: dict[str, Ref] = field(default_factory=dict)

    def actor(self, by: str | None) -> str:
        """Who does a step."""
        return by or self.by

    def play(
        self,
        place: str,
        by: str | None,
        words: Sequence[str],
        service: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Call a service as one operation, logged as the command `words`.

        Raises BadInput naming the place in the case file.
        """
        with at(self.case_file, place):
            done = write(
                self.target,
                lambda session: service(session, *args, **kwargs),
                actor=self.actor(by),
                command=shlex.join(words),
            )
            return done.result


@contextmanager
def at(case_file: Path, place: str) -> Iterator[None]:
    """Say in every error which place of the case file it comes from."""
    try:
        yield
    except FactcheckError as error:
        raise BadInput(f"{case_file}, {place}: {error.message}", error.hint) from error


def options(**given: object) -> list[str]:
    """`--name value` for what is given, a list as the option repeated."""
    words: list[str] = []
    for name, value in given.items():
        values = value if isinstance(value, tuple | list) else [value]
        for one in values:
            if one is not None:
                words += [f"--{name.replace('_', '-')}", str(one)]
    return words
