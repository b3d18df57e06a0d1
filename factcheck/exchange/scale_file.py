"""A rating scale as a file: name, homepage, note, and its labels from true to false.

A label without `class` is unmapped; one without `value` is off the scale, and its truth unknown.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from factcheck.domain.label_key import label_key
from factcheck.domain.vocabulary import RatingClass
from factcheck.errors import BadInput

_Words = Annotated[str, Field(min_length=1, pattern=r"\S")]


class ScaleLabel(BaseModel):
    """One label; `value` runs from 0 (false) to 1 (true)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: _Words
    language: str | None = None
    rating_class: RatingClass | None = Field(default=None, alias="class")
    value: float | None = Field(default=None, ge=0, le=1, allow_inf_nan=False)

    @model_validator(mode="after")
    def _off_the_scale_has_no_value(self) -> ScaleLabel:
        if self.value is not None and self.rating_class in (None, RatingClass.OTHER):
            raise ValueError(f"'{self.label}' has a value, so it needs class true, mixture or false")
        return self


class ScaleFile(BaseModel):
    """One scale; its labels stand in the order of the scale, best first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: _Words
    homepage: str | None = None
    note: str | None = None
    labels: tuple[ScaleLabel, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_label_once(self) -> ScaleFile:
        seen: dict[str, str] = {}
        for entry in self.labels:
            key = label_key(entry.label)
            if key in seen:
                raise ValueError(f"'{entry.label}' and '{seen[key]}' are the same label")
            seen[key] = entry.label
        return self


def read_scale_file(path: Path) -> ScaleFile:
    """Read one scale.

    Raises BadInput naming the file and the first thing wrong in it.
    """
    try:
        return ScaleFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise BadInput(f"{path}: {f'{where}: ' if where else ''}{first['msg']}.") from error
    except (OSError, ValueError) as error:  # unreadable, no UTF-8, no TOML
        raise BadInput(f"{path} cannot be read: {error}.") from error
