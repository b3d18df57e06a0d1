"""What we may assume about the place output goes to."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Terminal:
    """Facts about a stream; `width` is in screen columns, 80 where nothing tells."""

    is_terminal: bool
    width: int
    colour: bool


def describe(out: TextIO, environ: Mapping[str, str] = os.environ) -> Terminal:
    """Whether `out` is a terminal, how wide it is, and whether it wants colour.

    NO_COLOR, set to anything but nothing, forbids colour (no-color.org). FORCE_COLOR, unless empty
    or 0, asks for it also through a pipe (force-color.org) and on a dumb terminal; of the two,
    NO_COLOR wins. COLUMNS, where set, is the width.
    """
    is_terminal = out.isatty()
    capable = is_terminal and environ.get("TERM") != "dumb"
    forced = environ.get("FORCE_COLOR", "") not in ("", "0")
    colour = (capable or forced) and not environ.get("NO_COLOR")
    return Terminal(is_terminal, _width() if is_terminal or environ.get("COLUMNS") else 80, colour)


def _width() -> int:
    import shutil  # with all its archive formats, which output into a file need not wait for

    return shutil.get_terminal_size().columns
