"""A worked case as a file: articles, claims on them, and what a desk decided, for demonstration and tests.

Things name each other by keys of the file's own; who does a step is `by`, the case's where left out.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput
from factcheck.exchange.case_entries import (
    CaseArticle,
    CaseClaim,
    CaseClaimant,
    CaseLink,
    CaseMerge,
    CaseOutlet,
    CaseRevision,
    CaseScale,
    Words,
)


class CaseFile(BaseModel):
    """A whole case, in the order in which it is played."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Words
    by: Words
    desk: dict[str, str] = {}
    scale: tuple[CaseScale, ...] = ()
    outlet: tuple[CaseOutlet, ...] = ()
    claimant: tuple[CaseClaimant, ...] = ()
    article: tuple[CaseArticle, ...] = Field(min_length=1)
    claim: tuple[CaseClaim, ...] = ()
    merge: tuple[CaseMerge, ...] = ()
    link: tuple[CaseLink, ...] = ()
    revision: tuple[CaseRevision, ...] = ()

    @model_validator(mode="after")
    def _names_what_is_there(self) -> CaseFile:
        articles, claims = [entry.key for entry in self.article], [entry.key for entry in self.claim]
        _each_once("article", articles)
        _each_once("claim", claims)
        for number, claim in enumerate(self.claim):
            _known(f"claim '{claim.key}'", "article", [claim.article] if claim.article else [], articles)
            earlier = [claim.derived_from] if claim.derived_from else []
            _known(f"claim '{claim.key}'", "earlier claim", earlier, claims[:number])
            sources = [source.key for source in claim.evidence if source.key]
            for verdict in claim.verdict:
                _known(f"claim '{claim.key}'", "evidence", verdict.evidence, sources)
        for number, link in enumerate(self.link, 1):
            wrong = [decision.wrong for decision in link.decision if decision.wrong]
            _known(f"link {number}", "claim", [*link.claims, *wrong], claims)
        for number, revision in enumerate(self.revision, 1):
            _known(f"revision {number}", "article", [revision.article], articles)
        return self


def read_case_file(path: Path) -> CaseFile:
    """Read a case.

    Raises BadInput naming the file and the place of the first thing wrong in it.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # unreadable, no UTF-8, no TOML
        raise BadInput(f"{path} cannot be read: {error}.") from error
    try:
        return CaseFile.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        place = ", ".join(_place(found, first["loc"]))
        message = first["msg"].removeprefix("Value error, ")
        raise BadInput(f"{path}: {f'{place}: ' if place else ''}{message}.") from error


def _place(found: object, loc: Iterable[int | str]) -> Iterator[str]:
    """`claim 'dauer'`, `evidence 2`, `stance`: entries by their key where they have one, else counted."""
    name = ""
    for step in loc:
        if isinstance(step, int):
            found = found[step] if isinstance(found, list) and step < len(found) else None
            key = found.get("key") if isinstance(found, dict) else None
            yield f"{name} '{key}'" if key else f"{name} {step + 1}"
            name = ""
        else:
            if name:
                yield name
            found = found.get(step) if isinstance(found, dict) else None
            name = step
    if name:
        yield name


def _each_once(noun: str, keys: list[str]) -> None:
    for key, times in Counter(keys).items():
        if times > 1:
            raise ValueError(f"{times} entries are {noun} '{key}'")


def _known(place: str, noun: str, wanted: Iterable[str], known: list[str]) -> None:
    for key in wanted:
        if key not in known:
            close = nearest(key, known)
            meant = f": {close[0]}?" if close else ""
            raise ValueError(f"{place}: there is no {noun} '{key}'{meant}")
