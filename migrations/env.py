"""Runs the migrations: inside `factcheck db upgrade`, or from the checkout by the `alembic` command."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from alembic import context
from sqlalchemy import Connection

from factcheck.models import Base
from factcheck.models.base import UTCDateTime
from factcheck.models.search import made_by_triggers
from factcheck.settings import find_database
from factcheck.storage.engine import migration_connection

sys.path.insert(0, str(Path(__file__).parent))  # migrations import their toolbox by name, wherever they lie


def render_item(kind: str, item: Any, _autogen: Any) -> str | bool:
    """Write plain SQLAlchemy types: a migration must not import the program it migrates."""
    if kind == "type" and isinstance(item, UTCDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """Leave the full-text indexes alone: SQLAlchemy has no words for them."""
    return kind not in ("table", "index") or name is None or not made_by_triggers(name)


def migrate(connection: Connection) -> None:
    """Run in the transaction of `connection`, so that a failed migration leaves nothing behind."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        render_item=render_item,
        include_name=include_name,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    wanted = context.get_x_argument(as_dictionary=True).get("db")
    target = find_database(wanted, os.environ, must_exist=False)
    with migration_connection(target) as connection:
        migrate(connection)
