"""Reads the project's own annotated news: `== DATE NAME` begins a document, `[[words=VALUE]]` marks a find.

Nothing of these texts was taken from a corpus. The conventions are those of English TimeML: articles and
"about", "early", "the end of" inside the span, prepositions outside, "three years ago" the year it was,
ages not marked. A value of a set is led by `set:`.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parent / "own_news"
_MARK = re.compile(r"\[\[([^\[\]=]+)=([^\[\]=]+)\]\]")
Document = dict[str, object]


def documents(name: str, language: str) -> list[Document]:
    """Documents of one file as the scorer wants them."""
    found = []
    for part in (FOLDER / name).read_text(encoding="utf-8").split("== ")[1:]:
        head, _, body = part.partition("\n")
        day, _, title = head.partition(" ")
        text, timexes = _unmarked(body.strip())
        found.append(
            {"doc_id": f"{name}/{title}", "dct": day, "lang": language, "text": text, "timexes": timexes}
        )
    return found


def _unmarked(body: str) -> tuple[str, list[dict[str, object]]]:
    pieces, timexes, at, length = [], [], 0, 0
    for mark in _MARK.finditer(body):
        before = body[at : mark.start()]
        start = length + len(before)
        words, value = mark[1], mark[2]
        pieces += [before, words]
        at, length = mark.end(), start + len(words)
        kind, value = _kind(value)
        timexes.append({"start": start, "end": length, "text": words, "type": kind, "value": value})
    return "".join([*pieces, body[at:]]), timexes


def _kind(value: str) -> tuple[str, str]:
    if value.startswith("set:"):
        return "SET", value.removeprefix("set:")
    if value.endswith("_REF"):
        return "DATE", value
    if value.startswith("P"):
        return "DURATION", value
    return ("TIME" if re.search(r"\dT|XT", value) else "DATE"), value
