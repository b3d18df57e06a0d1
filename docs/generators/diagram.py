"""The entity relationship diagrams, in parts one can read."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, ForeignKeyConstraint, Table, UniqueConstraint

from factcheck.models import Base
from generators.markdown import fenced

PARTS = {
    "Articles and claims": (
        "outlet", "article", "article_version", "claim", "claim_anchor", "claim_value", "claim_appearance",
        "claimant", "claimant_name",
    ),
    "Conflicts and decisions": ("claim", "claim_value", "claim_link", "link_decision"),
    "Scanning": (
        "claim", "article_event", "claim_key", "claim_outline", "claim_scan", "scan_mark", "scan", "ruling",
    ),
    "Evidence and verdicts": (
        "claim", "claim_anchor", "evidence", "verdict", "verdict_evidence", "publication",
        "rating_label", "rating_scale", "imported_record", "imported_feed",
    ),
    "Corrections": ("article", "article_version", "claim", "claim_link", "correction"),
    "Notes and tags": ("claim", "annotation", "claim_tag", "tag"),
    "The log, and the desk's settings": ("operation", "change", "setting"),
    "What search looks in": ("claim_words", "article_words", "evidence_words", "name_form"),
}  # fmt: skip
"""Every table stands in at least one part; a test of the page sees to it."""


def diagrams() -> Iterator[str]:
    """One Mermaid diagram a part, with the columns that are keys."""
    drawn = {name for names in PARTS.values() for name in names}
    assert drawn == set(Base.metadata.tables), drawn ^ set(Base.metadata.tables)
    yield "Only keys are drawn: PK primary, FK foreign, UK unique. The reference below has every column."
    yield ""
    for title, names in PARTS.items():
        yield f"### {title}"
        yield ""
        yield from fenced(["erDiagram", *_part([Base.metadata.tables[name] for name in names])], "mermaid")


def _part(tables: list[Table]) -> Iterator[str]:
    for table in tables:
        yield f"    {table.name} {{"
        for column in table.columns:
            keys = _keys(column)
            if keys:
                yield f"        {_type(column)} {column.name} {', '.join(keys)}"
        yield "    }"
    for table in tables:
        for key in _foreign_keys(table):
            if key.referred_table in tables:
                names = [column.name for column in key.columns]
                one = "|o" if any(column.nullable for column in key.columns) else "||"
                many = "o|" if _is_unique(table, names) else "o{"
                label = " + ".join(names)
                yield f'    {key.referred_table.name} {one}--{many} {table.name} : "{label}"'


def _foreign_keys(table: Table) -> list[ForeignKeyConstraint]:
    return sorted(table.foreign_key_constraints, key=lambda key: [column.name for column in key.columns])


def _keys(column: Column[object]) -> list[str]:
    table = column.table
    assert isinstance(table, Table)
    found = ["PK"] if column.primary_key else []
    if column.foreign_keys:
        found.append("FK")
    if _is_unique(table, [column.name]):
        found.append("UK")
    return found


def _is_unique(table: Table, names: list[str]) -> bool:
    return any(
        isinstance(constraint, UniqueConstraint)
        and {column.name for column in constraint.columns} <= set(names)
        and len(constraint.columns) > 0
        for constraint in table.constraints
    )


def _type(column: Column[object]) -> str:
    return "int" if column.type.python_type is int else "text"
