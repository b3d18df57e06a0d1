"""Rating scales as data."""

from __future__ import annotations

from sqlalchemy.orm import Session


def add_shipped_scales(session: Session) -> None:
    """Add the scales that ship with the program, as far as they are not there yet."""
