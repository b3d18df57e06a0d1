"""One link in full: both quotes in their context, how far apart they lie, and every decision on the pair."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.vocabulary import CONFLICTS, Reason
from factcheck.render.documents import Json
from factcheck.render.page import Block, Fields, Gap, Heading, Table
from factcheck.render.rows import Cell, Rows
from factcheck.services.explaining import earlier, far, hits, read_explanation, unless, why_blocks
from factcheck.services.showing_claim import passage_quote
from factcheck.services.showing_parts import (
    Record,
    Shown,
    commands,
    first,
    flat,
    joined,
    made,
    moment,
    phrase,
    read_part,
    section,
    words,
)
from factcheck.storage.reader import Reader

SIDES = ("left", "right")


def show_link(reader: Reader, number: int, *, why: bool = False) -> Shown | None:
    """The link of that number, with `why` and all that its finding rests on; None if there is none."""
    rows = read_part(reader, "links", link=number)
    link = first(rows)
    if link is None:
        return None
    decisions = read_part(reader, "decisions", link=number)
    blocks: list[Block] = [Heading(f"{link['link']}  {link_words(link)}")]
    document: dict[str, Json] = {**rows.records()[0], "decisions": decisions.records()}
    found = read_explanation(link)
    document["explanation"] = found or words(link["explanation"])
    document["apart"] = apart(link["distance"], link["distance_unit"])
    for side in SIDES:
        blocks += _side(reader, link, side)
    blocks += [Gap(), Fields(_fields(link))]
    if why and found:
        blocks += [Gap(), *why_blocks(found)]
    table = [{**row, "decided_at": moment(row["decided_at"])} for row in flat(decisions)]
    shown = [name for name in decisions.shown if any(row[name] is not None for row in table)]
    if table:
        blocks += section("Decisions", Table(_rows(table, shown)))
    return Shown(blocks + commands(*_next(link)), document)


def apart(distance: Cell, unit: Cell) -> str | None:
    """A distance in words: "355 days apart"; None where there is none to tell."""
    if distance is None:
        return None
    number = float(distance)
    if number == 0:
        return "not apart: the two share a value"
    return f"{far(number, str(unit or ''))} apart"


def link_words(link: Record) -> str:
    """Who stands how to whom: `C9 updates C4`."""
    left, right = link["left.claim"], link["right.claim"]
    if link["direction"] == "right_to_left":
        left, right = right, left
    return f"{left} {link['relation']} {right}"


def _side(reader: Reader, link: Record, side: str) -> list[Block]:
    claim = str(link[f"{side}.claim"])
    quote = passage_quote(reader, int(claim[1:]), link[f"{side}.quote"])
    quote = replace(quote, hits=hits(read_explanation(link), side, quote.exact))
    where = joined(link[f"{side}.article"], link[f"{side}.title"], by=" ") or "in no article"
    outlet = phrase("({})", link[f"{side}.outlet"])
    wrong = "  found wrong" if link["wrong"] == claim else ""
    fields = Fields(
        (("value", words(link[f"{side}.value"])), ("claimant", words(link[f"{side}.claimant"]))),
    )
    heading = Heading(f"{claim}  {joined(where, outlet, by=' ')}{wrong}")
    return [Gap(), heading, quote, *([fields] if fields.present() else [])]


def _fields(link: Record) -> tuple[tuple[str, str | None], ...]:
    reason = None if link["reason"] is None else f"{link['reason']}: {Reason(str(link['reason'])).label}"
    origin = None if link["origin"] == "person" else joined(link["origin"], link["origin_version"], by=" ")
    sure = phrase("confidence {}", link["confidence"])
    is_conflict = link["relation"] in [*CONFLICTS]
    return (
        ("status", words(link["status"]) if is_conflict else None),
        ("apart", apart(link["distance"], link["distance_unit"])),
        ("clashes in", words(link["conflict_kind"]) if is_conflict else None),
        ("why", words(link["sentence"])),
        ("no conflict", reason),
        ("wrong", words(link["wrong"])),
        ("found by", joined(origin, sure)),
        ("linked", made(link["made_by"], link["made_at"])),
        ("conflict", unless(read_explanation(link)) or None),
        ("decided before", earlier(link)),
    )


def _rows(table: list[dict[str, Cell]], shown: list[str]) -> Rows:
    return Rows(tuple(shown), [tuple(row[name] for name in shown) for row in table])


def _next(link: Record) -> list[str]:
    name, left, right = link["link"], link["left.claim"], link["right.claim"]
    if link["relation"] not in [*CONFLICTS]:
        return [f"factcheck show {left} {right}"]
    if link["status"] in ("open", "unsure"):
        return [f"factcheck conflict confirm {name} --wrong {left}", f"factcheck conflict dismiss {name}"]
    if link["status"] == "confirmed" and link["wrong"] is None:
        return [
            f"factcheck conflict confirm {name} --wrong {left}",
            f"factcheck conflict confirm {name} --wrong {right}",
        ]
    if link["status"] == "dismissed":
        return [f"factcheck conflict reopen {name}"]
    return [f"factcheck show {link['wrong']}"]
