"""The form in which rating labels are compared."""

from __future__ import annotations

import re

from factcheck.domain.text import DASHES, SKIPPED, fold_case, normalise

_APART = re.compile(rf"[\s_{re.escape(DASHES)}{SKIPPED}]+")


def label_key(label: str) -> str:
    """The label without case, hyphens, underscores and spaces: `Half-True` and `half true` are one.

    A full stop or exclamation mark at its end is dropped too (`Pants on Fire!`). Made of what is stored and
    of what is looked up alike: a table whose own keys are not folded misses its own labels.
    """
    key = ""
    # "ı" and "i" have one capital; what stood apart may combine once it stands together, and fold once more
    while key != label:
        key, label = label, _APART.sub("", fold_case(normalise(label).upper())).rstrip(".!")
    return key
