"""All that a dossier tells, read in one snapshot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.vocabulary import CONFLICTS
from factcheck.errors import BadInput, NotFound
from factcheck.services.listed_by import LISTED_BY
from factcheck.services.reports import SHIPPED, run_file
from factcheck.services.showing_parts import Record, first, flat, read_part
from factcheck.storage.reader import Reader
from factcheck.storage.sql_file import SqlFile, read_sql_file

_OF_CLAIMS = ("values", "evidence", "verdicts", "notes")


@dataclass
class Gathered:
    """Rows by what they belong to: articles, claims, conflicts in their order; the rest by claim or link."""

    articles: list[Record] = field(default_factory=list)
    texts: dict[str, Record] = field(default_factory=dict)
    versions: dict[str, list[Record]] = field(default_factory=dict)
    claims: dict[str, Record] = field(default_factory=dict)
    values: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    evidence: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    verdicts: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    notes: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    passages: dict[str, list[Record]] = field(default_factory=dict)
    conflicts: list[Record] = field(default_factory=list)
    decisions: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    corrections: list[Record] = field(default_factory=list)


def gather(reader: Reader, ref: Ref) -> Gathered:
    """What belongs to an article, a claim or a conflict; the other side of a conflict comes along.

    Raises NotFound for what is not there, BadInput for another kind of thing.
    """
    if ref.kind not in (Kind.ARTICLE, Kind.CLAIM, Kind.LINK):
        raise BadInput(
            f"{ref} is {ref.kind.one}.", "A dossier is of an article (A3), a claim (C12) or a conflict (L7)."
        )
    found = Gathered()
    scope = {ref.kind.noun: ref.number}
    found.conflicts = [
        row for row in flat(read_part(reader, "links", **scope)) if row["relation"] in [*CONFLICTS]
    ]
    if ref.kind is not Kind.LINK:
        _add_claims(reader, found, scope)
    elif not found.conflicts:
        raise _missing(ref)
    for link in found.conflicts:
        for side in ("left", "right"):
            claim = str(link[f"{side}.claim"])
            if claim not in found.claims:
                _add_claims(reader, found, {"claim": int(claim[1:])})
            found.passages.setdefault(claim, flat(read_part(reader, "passages", claim=int(claim[1:]))))
    for row in _sheet(reader, "decisions", scope):
        found.decisions[str(row["link"])].append(row)
    found.corrections = _sheet(reader, "corrections", scope)
    _add_articles(reader, found, ref)
    return found


def _add_claims(reader: Reader, found: Gathered, scope: dict[str, int]) -> None:
    for row in _sheet(reader, "claims", scope):
        found.claims[str(row["claim"])] = row
    for name in _OF_CLAIMS:
        kept = getattr(found, name)
        for row in _sheet(reader, name, scope):
            kept[str(row["claim"])].append(row)


def _add_articles(reader: Reader, found: Gathered, ref: Ref) -> None:
    wanted = [str(ref)] if ref.kind is Kind.ARTICLE else []
    if ref.kind is Kind.CLAIM:
        claim = found.claims.get(str(ref))
        if claim is None:
            raise _missing(ref)
        wanted = _names([claim["article"]])
    elif ref.kind is Kind.LINK:
        wanted = _names(
            found.claims[name]["article"] for name in sorted(found.claims, key=lambda one: int(one[1:]))
        )
    others = _names(claim["article"] for claim in found.claims.values())
    for name in dict.fromkeys([*wanted, *others]):
        number = int(name[1:])
        article = first(read_part(reader, "article", article=number))
        if article is None:
            raise _missing(ref)
        found.articles.append(article)
        found.versions[name] = flat(read_part(reader, "versions", article=number))
        text = first(read_part(reader, "text", article=number)) if name in wanted else None
        if text is not None:
            found.texts[name] = text


def _names(cells: Iterable[object]) -> list[str]:
    return list(dict.fromkeys(str(cell) for cell in cells if cell is not None))


def _sheet(reader: Reader, name: str, scope: dict[str, int]) -> list[Record]:
    return flat(run_file(reader, _file(name), scope).rows)


@cache
def _file(name: str) -> SqlFile:
    return read_sql_file(SHIPPED / "dossier" / f"{name}.sql")


def _missing(ref: Ref) -> NotFound:
    return NotFound(f"There is no {ref}.", f"See: {LISTED_BY[ref.kind]}")
