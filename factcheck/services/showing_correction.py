"""One request for correction in full, with its letter."""

from __future__ import annotations

from factcheck.render.page import Block, Fields, Gap, Heading, Note
from factcheck.services.showing_parts import Shown, commands, first, joined, made, phrase, read_part, words
from factcheck.storage.reader import Reader


def show_correction(reader: Reader, number: int) -> Shown | None:
    """The request of that number; None if there is none."""
    rows = read_part(reader, "correction", correction=number)
    found = first(rows)
    if found is None:
        return None
    name, outcome = found["correction"], words(found["outcome"])
    fields = Fields(
        (
            ("about", joined(found["about"], phrase("in {}", found["article"]), found["title"], by=" ")),
            ("outlet", words(found["outlet"])),
            ("asked", joined(found["asked_of"], phrase("on {}", found["asked_on"]), by=" ")),
            ("due", words(found["due_on"])),
            ("outcome", joined(outcome, phrase("on {}", found["closed_on"]), by=" ")),
            ("shown in", phrase("version {}", found["shown_in"])),
            ("note", words(found["note"])),
            ("written", made(found["made_by"], found["made_at"])),
        )
    )
    blocks: list[Block] = [Heading(f"{name}  request for correction"), fields]
    blocks += [Gap(), Heading("The letter"), Note(str(found["letter"]).rstrip("\n"))]
    if outcome == "open":
        blocks += commands(f"factcheck correction close {name} --outcome …")
    return Shown(blocks, rows.records()[0])
