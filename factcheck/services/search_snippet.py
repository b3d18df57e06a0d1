"""The sentence of a text in which a query is answered best, and where in it the hits are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.reading.search_words import spans
from factcheck.reading.sentences import split_sentences
from factcheck.reading.word_stems import fold
from factcheck.render.page import CLOSING, OPENING
from factcheck.services.search_query import Query

_NEAR = 240
_AROUND = 1_200
_LONGEST = 400
_MOST_HITS = 20_000


@dataclass(frozen=True, slots=True)
class Snippet:
    """A sentence at code point `start` of its text; `hits` are offsets in the sentence, end exclusive."""

    sentence: str
    hits: tuple[tuple[int, int], ...]
    start: int
    terms: int
    exact: int

    def marked(self) -> str:
        """The sentence with its hits marked."""
        parts, done = [], 0
        for start, end in self.hits:
            parts += [self.sentence[done:start], OPENING, self.sentence[start:end], CLOSING]
            done = end
        return "".join([*parts, self.sentence[done:]])


def snippet(text: str, query: Query) -> Snippet:
    """The sentence with the most of the query's terms, the first of several; the beginning if it has none."""
    hits = _hits(text, query)
    if not hits:
        return Snippet(_cut(text.strip(), 0, _LONGEST)[0], (), 0, 0, 0)
    at = _best(hits)
    first, last = _sentence(text, hits[at][0], hits[at][1])
    inside = [hit for hit in hits if first <= hit[0] and hit[1] <= last]
    shown, first = _cut(text[first:last], inside[0][0] - first, _LONGEST, first)
    marks = _merged([(start - first, end - first) for start, end, *_ in inside if end - first <= len(shown)])
    if shown and first > 0 and text[first - 1 : first].strip():
        shown, marks, first = f"…{shown}", [(start + 1, end + 1) for start, end in marks], first - 1
    return Snippet(
        shown, tuple(marks), first, len({hit[2] for hit in inside}), len({hit[2] for hit in inside if hit[3]})
    )


def _hits(text: str, query: Query) -> list[tuple[int, int, int, bool]]:
    """Start, end, number of the term, and whether it stands as it was typed."""
    flat = [(word.start, word.end, one) for word in spans(text) for one in word.stems]
    stems = [one for _, _, one in flat]
    whole: dict[str, list[int]] = {}
    rows: dict[str, list[tuple[int, list[str]]]] = {}
    begins: list[tuple[str, int]] = []
    for number, term in enumerate(query.required):
        for one in term.group:
            if one.endswith("*"):
                begins.append((one[:-1], number))
            elif " " in one:
                rows.setdefault(one.split()[0], []).append((number, one.split()))
            else:
                whole.setdefault(one, []).append(number)
    found: list[tuple[int, int, int, bool]] = []
    for at, (start, end, one) in enumerate(flat):
        for number in whole.get(one, ()):
            found.append((start, end, number, fold(text[start:end]) in query.required[number].typed))
        for number, row in rows.get(one, ()):
            if stems[at : at + len(row)] == row:
                found.append((start, flat[at + len(row) - 1][1], number, True))
        for beginning, number in begins:
            if one.startswith(beginning) or fold(text[start:end]).startswith(beginning):
                found.append((start, end, number, True))
        if len(found) > _MOST_HITS:
            break
    return sorted(set(found))


def _best(hits: Sequence[tuple[int, int, int, bool]]) -> int:
    """The hit after which the most different terms follow closely."""
    best, most, last = 0, 0, 0
    counts: dict[int, int] = {}
    for at, hit in enumerate(hits):
        while last < len(hits) and hits[last][0] <= hit[0] + _NEAR:
            counts[hits[last][2]] = counts.get(hits[last][2], 0) + 1
            last += 1
        if len(counts) > most:
            best, most = at, len(counts)
        counts[hit[2]] -= 1
        if not counts[hit[2]]:
            del counts[hit[2]]
    return best


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    for span in split_sentences(text[low:high]):
        if span.start <= start - low < span.end:
            return low + span.start, max(low + span.end, end)
    return start, end


def _cut(text: str, hit: int, longest: int, offset: int = 0) -> tuple[str, int]:
    """At most `longest` characters, the hit among them; and where they begin."""
    if len(text) <= longest:
        return text, offset
    begin = 0 if hit < longest - 80 else hit - 80
    blank = text.rfind(" ", 0, begin) + 1 if begin else 0
    piece = text[blank : blank + longest]
    if blank + longest < len(text):
        piece = piece[: max(piece.rfind(" "), longest - 60)].rstrip() + "…"
    return piece, offset + blank


def _merged(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks in order, none inside or over another."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
