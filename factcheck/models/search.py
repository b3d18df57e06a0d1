"""What search looks in: derived from the texts, so neither audited nor exported, and made anew at will.

Plain tables, no mapped classes: their rows are written by `storage/search_words.py` alone. A row has the
number of what it belongs to and goes with it (triggers of the database). No foreign key: nobody is to be told
that a claim cannot go because its own words hang on it.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from factcheck.models.base import Base


def _words(owner: str) -> Table:
    return Table(
        f"{owner}_words",
        Base.metadata,
        Column("id", Integer, primary_key=True, autoincrement=False, doc=f"Number of the {owner}."),
        Column("words", Text, nullable=False, doc="Its words as stems, in their order; made by the program."),
        info={"doc": f"The words by which search finds the {owner} of the same number."},
    )


WORDS = {owner: _words(owner) for owner in ("claim", "article", "evidence")}
"""What can be searched, and the table of its words."""

NAME_FORMS = Table(
    "name_form",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("name_key", Text, nullable=False, doc="What the spellings of one name share."),
    Column("form", Text, nullable=False, doc="A spelling as it stands in some text."),
    Index("uq_name_form_name_key_form", "name_key", "form", unique=True),
    info={"doc": "Spellings of names, so that a search for one finds the others. Rows are only ever added."},
)


def made_by_triggers(name: str) -> bool:
    """Whether a table or index is a full-text index, which SQLAlchemy cannot describe."""
    return any(name.startswith(f"{owner}_index") or name == f"ix_{owner}_words_words" for owner in WORDS)
