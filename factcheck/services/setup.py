"""Making a database ready to work in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from factcheck.services.scales import add_shipped_scales
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.places import risk_of


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was done to the database; `fill` puts in what every desk needs."""

    said: str
    backup: Path | None
    warnings: tuple[str, ...]
    fill: Callable[[Session], None]


def set_up(target: Target) -> Prepared:
    """Create or upgrade the database.

    Raises DatabaseError as `create_or_upgrade` does.
    """
    existed = target.path is None or target.path.exists()
    warnings = tuple(filter(None, [risk_of(target.path)])) if target.path else ()
    backup = create_or_upgrade(target)
    return Prepared("Ready:" if existed else "Created", backup, warnings, add_shipped_scales)
