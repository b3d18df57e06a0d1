"""The morning screen: what waits, and the command for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from shlex import quote

from factcheck.render.page import Block, Fields, Gap, Heading, Note, Table
from factcheck.render.rows import Rows
from factcheck.services.reports import SHIPPED, count_rows, listing, run_file
from factcheck.storage.reader import Reader
from factcheck.storage.sql_file import SqlFile, read_sql_file

SHOWN = 5
"""Rows shown of each section; the command shows all."""


@dataclass(frozen=True, slots=True)
class Section:
    """What may wait: which report finds it, and the command that shows it in full."""

    name: str
    file: Callable[[], SqlFile]
    given: dict[str, str]
    command: str
    columns: tuple[str, ...]


def _report(name: str) -> Callable[[], SqlFile]:
    return lambda: read_sql_file(SHIPPED / f"{name}.sql")


SECTIONS = (
    Section(
        "yours",
        _report("in-hand"),
        {"assignee": "{user}"},
        "factcheck report run in-hand -p assignee={user}",
        ("claim", "due_on", "text"),
    ),
    Section(
        "overdue",
        _report("due-claims"),
        {"until": "today-1"},
        "factcheck report run due-claims -p until=today-1",
        ("claim", "due_on", "assignee", "text"),
    ),
    Section(
        "due within a week",
        _report("due-claims"),
        {"since": "today", "until": "today+7"},
        "factcheck report run due-claims -p since=today",
        ("claim", "due_on", "assignee", "text"),
    ),
    Section(
        "conflicts that came back",
        _report("returned-conflicts"),
        {},
        "factcheck report run returned-conflicts",
        ("link", "earlier_status", "earlier_reason", "left.quote", "right.quote"),
    ),
    Section(
        "new conflicts of the last scan",
        _report("new-conflicts"),
        {},
        "factcheck report run new-conflicts",
        ("link", "left.quote", "right.quote"),
    ),
    Section(
        "open conflicts",
        _report("open-conflicts"),
        {},
        "factcheck report run open-conflicts",
        ("link", "left.quote", "right.quote"),
    ),
    Section(
        "unanswered corrections",
        _report("unanswered-corrections"),
        {},
        "factcheck report run unanswered-corrections",
        ("correction", "about", "asked_of", "due_on"),
    ),
    Section(
        "stale verdicts",
        _report("stale-verdicts"),
        {},
        "factcheck report run stale-verdicts",
        ("verdict", "claim", "anchor", "quote"),
    ),
    Section(
        "passages that are gone",
        _report("lost-passages"),
        {},
        "factcheck report run lost-passages",
        ("claim", "article", "quote"),
    ),
    Section(
        "without a verdict for two weeks",
        _report("claims-without-verdict"),
        {},
        "factcheck report run claims-without-verdict",
        ("claim", "assignee", "text"),
    ),
    Section(
        "candidates",
        lambda: listing("claims"),
        {"status": "candidate"},
        "factcheck claim list --status candidate",
        ("claim", "article", "text"),
    ),
    Section(
        "evidence without a copy",
        _report("evidence-without-archive"),
        {},
        "factcheck report run evidence-without-archive",
        ("evidence", "claim", "title", "url"),
    ),
    Section(
        "unmapped ratings",
        _report("unmapped-ratings"),
        {},
        "factcheck report run unmapped-ratings",
        ("scale", "label"),
    ),
)
"""In the order of urgency."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A section with the first of what waits in it."""

    section: Section
    count: int
    rows: Rows


def what_waits(reader: Reader, user: str) -> list[Waiting]:
    """Every section, empty ones too, in the order of SECTIONS."""
    return [_waiting(reader, section, user) for section in SECTIONS]


def status_rows(waiting: list[Waiting]) -> Rows:
    """One row a section."""
    rows = [(one.section.name, one.count, one.section.command) for one in waiting]
    return Rows(("section", "count", "command"), rows)


def status_page(waiting: list[Waiting], user: str) -> list[Block]:
    """The sections in which something waits, with their first rows."""
    busy = [one for one in waiting if one.count]
    if not busy:
        return [Note(f"Nothing waits for {user} or anybody else."), _begin()]
    blocks: list[Block] = []
    for one in busy:
        more = one.count - SHOWN
        name = one.section.name
        blocks += [Heading(f"{name[0].upper()}{name[1:]}: {one.count}"), Table(one.rows)]
        blocks += [Note(f"{f'{more} more' if more > 0 else 'See'}: {one.section.command}"), Gap()]
    if not any(one.section.name == "yours" for one in busy):
        blocks.append(Note(f"Nothing is in {user}'s hands."))
    return blocks if not isinstance(blocks[-1], Gap) else blocks[:-1]


def _begin() -> Block:
    return Fields((("Add articles", "factcheck article add FILE"), ("All claims", "factcheck claim list")))


def _waiting(reader: Reader, section: Section, user: str) -> Waiting:
    given = {name: value.replace("{user}", user) for name, value in section.given.items()}
    file = section.file()
    listed = run_file(reader, file, given, limit=SHOWN)
    count = count_rows(reader, file, given) if listed.more else len(listed.rows.rows)
    named = replace(section, command=section.command.replace("{user}", quote(user)))
    return Waiting(named, count, Rows(listed.rows.columns, listed.rows.rows, section.columns))
