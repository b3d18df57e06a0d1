"""Evidence, verdicts and operations in full."""

from __future__ import annotations

from factcheck.domain.ids import Kind, Ref
from factcheck.render.page import Block, Fields, Heading, Table
from factcheck.services.log import changes_of
from factcheck.services.showing_claim import evidence_field, verdict_field
from factcheck.services.showing_parts import (
    Record,
    Shown,
    commands,
    first,
    flat,
    joined,
    listed,
    made,
    moment,
    phrase,
    quoted,
    read_part,
    section,
    words,
)
from factcheck.storage.reader import Reader


def show_evidence(reader: Reader, number: int) -> Shown | None:
    """The source of that number; None if there is none."""
    rows = read_part(reader, "evidence", evidence=number)
    found = first(rows)
    if found is None:
        return None
    verdicts = read_part(reader, "verdicts", evidence=number)
    fields = Fields(
        (
            ("claim", f"{found['claim']} {found['claim_text']}"),
            ("stance", words(found["stance"])),
            ("publisher", words(found["publisher"])),
            ("address", words(found["url"])),
            ("copy", words(found["archived_url"]) or ("none archived" if found["url"] else None)),
            ("looked at", moment(found["retrieved_at"])),
            ("sha256", words(found["sha256"])),
            ("note", words(found["note"])),
            ("added", made(found["made_by"], found["made_at"])),
        )
    )
    blocks: list[Block] = [Heading(joined(found["evidence"], found["title"], by="  ") or ""), fields]
    blocks += listed("In its own words", [("", f"„{found['quote']}“")] if found["quote"] else [])
    blocks += listed("Verdicts that rest on it", [verdict_field(row) for row in flat(verdicts)])
    document = {**rows.records()[0], "verdicts": verdicts.records()}
    return Shown(blocks + commands(f"factcheck show {found['claim']}"), document)


def show_verdict(reader: Reader, number: int) -> Shown | None:
    """The verdict of that number with the passage it judged; None if there is none."""
    rows = read_part(reader, "verdicts", verdict=number)
    found = first(rows)
    if found is None:
        return None
    grounds = read_part(reader, "evidence", verdict=number)
    claim = int(str(found["claim"])[1:])
    standing = "in force" if found["in_force"] == "yes" else "no longer in force"
    standing = f"{standing}, disputed" if found["disputed"] == "yes" else standing
    newer = found["latest_version"] if found["version"] != found["latest_version"] else None
    judged_on = joined(phrase("version {}", found["version"]), phrase("now there is version {}", newer))
    fields = Fields(
        (
            ("claim", f"{found['claim']} {found['claim_text']}"),
            ("label", joined(found["label"], phrase("on {}", found["scale"]), by=" ")),
            ("class", words(found["rating_class"])),
            ("standing", standing),
            ("why", words(found["justification"])),
            ("judged", judged_on),
            ("after", words(found["supersedes"])),
            ("replaced by", words(found["superseded_by"])),
            ("decided", made(found["decided_by"], found["decided_at"])),
        )
    )
    blocks: list[Block] = [Heading(f"{found['verdict']}  {found['label'] or 'retraction'}"), fields]
    judged = _judged(reader, claim, found)
    blocks += section("The passage as it was judged", *judged)
    blocks += listed("It rests on", [evidence_field(row) for row in flat(grounds)])
    document = {**rows.records()[0], "evidence": grounds.records()}
    return Shown(blocks + commands(f"factcheck show {found['claim']}"), document)


def _judged(reader: Reader, claim: int, verdict: Record) -> list[Block]:
    passages = flat(read_part(reader, "passages", claim=claim))
    judged = [row for row in passages if row["version"] == verdict["version"] and row["state"] != "lost"]
    return [quoted(judged[0], "")] if judged else []


def show_operation(reader: Reader, number: int) -> Shown | None:
    """The operation of that number and each row it changed; None if there is none."""
    found = first(read_part(reader, "operation", operation=number))
    if found is None:
        return None
    changes = changes_of(reader, [Ref(Kind.OPERATION, number)], {})
    fields = Fields(
        (
            ("by", words(found["actor"])),
            ("at", moment(found["done_at"])),
            ("command", f"factcheck {found['command']}"),
            ("takes back", words(found["undoes"])),
            ("taken back by", words(found["undone_by"])),
        )
    )
    blocks: list[Block] = [Heading(str(found["operation"])), fields]
    blocks += section("Changes", Table(changes.for_page()))
    document = {**found, "rows": changes.rows.records()}
    undone = found["undone_by"]
    return Shown(
        blocks
        + commands(
            f"factcheck show {undone}" if undone else f"factcheck undo {found['operation']} --dry-run"
        ),
        document,
    )
