"""What a scan is asked for, and what it found."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import factcheck.detectors as shipped
from factcheck.detectors import Detector
from factcheck.domain.finding import THRESHOLD
from factcheck.domain.ids import Ref
from factcheck.domain.vocabulary import CONFLICTS
from factcheck.errors import BadInput
from factcheck.render.rows import Cell
from factcheck.services.scan_compare import Broken
from factcheck.services.scan_rows import RELATION


@dataclass(frozen=True, slots=True)
class Options:
    """What a scan is asked for. `articles` None is all of them, `detectors` None every one."""

    articles: tuple[Ref, ...] | None = None
    since: datetime | None = None
    detectors: tuple[str, ...] | None = None
    full: bool = False
    floor: float = THRESHOLD
    extract: bool = True
    lexicon: Path | None = None

    @property
    def part(self) -> bool:
        """Whether only some of the claims are asked for."""
        return self.articles is not None or self.since is not None

    def text(self) -> str:
        """As it is kept with the run."""
        given = {
            "articles": [str(ref) for ref in self.articles] if self.articles else None,
            "since": self.since and self.since.isoformat(),
            "detectors": self.detectors,
            "full": self.full or None,
            "min_confidence": self.floor,
            "lexicon": str(self.lexicon) if self.lexicon else None,
        }
        return json.dumps({name: value for name, value in given.items() if value is not None})


@dataclass(slots=True)
class Scanning:
    """What a scan found: the numbers of the links that are new or came back, and how often what happened."""

    new: list[int] = field(default_factory=list)
    returned: list[int] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    broken: dict[Broken, int] = field(default_factory=dict)
    read: int = 0
    candidates: int = 0
    hot: dict[str, int] = field(default_factory=dict)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)

    @property
    def alarms(self) -> int:
        """How many of the new findings are conflicts."""
        return sum(row[RELATION] in CONFLICTS for row in self.rows)


def chosen(names: Sequence[str] | None) -> tuple[Detector, ...]:
    """The detectors of these names, in the order they are asked. Raises BadInput for an unknown name."""
    known = [detector.id for detector in shipped.DETECTORS]
    for name in names or ():
        if name not in known:
            raise BadInput(f"There is no detector '{name}'.", f"There are: {', '.join(known)}.")
    return tuple(one for one in shipped.DETECTORS if not names or one.id in names)
