"""What waits for a decision, each thing with all that is needed to decide."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from factcheck.render.page import Block, Fields, Gap, Heading, Quote
from factcheck.services.likely_claimants import likely_claimants
from factcheck.services.reports import part, run_file
from factcheck.storage.reader import Cell, Reader


@dataclass(frozen=True, slots=True)
class Waiting:
    """A candidate with the words around it and the values it states."""

    claim_id: int
    row: dict[str, Cell]
    values: tuple[str, ...]
    maybe: str | None = None
    """Known claimants whose name is like the one in the text."""

    def page(self, place: int, total: int) -> list[Block]:
        """The candidate as a screen."""
        row = self.row
        score = f"{row['worthiness']:.2f} · {row['reasons']}" if row["worthiness"] is not None else None
        return [
            Heading(f"{row['claim']} · {place} of {total} · {row['article']} {row['article_title']}"),
            Gap(),
            Quote(
                _from_a_word(str(row["before"])),
                str(row["quote"]),
                _to_a_word(str(row["after"])),
                str(row["zone"]),
            ),
            Gap(),
            Fields(
                (
                    ("claimant", _word(row["claimant"])),
                    ("perhaps", self.maybe),
                    ("speech", _word(row["speech"])),
                    ("modality", _word(row["modality"])),
                    ("states", "; ".join(self.values) or None),
                    ("worth checking", score),
                )
            ),
        ]


def waiting_candidates(reader: Reader, article: int | None) -> list[Waiting]:
    """The candidates that wait, of one article or of all, most worth checking first."""
    given = {"article": article}
    stated: dict[Cell, list[str]] = defaultdict(list)
    for claim_id, subject, attribute, value, raw in run_file(
        reader, part("candidate-values"), given
    ).rows.rows:
        about = " ".join(str(word) for word in (subject, attribute) if word)
        stated[claim_id].append(f"{about}: {value} („{raw}“)")
    listed = run_file(reader, part("candidates"), given).rows
    rows = [dict(zip(listed.columns, row, strict=True)) for row in listed.rows]
    maybe = likely_claimants(reader, [str(row["named"]) for row in rows if row["named"]])
    return [
        Waiting(_number(row["claim_id"]), row, tuple(stated[row["claim_id"]]), maybe.get(str(row["named"])))
        for row in rows
    ]


CONTEXT = 240
"""Characters around the words that the query fetches."""


def _from_a_word(before: str) -> str:
    if len(before) < CONTEXT or " " not in before:
        return before
    return "… " + before.split(" ", 1)[1]


def _to_a_word(after: str) -> str:
    if len(after) < CONTEXT or " " not in after:
        return after
    return after.rsplit(" ", 1)[0] + " …"


def _word(cell: Cell) -> str | None:
    return None if cell is None else str(cell)


def _number(cell: Cell) -> int:
    assert isinstance(cell, int)
    return cell
