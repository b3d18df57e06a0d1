"""Making a database ready to work in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from factcheck.errors import DatabaseError
from factcheck.services.scales import add_shipped_scales
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.places import risk_of
from factcheck.storage.revisions import HEAD


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was done to the database, in one sentence; `fill` puts in what every desk needs."""

    said: str
    backup: Path | None
    warnings: tuple[str, ...]
    fill: Callable[[Session], None]


def set_up(target: Target) -> Prepared:
    """Create or upgrade the database.

    Raises DatabaseError when its folder is missing, and as `create_or_upgrade` does.
    """
    if target.path is not None and not target.path.parent.is_dir():
        raise DatabaseError(
            f"There is no folder {target.path.parent}.", "Create it, or name another place with --db."
        )
    warnings = tuple(filter(None, [risk_of(target.path)])) if target.path else ()
    moved = create_or_upgrade(target)
    return Prepared(_said(target, moved.before), moved.backup, warnings, add_shipped_scales)


def _said(target: Target, before: str | None) -> str:
    if before is None:
        return f"Created {target}."
    if before == HEAD:
        return f"{target} is there already and up to date."
    return f"Upgraded {target} from revision {before} to {HEAD}."
