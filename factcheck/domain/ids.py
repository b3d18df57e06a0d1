"""Ids as people type them: a letter for the kind and a number, `C12`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.text import shown
from factcheck.errors import BadInput

MOST_IDS = 100_000
_LARGEST = 2**63 - 1  # the largest integer key of both databases
_REF = re.compile(r"([ACLEVKR]?)([0-9]{1,19})", re.IGNORECASE | re.ASCII)
_RANGE = re.compile(r"([A-Z]?[0-9]+)[-–]([A-Z]?[0-9]+)", re.IGNORECASE | re.ASCII)


class Kind(StrEnum):
    """What an id names; the value is its letter."""

    ARTICLE = "A"
    CLAIM = "C"
    LINK = "L"
    EVIDENCE = "E"
    VERDICT = "V"
    CORRECTION = "K"
    OPERATION = "R"

    @property
    def noun(self) -> str:
        """`article`, `claim`, …"""
        return self.name.lower()

    @property
    def plural(self) -> str:
        """`articles`, `claims`, …; evidence has none."""
        return self.noun if self is Kind.EVIDENCE else f"{self.noun}s"

    @property
    def one(self) -> str:
        """The noun with its article: `an article`."""
        if self is Kind.EVIDENCE:
            return self.noun
        return f"{'an' if self.noun[0] in 'aeiou' else 'a'} {self.noun}"


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """One thing in the database, printed as it is typed."""

    kind: Kind
    number: int

    def __str__(self) -> str:
        return f"{self.kind}{self.number}"


def parse_ref(raw: str, expect: Kind | None = None) -> Ref:
    """Read one id; a bare number is taken only where one kind is expected.

    Raises BadInput for what is no id, for number 0 and for an id of another kind than expected.
    """
    found = _REF.fullmatch(raw.strip())
    example = f"{(expect or Kind.CLAIM).value}12"
    if found is None or not (letter := found[1].upper() or (expect or "")):
        letters = ", ".join(f"{kind} {kind.noun}" for kind in Kind)
        raise BadInput(
            f"{shown(raw)} is not an id.", f"Ids are a letter and a number, such as {example} ({letters})."
        )
    kind, number = Kind(letter), int(found[2])
    if not 1 <= number <= _LARGEST:
        raise BadInput(f"There is no {kind}{number}.", f"Numbers begin at 1, as in {kind}1.")
    if expect is not None and kind is not expect:
        raise BadInput(
            f"{kind}{number} is {kind.one}; this command takes {expect.plural}, such as {example}."
        )
    return Ref(kind, number)


def parse_refs(raw: Iterable[str], expect: Kind | None = None) -> list[Ref]:
    """Read ids, lists and ranges (`C4 C9-C12 C3,C5`) in the order given, each once.

    Raises BadInput as `parse_ref` does, for a range that runs backwards or over two kinds, and for more
    than 100,000 ids.
    """
    refs: dict[Ref, None] = {}
    for piece in (piece for words in raw for piece in re.split(r"[,\s]+", words) if piece):
        found = _RANGE.fullmatch(piece)
        if found is None:
            refs[parse_ref(piece, expect)] = None
        else:
            refs.update(dict.fromkeys(_expand(piece, found, expect)))
        if len(refs) > MOST_IDS:
            raise _too_many(f"{len(refs):,} ids")
    return list(refs)


def _expand(piece: str, found: re.Match[str], expect: Kind | None) -> list[Ref]:
    first = parse_ref(found[1], expect)
    last = parse_ref(found[2], first.kind) if found[2].isdigit() else parse_ref(found[2], expect)
    if first.kind is not last.kind:
        raise BadInput(
            f"{shown(piece)} runs from {first.kind.one} to {last.kind.one}.", "A range is of one kind."
        )
    if first.number > last.number:
        raise BadInput(f"The range {shown(piece)} runs backwards.", f"Write {last}-{first}.")
    if last.number - first.number >= MOST_IDS:
        raise _too_many(f"{shown(piece)}")
    return [Ref(first.kind, number) for number in range(first.number, last.number + 1)]


def _too_many(what: str) -> BadInput:
    return BadInput(f"{what} are more than {MOST_IDS:,} at once.", "Give a shorter range.")
