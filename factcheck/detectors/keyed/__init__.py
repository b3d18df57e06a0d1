"""What two claims answer to one written key: subject and attribute that a person gave both.

The questions which thing and what about it are settled then, and no word of the claims is asked for them.
What stays are those that no key answers: which figure of a sentence is meant, planned or done, at what time,
a part or the whole, who says so. Nothing here is asked of claims without keys.
"""

from __future__ import annotations

from factcheck.detectors.keyed.answers import asked_clauses, one_sign
from factcheck.detectors.keyed.comparisons import comparisons, counterparts
from factcheck.detectors.keyed.dates import asked_date, asks_for_date, both_happened
from factcheck.detectors.keyed.figures import asked_figure, rivals, two_parts
from factcheck.detectors.keyed.given import entities, truths
from factcheck.detectors.keyed.kinds import asks_for, asks_for_value
from factcheck.detectors.keyed.orders import crossed, orders
from factcheck.detectors.keyed.people import people
from factcheck.detectors.keyed.places import places
from factcheck.detectors.keyed.reasons import given_and_denied, reasons
from factcheck.detectors.keyed.stances import stances

__all__ = [
    "asked_clauses",
    "asked_date",
    "asked_figure",
    "asks_for",
    "asks_for_date",
    "asks_for_value",
    "both_happened",
    "comparisons",
    "counterparts",
    "crossed",
    "entities",
    "given_and_denied",
    "one_sign",
    "orders",
    "people",
    "places",
    "reasons",
    "rivals",
    "stances",
    "truths",
    "two_parts",
]
