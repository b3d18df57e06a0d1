"""The claims of a dossier: their words, what was decided about them, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.render.sheet import (
    Badge,
    Facts,
    Inline,
    Items,
    Jump,
    Line,
    Link,
    Paragraph,
    Piece,
    Quoted,
    Section,
)
from factcheck.services.dossier_gathering import Gathered
from factcheck.services.dossier_words import Words
from factcheck.services.showing_parts import Record, moment

CLASS_TONES = {"true": "good", "false": "bad", "mixture": "warn"}
_STANCE_TONES = {"supports": "good", "refutes": "bad"}


def claim_pieces(found: Gathered, words: Words) -> Iterator[Piece]:
    """Every claim, those of the main text in the order of their places."""
    for name in sorted(found.claims, key=lambda one: _order(found, one)):
        yield _claim(found, found.claims[name], words)


def claim_tone(found: Gathered, claim: str) -> str:
    """How the rating that holds colours a claim."""
    held = [row for row in found.verdicts.get(claim, []) if row["in_force"] == "yes"]
    return next(
        (CLASS_TONES[str(row["rating_class"])] for row in held if str(row["rating_class"]) in CLASS_TONES),
        "quiet",
    )


def _order(found: Gathered, name: str) -> tuple[bool, str, float, int]:
    claim = found.claims[name]
    start = claim["start"]
    return (
        str(claim["article"]) not in found.texts,
        str(claim["article"]),
        float("inf") if start is None else float(start),
        int(name[1:]),
    )


def _claim(found: Gathered, claim: Record, words: Words) -> Section:
    name = str(claim["claim"])
    ratings: list[Inline] = [
        Badge(str(row["label"]), CLASS_TONES.get(str(row["rating_class"]), "quiet"))
        for row in found.verdicts.get(name, [])
        if row["in_force"] == "yes"
    ]
    pieces: list[Piece] = []
    if claim["quote"] is not None:
        pieces.append(
            Quoted("", str(claim["quote"]), "", None if claim["language"] is None else str(claim["language"]))
        )
    pieces.append(Facts(tuple(_facts(found, claim, words))))
    for title, lines in (
        ("verdicts", [_verdict(row, words) for row in found.verdicts.get(name, [])]),
        ("evidence", [source_line(row, words) for row in found.evidence.get(name, [])]),
        (
            "notes",
            [
                (f"{row['body']} — {row['made_by']}, {moment(row['made_at'])}",)
                for row in found.notes.get(name, [])
            ],
        ),
    ):
        if lines:
            pieces.append(Section((words[title],), (Items(tuple(lines)),)))
    return Section((f"{name} ", *ratings), tuple(pieces), id=name)


def _facts(found: Gathered, claim: Record, words: Words) -> Iterator[tuple[str, Line]]:
    name = str(claim["claim"])
    if claim["text"] != claim["quote"]:
        yield words["words"], (str(claim["text"]),)
    if claim["claimant"] is not None:
        yield words["claimant"], (str(claim["claimant"]),)
    values = found.values.get(name, [])
    if values:
        stated = "; ".join(f"{_about(row)}{row['value']} ({words.quoted(row['raw'])})" for row in values)
        yield words["states"], (stated,)
    yield words["status"], (words.of(claim["status"]),)
    if claim["article"] is not None:
        place: list[Inline] = [f"{claim['article']} {claim['title']}"]
        if claim["start"] is not None and str(claim["article"]) in found.texts:
            place += [", ", Jump(f"text-{name}", words["in_text"])]
        elif claim["anchor"] == "lost":
            place.append(f", {words['lost']}")
        yield words["place"], tuple(place)


def _about(value: Record) -> str:
    subject = "" if str(value["subject"]).startswith("article:") else f"{value['subject']} "
    return f"{subject}{value['attribute']} ".lstrip()


def _verdict(row: Record, words: Words) -> Line:
    label = str(row["label"]) if row["action"] == "rate" else words["retracted"]
    old = "" if row["in_force"] == "yes" or row["action"] != "rate" else f" ({words['not_in_force']})"
    version = f", {words['judged_on']} {row['version']}" if row["version"] is not None else ""
    rests = f", {words['rests_on']} {row['evidence']}" if row["evidence"] else ""
    line: list[Inline] = [
        Badge(label, CLASS_TONES.get(str(row["rating_class"]), "quiet")),
        f"{row['justification']}{old} — {row['decided_by']}, {moment(row['decided_at'])}{version}{rests}",
    ]
    if row["published"]:
        line += [f", {words['published_at']}: ", Link(str(row["published"]))]
    return tuple(line)


def source_line(row: Record, words: Words) -> Line:
    """A source with its stance, its own words, where it is, and the copy that was looked at."""
    line: list[Inline] = [
        f"{row['evidence']} ", Badge(words.of(row["stance"]), _STANCE_TONES.get(str(row["stance"]), "quiet")),
    ]  # fmt: skip
    named = ", ".join(str(row[name]) for name in ("title", "publisher") if row[name])
    if row["url"]:
        line.append(Link(str(row["url"]), named or None))
    elif named:
        line.append(named)
    if row["quote"]:
        line.append(f" {words.quoted(row['quote'])}")
    if row["note"]:
        line.append(f" {row['note']}")
    if row["archived_url"]:
        line += [" · ", Link(str(row["archived_url"]), words["archived"])]
    if row["retrieved_at"]:
        line.append(f" · {words['retrieved']} {moment(row['retrieved_at'])}")
    if row["sha256"]:
        line.append(f" · SHA-256 {row['sha256']}")
    return tuple(line)


def empty(words: Words) -> Piece:
    """What stands where there is nothing."""
    return Paragraph((words["none"],), soft=True)
