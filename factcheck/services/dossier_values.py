"""The values of a dossier: on one axis each, and in groups where they exclude each other."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.domain.quantity_display import display_ticks
from factcheck.domain.value_groups import value_groups
from factcheck.render.sheet import Bar, Count, Counts, Intervals, Jump, Piece
from factcheck.services.dossier_claims import claim_tone
from factcheck.services.dossier_gathering import Gathered
from factcheck.services.dossier_words import Words
from factcheck.services.showing_parts import Record

Question = tuple[str, str, str]
"""Subject, attribute and unit: what values must share to stand on one axis."""

_TICKS = 3
_MOST = 24
"""Rows of one chart; more are left to the claims themselves."""


def value_pieces(found: Gathered, words: Words) -> Iterator[Piece]:
    """A chart for each question that at least two claims answer, or on which a conflict rests."""
    questions: dict[Question, list[Record]] = defaultdict(list)
    for claim in found.claims:
        for row in found.values.get(claim, []):
            questions[str(row["subject"]), str(row["attribute"]), str(row["unit"])].append(row)
    for question in sorted(questions):
        rows = questions[question]
        if len({row["claim"] for row in rows}) > 1 and any(_ends(rows)):
            yield _chart(found, question, rows[:_MOST])
            yield from _groups(question, rows, found, words)


def conflict_chart(found: Gathered, link: Record, words: Words) -> Iterator[Piece]:
    """The two values of a conflict on one axis, where both stand on one."""
    rows = [_held(found, link, side) for side in ("left", "right")]
    both = [row for row in rows if row is not None]
    if len(both) == 2 and both[0]["unit"] == both[1]["unit"] and _ends(both):
        question = ("", words.of(link["conflict_kind"]), str(both[0]["unit"]))
        yield _chart(found, question, both)


def _held(found: Gathered, link: Record, side: str) -> Record | None:
    values = found.values.get(str(link[f"{side}.claim"]), [])
    return next((row for row in values if row["value"] == link[f"{side}.value"]), None)


def _title(question: Question) -> str:
    subject, attribute, unit = question
    about = attribute if subject.startswith("article:") or not subject else f"{subject}: {attribute}"
    return about if unit in ("day", "1", "count", "second") else f"{about} ({unit})"


def _chart(found: Gathered, question: Question, rows: Sequence[Record]) -> Intervals:
    first, last = _axis(rows)
    ticks = [first + (last - first) * place / (_TICKS - 1) for place in range(_TICKS)]
    bars = tuple(
        Bar(
            (Jump(str(row["claim"]), str(row["claim"])), f" {_told(row)}"),
            _number(row["lo"]), _number(row["hi"]), _number(row["wide_lo"]), _number(row["wide_hi"]),
            claim_tone(found, str(row["claim"])),
        )
        for row in rows
    )  # fmt: skip
    return Intervals(
        _title(question), first, last, tuple(zip(ticks, _marks(ticks, question[2]), strict=True)), bars
    )


def _told(row: Record) -> str:
    """As it was said, and as it was read where that looks otherwise."""
    return " · ".join(dict.fromkeys(str(row[name]) for name in ("raw", "value") if row[name] is not None))


def _ends(rows: Sequence[Record]) -> list[float]:
    cells = [row[name] for row in rows for name in ("lo", "hi", "wide_lo", "wide_hi")]
    return [float(cell) for cell in cells if cell is not None]


def _axis(rows: Sequence[Record]) -> tuple[float, float]:
    """From the lowest to the highest end, with a little room on both sides."""
    ends = _ends(rows)
    first, last = min(ends), max(ends)
    room = (last - first) * 0.05 or max(1.0, abs(first) * 0.1)
    return (max(0.0, first - room) if first >= 0 else first - room), last + room


def _marks(ticks: Sequence[float], unit: str) -> list[str]:
    if unit != "day":
        return display_ticks(ticks, unit)
    days = [min(max(round(at), 1), datetime.date.max.toordinal()) for at in ticks]
    return [datetime.date.fromordinal(day).isoformat() for day in days]


def _number(cell: object) -> float | None:
    return None if cell is None else float(str(cell))


def _groups(question: Question, rows: Sequence[Record], found: Gathered, words: Words) -> Iterator[Piece]:
    """The fewest groups of values that can be true together, where there is more than one."""
    groups = value_groups(rows, _ends_of)
    if len(groups) < 2:
        return
    counts = []
    for group in groups:
        claims = list(dict.fromkeys(str(row["claim"]) for row in group))
        articles = {str(found.claims[claim]["article"]) for claim in claims if found.claims[claim]["article"]}
        values = list(dict.fromkeys(str(row["value"]) for row in group))
        shown = values[0] if len(values) == 1 else f"{values[0]} … {values[-1]}"
        links = [part for claim in claims[:8] for part in (Jump(claim, claim), " ")]
        note = words["behind"].format(claims=len(claims), articles=len(articles))
        counts.append(Count((f"{shown} · ", *links), len(claims), note))
    yield Counts(_title(question), tuple(counts))


def _ends_of(row: Record) -> tuple[float | None, float | None]:
    return _number(row["lo"]), _number(row["hi"])
