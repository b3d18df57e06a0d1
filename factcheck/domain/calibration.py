"""How far a detector's rule is trusted: what is expected of it, corrected by what the desk decided."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How much a detector's own rule is trusted before its gates are looked at."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


BEFORE = {Tier.HIGH: (9, 1), Tier.MEDIUM: (7, 3), Tier.LOW: (2, 8)}
"""What counts as decided before anybody decided: right and wrong findings of ten, a Beta prior."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What people said of one detector's findings of one tier: how many they decided on, and confirmed."""

    decided: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class Prior:
    """The share of such findings expected to be right, and the number of decisions it was learnt from."""

    share: float
    decisions: int = 0

    @property
    def odds(self) -> float:
        """In log-odds, to four places: what is shown is what is added up."""
        return round(math.log(self.share / (1 - self.share)), 4)

    @property
    def told(self) -> str:
        """For the waterfall: `0.87, from 12 decisions`."""
        plural = "" if self.decisions == 1 else "s"
        return f"{self.share:.2f}" + (f", from {self.decisions} decision{plural}" if self.decisions else "")


Counts = Mapping[tuple[str, Tier], Reviewed]
"""By detector and tier."""


def prior(detector: str, tier: Tier, counts: Counts | None = None) -> Prior:
    """p = (confirmed + a) / (decided + a + b), with a and b as in BEFORE.

    A few decisions move it little, hundreds outweigh what was expected. Raises ValueError for more
    confirmed than decided.
    """
    right, wrong = BEFORE[tier]
    found = (counts or {}).get((detector, tier), Reviewed(0, 0))
    if not 0 <= found.confirmed <= found.decided:
        raise ValueError(f"{found.confirmed} confirmed of {found.decided}")
    return Prior((found.confirmed + right) / (found.decided + right + wrong), found.decided)
