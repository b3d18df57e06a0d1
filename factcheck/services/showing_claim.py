"""One claim in full."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import CONFLICTS
from factcheck.render.documents import Json
from factcheck.render.page import Block, Fields, Gap, Heading, Quote, Table
from factcheck.render.rows import Cell, Rows
from factcheck.services.showing_parts import (
    CONTEXT,
    Record,
    Shown,
    commands,
    days,
    first,
    flat,
    joined,
    listed,
    made,
    phrase,
    place,
    quoted,
    read_part,
    section,
    standing,
    without,
    words,
)
from factcheck.storage.reader import Reader

_LISTS = ("appearances", "values", "notes", "evidence", "verdicts", "publications", "links")


@dataclass(frozen=True, slots=True)
class _Parts:
    claim: Record
    passages: list[Record]
    lists: dict[str, Rows]


def show_claim(reader: Reader, number: int) -> Shown | None:
    """The claim of that number; None if there is none."""
    claim = first(read_part(reader, "claim", claim=number))
    if claim is None:
        return None
    passages = flat(read_part(reader, "passages", claim=number)) if claim["article"] else []
    parts = _Parts(claim, passages, {name: read_part(reader, name, claim=number) for name in _LISTS})
    return Shown(_page(parts), _document(parts))


def passage_quote(reader: Reader, claim: int, words_only: Cell, width: int = CONTEXT) -> Quote:
    """The words of a claim with `width` code points on each side; without an article the words alone."""
    return _quote(flat(read_part(reader, "passages", claim=claim)), words_only, width)


def _quote(passages: list[Record], words_only: Cell, width: int = CONTEXT) -> Quote:
    shown = standing(passages)
    if shown is None:
        return Quote("", str(words_only), "")
    newest = passages[-1]
    if newest["state"] == "lost":
        return quoted(shown, f"{place(shown)}, gone from version {newest['version']}", width)
    return quoted(shown, place(shown), width)


def _document(parts: _Parts) -> Json:
    shown = standing(parts.passages)
    around = quoted(shown, "") if shown else None
    context = {"before": around.before, "exact": around.exact, "after": around.after} if around else None
    return {
        **parts.claim,
        "context": context,
        "passages": [without(passage, "window", "window_start") for passage in parts.passages],
        **{name: rows.records() for name, rows in parts.lists.items()},
    }


def _page(parts: _Parts) -> list[Block]:
    claim = parts.claim
    blocks: list[Block] = [
        Heading(
            f"{claim['claim']}  {joined(claim['article'], claim['article_title'], by=' ') or 'in no article'}"
        )
    ]
    if claim["quote"] is not None:
        blocks += [_quote(parts.passages, claim["quote"]), Gap()]
    blocks.append(Fields(_fields(claim)))
    lists = {name: flat(rows) for name, rows in parts.lists.items()}
    blocks += section("Values", *_values(lists["values"]))
    blocks += section("Through the versions", *_versions(parts.passages))
    blocks += listed("Seen elsewhere", [_appearance(row) for row in lists["appearances"]])
    blocks += listed("Notes", [_note(row) for row in lists["notes"]])
    blocks += listed("Evidence", [evidence_field(row) for row in lists["evidence"]])
    blocks += listed("Verdicts", [verdict_field(row) for row in lists["verdicts"]])
    blocks += listed("Published", [_publication(row) for row in lists["publications"]])
    blocks += listed("Links", [link_field(row, claim["claim"]) for row in lists["links"]])
    return blocks + commands(*_next(parts, lists))


def _fields(claim: Record) -> tuple[tuple[str, str | None], ...]:
    own_words = claim["text"] if claim["text"] != claim["quote"] else None
    origin = None if claim["origin"] == "person" else joined(claim["origin"], claim["origin_version"], by=" ")
    named = phrase("{} (not known yet)", claim["claimant_raw"])
    in_hand = joined(
        claim["assignee"],
        phrase("priority {}", claim["priority"]),
        phrase("due {}", claim["due_on"]),
    )
    return (
        ("claim", words(own_words)),
        ("claimant", joined(claim["claimant"] or named, phrase("{} speech", claim["speech"]))),
        ("said", days(claim["said_raw"], claim["said_earliest"], claim["said_latest"])),
        ("modality", None if claim["modality"] == "asserted" else words(claim["modality"])),
        ("status", words(claim["status"])),
        ("rating", words(claim["rating"])),
        ("in hand", in_hand),
        ("tags", words(claim["tags"])),
        ("worth", joined(claim["worthiness"], claim["worthiness_reasons"])),
        ("made from", words(claim["derived_from"])),
        ("found by", origin),
        ("outlet", words(claim["outlet"])),
        ("added", made(claim["made_by"], claim["made_at"])),
        ("changed", made(claim["changed_by"], claim["changed_at"])),
        ("revision", words(claim["revision"])),
    )


def _values(values: list[Record]) -> list[Block]:
    if not values:
        return []
    columns = ["subject", "attribute", "value", "interval", "on", "scope", "ambiguity"]
    rows = [tuple(_value(value).get(name) for name in columns) for value in values]
    kept = [place for place, _ in enumerate(columns) if any(row[place] is not None for row in rows)]
    return [Table(Rows(tuple(columns[k] for k in kept), [tuple(row[k] for k in kept) for row in rows]))]


def _value(value: Record) -> dict[str, Cell]:
    own = str(value["subject"] or "").startswith("article:")  # the name of an article tells nobody anything
    return {
        **value,
        "subject": "this article" if own else value["subject"],
        "interval": interval_words(value),
        "on": days(None, value["reference_earliest"], value["reference_latest"]),
    }


def interval_words(value: Record) -> str | None:
    """What a value says as an interval; days as dates. None for what is on no axis."""
    if value["earliest"] or value["latest"]:
        return days(None, value["earliest"], value["latest"])
    if value["unit"] is None and value["lo"] is None and value["hi"] is None:
        return None
    lo, hi = (None if value[end] is None else float(value[end] or 0) for end in ("lo", "hi"))
    said = str(Interval(lo, hi, str(value["bounds"] or "[]")))
    return None if f"{said} {value['unit']}".strip() == value["value"] else said


def _versions(passages: list[Record]) -> list[Block]:
    if len(passages) < 2:
        return []
    columns = ("version", "state", "zone", "start", "end", "score")
    return [Table(Rows(columns, [tuple(row[name] for name in columns) for row in passages]))]


def _appearance(row: Record) -> tuple[str, str | None]:
    return words(row["seen_on"]) or "seen", joined(row["url"], row["archived_url"], row["note"], by=" · ")


def _publication(row: Record) -> tuple[str, str | None]:
    said = f"{row['url']} ({made(row['made_by'], row['published_at'])})"
    return str(row["verdict"]), joined(said, row["archived_url"], by=" · ")


def _note(row: Record) -> tuple[str, str | None]:
    return str(row["motivation"]), f"{row['body']} ({made(row['made_by'], row['made_at'])})"


def evidence_field(row: Record) -> tuple[str, str | None]:
    """A source on a line: `E1 refutes` and what it is."""
    quote = phrase("„{}“", row["quote"])
    kept = row["archived_url"] or (row["url"] and "no archived copy")
    title = joined(row["title"], row["publisher"])
    return f"{row['evidence']} {row['stance']}", joined(title, row["url"], kept, quote, row["note"], by=" · ")


def verdict_field(row: Record) -> tuple[str, str | None]:
    """A verdict on a line: `V1 false` and why, by whom, and whether it still holds."""
    gone = phrase("replaced by {}", row["superseded_by"])
    before = phrase("after {}", row["supersedes"])
    version = phrase("on version {}", row["version"])
    scale = phrase("on {}", row["scale"])
    disputed = "disputed" if row["disputed"] == "yes" else None
    facts = joined(scale, made(row["decided_by"], row["decided_at"]), version, before, gone, disputed)
    return f"{row['verdict']} {row['label'] or 'retracted'}", f"{row['justification']} ({facts})"


def link_field(row: Record, claim: Cell) -> tuple[str, str | None]:
    """A link on a line, seen from one of its claims."""
    here, there = ("left", "right") if row["left.claim"] == claim else ("right", "left")
    way = f"{row['relation']} {row[f'{there}.claim']}"
    if row["direction"] == f"{there}_to_{here}":
        way = f"{row[f'{there}.claim']} {row['relation']} it"
    value = phrase("({})", row[f"{there}.value"])
    other = joined(way, f"„{row[f'{there}.quote']}“", value, by=" ")
    status = phrase("{}:", row["status"] if row["relation"] in [*CONFLICTS] else None)
    return str(row["link"]), joined(joined(status, other, by=" "), row["sentence"], by=" · ")


def _next(parts: _Parts, lists: dict[str, list[Record]]) -> list[str]:
    """The next useful commands, the most useful first."""
    claim = parts.claim
    name, status = claim["claim"], claim["status"]
    undecided = [
        row["link"] for row in lists["links"] if row["status"] == "open" and row["relation"] in [*CONFLICTS]
    ]
    rated = any(row["in_force"] == "yes" for row in lists["verdicts"])
    if status == "candidate":
        return [f"factcheck claim accept {name}", f"factcheck claim reject {name}"]
    if status in ("rejected", "withdrawn"):
        return [f"factcheck log {name}"]
    if claim["anchor"] == "lost":
        return [
            f"factcheck article show {claim['article']} --numbered",
            f"factcheck claim status {name} withdrawn",
        ]
    if undecided:
        return [f"factcheck show {undecided[0]}"]
    if not lists["evidence"] and not rated:
        return [f"factcheck evidence add {name} --stance refutes --url …"]
    if not rated:
        return [f'factcheck rate {name} LABEL --because "…"']
    return [
        f"factcheck claim status {name} checked" if status in ("new", "checking") else f"factcheck log {name}"
    ]
