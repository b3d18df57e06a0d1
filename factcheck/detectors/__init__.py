"""The detectors, in the order they are asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from factcheck.detectors import (
    antonym,
    attribution,
    boolean,
    date,
    dateline,
    duration_ratio,
    entity,
    existence,
    location,
    quantity,
)
from factcheck.detectors.context import Pair
from factcheck.domain.finding import Finding, Silence


class Detector(NamedTuple):
    """`id`, `version`, and a pure function from a pair of claims to findings and silences."""

    id: str
    version: str
    detect: Callable[[Pair], list[Finding | Silence]]


DETECTORS: tuple[Detector, ...] = (
    Detector(dateline.ID, dateline.VERSION, dateline.detect),
    Detector(date.ID, date.VERSION, date.detect),
    Detector(quantity.ID, quantity.VERSION, quantity.detect),
    Detector(duration_ratio.ID, duration_ratio.VERSION, duration_ratio.detect),
    Detector(boolean.ID, boolean.VERSION, boolean.detect),
    Detector(antonym.ID, antonym.VERSION, antonym.detect),
    Detector(existence.ID, existence.VERSION, existence.detect),
    Detector(attribution.ID, attribution.VERSION, attribution.detect),
    Detector(entity.ID, entity.VERSION, entity.detect),
    Detector(location.ID, location.VERSION, location.detect),
)
