"""Have we had this before? Found by rare words, then told apart by values: reads only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.domain.text import comparable, normalise
from factcheck.errors import BadInput
from factcheck.reading.search_words import stems_of, telling
from factcheck.render.rows import Rows
from factcheck.services.matching_values import DAY, Held, Value, held_together, values_of
from factcheck.services.matching_words import like_words
from factcheck.services.searching import claims_found, passing_claims
from factcheck.storage.reader import Cell, Reader

COLUMNS = (
    "id", "match", "rating", "words", "why", "score", "mine", "theirs", "claimant", "article", "status",
    "url",
)  # fmt: skip
SHOWN = ("id", "match", "rating", "words", "why", "claimant", "article")
LONGEST = 5_000
"""Characters of a text that are looked at."""
_SAME = 0.6


class Match(StrEnum):
    """What a claim we hold is to a text."""

    SAME = "same"
    DIFFERENT = "different"
    SIMILAR = "similar"


_ORDER = {Match.SAME: 0, Match.DIFFERENT: 1, Match.SIMILAR: 2}


@dataclass(frozen=True, slots=True)
class _Found:
    match: Match
    likeness: float
    why: str
    held: tuple[Held, ...]
    record: Mapping[str, Cell]

    def order(self) -> tuple[int, float, str, int]:
        number = int(self.record["number"] or 0)
        return _ORDER[self.match], -self.likeness, str(self.record["text"]), number


def match_text(
    reader: Reader, text: str, *, published: date | None = None, limit: int | None, but: int | None = None,
    status: str | None = None,
) -> Rows:  # fmt: skip
    """The claims we hold on this, same ones first, at most `limit`; `but` is a claim that is left out.

    Without a `status` those that lists show: no candidates. Raises BadInput for a text without words.
    """
    text = " ".join(normalise(text[:LONGEST]).split())
    if not telling(stems_of(text)):
        raise BadInput("There is no word to look for.", 'factcheck match "The bridge is closed"')
    likely = like_words(reader, text, passing_claims(but, status), most=limit or 200)
    numbers = [number for _, number in likely]
    records = {int(str(one["number"])): one for one in claims_found(reader, numbers, any_status=bool(status))}
    mine = values_of(text, published) if likely else ()
    found = [
        _compared(text, mine, likeness, records[number]) for likeness, number in likely if number in records
    ]
    return Rows(COLUMNS, [_row(one) for one in sorted(found, key=_Found.order)], SHOWN)


def _compared(text: str, mine: tuple[Value, ...], likeness: float, record: Mapping[str, Cell]) -> _Found:
    words = str(record["quote"] or record["text"])
    day = date.fromisoformat(str(record["published"])) if record["published"] else None
    repeated = comparable(words) == comparable(text)
    theirs = values_of(words, day)
    held = held_together(mine, theirs)
    other = [one for one in held if not one.alike]
    if other:
        why = "; ".join(f"{one.theirs.raw} there, {one.mine.raw} here" for one in other)
        return _Found(Match.DIFFERENT, likeness, f"another {_noun(other[0])}: {why}", held, record)
    denial = None if repeated else _denied(text, words)
    if denial:
        return _Found(Match.DIFFERENT, likeness, denial, held, record)
    reasons = [f"{round(likeness * 100)} % of the telling words"]
    reasons += [f"{one.theirs.raw} fits {one.mine.raw}" for one in held]
    lone = [one for one in mine if one not in [pair.mine for pair in held]]
    if lone:
        reasons.append(f"says nothing of {lone[0].raw}")
    same = likeness >= _SAME and not lone
    return _Found(Match.SAME if same else Match.SIMILAR, likeness, "; ".join(reasons), held, record)


def _noun(held: Held) -> str:
    return "date" if held.mine.kind == DAY else "figure"


def _denied(one: str, other: str) -> str | None:
    """What two texts that share most words contradict each other in, apart from values."""
    from factcheck.services.comparing import Side, compare_texts

    found = compare_texts(Side(one), Side(other))
    if found.label != "contradicts":
        return None
    return f"says otherwise ({found.detector})"


def _row(found: _Found) -> tuple[Cell, ...]:
    record = found.record
    return (
        record["id"], found.match.value, record["rating"], record["quote"] or record["text"], found.why,
        found.likeness, _shown([one.mine for one in found.held]), _shown([one.theirs for one in found.held]),
        record["claimant"], record["article"], record["status"], record["url"],
    )  # fmt: skip


def _shown(values: list[Value]) -> str | None:
    return "; ".join(value.shown for value in values) or None


def held_already(reader: Reader, number: int) -> str | None:
    """One line on what we hold on a claim just added, None where that is nothing."""
    [record] = claims_found(reader, [number], any_status=True)
    words = str(record["quote"] or record["text"])
    if not telling(stems_of(words)):
        return None
    day = date.fromisoformat(str(record["published"])) if record["published"] else None
    rows = match_text(reader, words, published=day, limit=3, but=number)
    if not rows.rows:
        return None
    first = dict(zip(rows.columns, rows.rows[0], strict=True))
    more = f"; {len(rows.rows) - 1} more: factcheck match" if len(rows.rows) > 1 else ""
    rating = f"rated {first['rating']}" if first["rating"] else "not rated"
    kind = {"same": "the same", "different": "a different claim", "similar": "something similar"}
    return f"We hold {kind[str(first['match'])]}: {first['id']} ({rating}), {first['why']}{more}"
