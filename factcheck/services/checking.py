"""Whether a database is what it should be: sound, complete, and true to its own texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.domain.interval import Interval, distance
from factcheck.domain.partial_date import parse_date
from factcheck.domain.quantity_display import display_quantity
from factcheck.domain.text import normalise, sha256
from factcheck.errors import FactcheckError
from factcheck.models.search import WORDS
from factcheck.render.rows import Rows
from factcheck.settings import Target
from factcheck.storage.engine import write_engine
from factcheck.storage.failures import explained
from factcheck.storage.migrations import fresh_shape
from factcheck.storage.reader import Cell, Reader, open_reader
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.schema_shape import Shape, shape_of
from factcheck.storage.schema_state import revision_of
from factcheck.storage.search_index import index_is_sound, not_true

_AT_ONCE = 200
"""Rows with a text that are held in memory at a time; an article has up to 10 MB."""

_PATIENCE = 86_400.0
"""A check of a large database may take its time."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: which check, where (a row, a trigger), and what."""

    check: str
    where: str
    problem: str


def check_database(target: Target) -> list[Problem]:
    """Everything that is wrong with a database; empty when all is well.

    Raises DatabaseError when it cannot be opened at all.
    """
    found = revision_of(target)
    if found != HEAD:
        state = "older: factcheck db upgrade" if found in REVISIONS else "not one this program knows"
        return [Problem("revision", found or "none", f"it should be {HEAD}; this one is {state}")]
    problems = [*_sound(target), *_schema(target)]
    if any(problem.check in ("integrity", "schema") for problem in problems):
        return problems  # what follows relies on sound tables
    problems += _search(target)
    with open_reader(target, seconds=_PATIENCE) as reader:
        return [
            *problems,
            *_anchors(reader),
            *_texts(reader),
            *_values(reader),
            *_links(reader),
            *_names(reader),
        ]


def as_rows(problems: list[Problem]) -> Rows:
    """The problems as rows."""
    return Rows(("check", "where", "problem"), [(p.check, p.where, p.problem) for p in problems])


def _sound(target: Target) -> Iterator[Problem]:
    """SQLite's own checks; PostgreSQL keeps its foreign keys at all times."""
    if not target.is_sqlite:
        return
    with explained(target), write_engine(target).connect() as connection:
        for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if said != "ok":
                yield Problem("integrity", "file", str(said))
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield Problem("references", f"{table} {row}", f"refers to a row of {parent} that is not there")
        query = "SELECT name, seq FROM sqlite_sequence"
        for table, seq in connection.exec_driver_sql(query).fetchall():
            last = connection.exec_driver_sql(f'SELECT max(id) FROM "{table}"').scalar()
            if last is not None and last > seq:
                yield Problem(
                    "numbering", str(table), f"number {last} is in use, but counted is only to {seq}"
                )


def _schema(target: Target) -> Iterator[Problem]:
    """Tables, constraints, triggers and views, held against those of a new database."""
    with explained(target), write_engine(target).connect() as connection:
        here = shape_of(connection)
    try:
        wanted: Shape = fresh_shape(target)
    except FactcheckError as error:
        yield Problem("schema", "comparison", f"could not be made: {error.message}")
        return
    for kind, name in sorted(wanted.keys() - here.keys()):
        yield Problem("schema", f"{kind} {name}", "is missing")
    for kind, name in sorted(here.keys() - wanted.keys()):
        yield Problem("schema", f"{kind} {name}", "is not factcheck's")
    for kind, name in sorted(key for key in here.keys() & wanted.keys() if here[key] != wanted[key]):
        yield Problem("schema", f"{kind} {name}", "is not as a new database has it")


def _search(target: Target) -> Iterator[Problem]:
    """What search looks in, held against what the texts give now."""
    with explained(target), write_engine(target).connect() as connection:
        for owner in WORDS:
            wrong = not_true(connection, owner)
            if wrong:
                letter = owner[0].upper()
                shown = ", ".join(f"{letter}{number}" for number in wrong[:3]) + " …" * (len(wrong) > 3)
                said = f"the words of {len(wrong)} are missing or out of date ({shown}): factcheck db reindex"
                yield Problem("search", owner, said)
            elif not index_is_sound(connection, owner):
                yield Problem("search", owner, "its index is damaged: factcheck db reindex")


def _anchors(reader: Reader) -> Iterator[Problem]:
    query = (
        "SELECT n.id, n.claim_id FROM claim_anchor n JOIN claim c ON c.id = n.claim_id"
        " JOIN article_version v ON v.id = n.article_version_id WHERE n.state <> 'lost'"
        " AND coalesce(c.quote, '') <> substr(v.text, n.span_start + 1, n.span_end - n.span_start)"
        " ORDER BY n.id"
    )
    for anchor, claim in reader.run(query).rows:
        yield Problem("anchors", f"C{claim}", f"the text at its place is not its quote (anchor {anchor})")
    query = (
        "SELECT c.id FROM claim c WHERE c.article_id IS NOT NULL"
        " AND c.origin NOT IN ('url', 'given') AND NOT EXISTS"
        " (SELECT 1 FROM claim_anchor n WHERE n.claim_id = c.id) ORDER BY c.id"
    )
    for (claim,) in reader.run(query).rows:
        yield Problem("anchors", f"C{claim}", "it is of an article, but has no place in it")


def _texts(reader: Reader) -> Iterator[Problem]:
    query = (
        "SELECT id, article_id, number, sha256, text FROM article_version WHERE id > :after"
        f" ORDER BY id LIMIT {_AT_ONCE}"
    )
    after: Cell = 0
    while rows := reader.run(query, {"after": after}, {"after": "int"}).rows:
        for row, article, number, stored, text in rows:
            if sha256(str(text)) != stored:
                yield Problem("texts", f"A{article}", f"version {number} is not the text its sha256 names")
            elif normalise(str(text)) != text:
                yield Problem("texts", f"A{article}", f"version {number} is not in normal form (NFC, \\n)")
            after = row


def _values(reader: Reader) -> Iterator[Problem]:
    query = (
        "SELECT id, claim_id, kind, coalesce(unit, ''), lo, hi, bounds, display, truth FROM claim_value"
        " WHERE kind <> 'entity' ORDER BY id"
    )
    for row, claim, kind, unit, lo, hi, bounds, shown, truth in reader.run(query).rows:
        if kind == "truth":
            wanted = "yes" if truth == 1 else "no"
        else:
            wanted = _displayed(kind == "date", str(unit), _interval(lo, hi, bounds), str(shown))
        if shown != wanted:
            yield Problem("values", f"C{claim}", f"value {row} is shown as '{shown}', but holds '{wanted}'")


def _displayed(is_date: bool, unit: str, interval: Interval, shown: str) -> str:
    """How the numbers read; for a date the stored words where they name the same days."""
    if not is_date:
        wanted = display_quantity(interval, unit)
        counts = unit == "1" and shown.startswith(f"{wanted} ")  # with what is counted behind
        return shown if counts else wanted
    try:
        return shown if parse_date(shown).interval == interval else _days(interval)
    except FactcheckError:
        return _days(interval)


def _interval(lo: Cell, hi: Cell, bounds: Cell = None) -> Interval:
    low, high = (None if end is None else float(end) for end in (lo, hi))
    return Interval(low, high, str(bounds or "[]"))


def _days(interval: Interval) -> str:
    ends = (date.fromordinal(int(end)).isoformat() if end else "…" for end in (interval.lo, interval.hi))
    return "/".join(ends)


def _links(reader: Reader) -> Iterator[Problem]:
    query = (
        "SELECT l.id, l.distance, a.lo, a.hi, b.lo, b.hi FROM claim_link l"
        " JOIN claim_value a ON a.id = l.left_value_id JOIN claim_value b ON b.id = l.right_value_id"
        " WHERE l.distance IS NOT NULL ORDER BY l.id"
    )
    for link, stored, lo, hi, other_lo, other_hi in reader.run(query).rows:
        gap = distance(_interval(lo, hi), _interval(other_lo, other_hi))
        if gap != stored:
            yield Problem("links", f"L{link}", f"its values lie {gap:g} apart, but {stored} is stored")


def _names(reader: Reader) -> Iterator[Problem]:
    query = "SELECT claimant_id, name, name_key FROM claimant_name ORDER BY id"
    for claimant, name, key in reader.run(query).rows:
        if key != str(name).casefold():
            yield Problem(
                "names", f"claimant {claimant}", f"'{name}' cannot be looked up: its key is '{key}'"
            )
