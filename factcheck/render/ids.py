"""The first column alone, one a line: made for the next command's `-`."""

from __future__ import annotations

from factcheck.render.rows import Rows
from factcheck.render.stream import Out
from factcheck.render.text import cell_text, one_line


def write_ids(rows: Rows, out: Out) -> None:
    """Write the first cell of every row; a row without one is left out."""
    for row in rows.rows:
        if row and row[0] is not None:
            out.write(one_line(cell_text(row[0])) + "\n")
