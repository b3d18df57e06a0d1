"""What a report may do with the rows of its query, named in its header by `-- then: STEP`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput
from factcheck.services.detector_precision import detector_precision
from factcheck.services.value_groups import group_values
from factcheck.storage.reader import Cell
from factcheck.storage.sql_file import SqlFile

Step = Callable[[Sequence[tuple[Cell, ...]]], tuple[tuple[str, ...], list[tuple[Cell, ...]]]]
"""Rows in; the names of the new columns and the new rows out."""

STEPS: dict[str, Step] = {"detector-precision": detector_precision, "value-groups": group_values}


def find_step(file: SqlFile) -> Step:
    """The step a file names. Raises BadInput, with the nearest one, when there is none of that name."""
    if file.then in STEPS:
        return STEPS[file.then]
    close = nearest(file.then or "", STEPS)
    raise BadInput(
        f"{file.name} names a step '{file.then}' that is none.",
        f"Did you mean {close[0]}?" if close else f"There are: {', '.join(STEPS)}.",
    )
