"""The schema revisions this program knows, oldest first.

Written out so that a reading command need not import Alembic; a test compares it with `migrations/`.
"""

from __future__ import annotations

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")
HEAD = REVISIONS[-1]
