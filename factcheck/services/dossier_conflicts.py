"""The conflicts of a dossier: both passages side by side, why, and what was decided."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from factcheck.domain.quantity_display import display_distance
from factcheck.render.sheet import (
    Badge,
    Facts,
    Folded,
    Inline,
    Items,
    Jump,
    Line,
    Pair,
    Paragraph,
    Piece,
    Quoted,
    Section,
)
from factcheck.services.dossier_gathering import Gathered
from factcheck.services.dossier_values import conflict_chart
from factcheck.services.dossier_words import Words
from factcheck.services.explaining import step_words
from factcheck.services.showing_parts import Record, moment, quoted, standing

TONES = {"confirmed": "bad", "open": "warn", "unsure": "warn", "dismissed": "quiet"}
_WIDTH = 240


def conflict_pieces(found: Gathered, words: Words) -> Iterator[Piece]:
    """Every conflict; those that were ruled out folded away at the end."""
    standing_ = [link for link in found.conflicts if link["status"] != "dismissed"]
    ruled_out = [link for link in found.conflicts if link["status"] == "dismissed"]
    for link in sorted(standing_, key=lambda row: (row["status"] != "confirmed", int(str(row["link"])[1:]))):
        yield _conflict(found, link, words)
    if ruled_out:
        pieces = tuple(_conflict(found, link, words) for link in ruled_out)
        yield Folded(f"{words['ruled_out']} ({len(ruled_out)})", pieces)


def link_sentence(link: Record) -> str:
    """Why, with the ids of the claims."""
    sentence = str(link["sentence"])
    for side in ("left", "right"):
        sentence = sentence.replace(f"{{{side}}}", str(link[f"{side}.claim"]))
    return sentence


def _conflict(found: Gathered, link: Record, words: Words) -> Section:
    status = str(link["status"])
    title: Line = (
        f"{link['link']} ",
        Badge(words.of(status), TONES.get(status, "quiet")),
        Badge(words.of(link["relation"])),
    )
    sides = [tuple(_side(found, link, side, words)) for side in ("left", "right")]
    pieces: list[Piece] = [Paragraph((link_sentence(link),)), Pair(sides[0], sides[1])]
    pieces += conflict_chart(found, link, words)
    if facts := _facts(link, words):
        pieces.append(Facts(tuple(facts)))
    if decisions := [_decision(row, words) for row in found.decisions.get(str(link["link"]), [])]:
        pieces.append(Section((words["decisions"],), (Items(tuple(decisions)),)))
    if gates := _gates(link):
        pieces.append(Folded(words["why"], (Items(tuple(gates)),)))
    return Section(title, tuple(pieces), id=str(link["link"]))


def _side(found: Gathered, link: Record, side: str, words: Words) -> Iterator[Piece]:
    claim = str(link[f"{side}.claim"])
    row = found.claims[claim]
    where = " · ".join(str(part) for part in (link[f"{side}.title"], link[f"{side}.outlet"]) if part)
    wrong: tuple[Inline, ...] = (
        (Badge(words["wrong"].split(" ")[0], "bad"),) if link["wrong"] == claim else ()
    )
    yield Paragraph((Jump(claim, claim), " ", *wrong, where))
    passage = standing(found.passages.get(claim, []))
    language = None if row["language"] is None else str(row["language"])
    if passage is not None and passage["start"] is not None:
        quote = quoted(passage, "", _WIDTH)
        yield Quoted(quote.before, quote.exact, quote.after, language)
    else:
        yield Quoted("", str(row["quote"] or row["text"]), "", language)
    facts = [
        (words["value"], link[f"{side}.value"]),
        (words["claimant"], link[f"{side}.claimant"]),
        (words["place"], None if row["zone"] is None else words.of(row["zone"])),
    ]
    if told := [(label, (str(cell),)) for label, cell in facts if cell is not None]:
        yield Facts(tuple(told))


def _facts(link: Record, words: Words) -> list[tuple[str, Line]]:
    explained = _explained(link)
    origin = (
        None if link["origin"] == "person" else f"{link['origin']} {link['origin_version'] or ''}".strip()
    )
    sure = None if link["confidence"] is None else f"{float(link['confidence']):.2f}"
    facts = [
        (words["apart"], _apart(link, words)),
        (words["found_by"], origin),
        (words["confidence"], sure),
        (words["unless"], explained.get("unless")),
    ]
    return [(label, (str(cell),)) for label, cell in facts if cell]


def _apart(link: Record, words: Words) -> str | None:
    if link["distance"] is None:
        return None
    number, unit = float(link["distance"]), str(link["distance_unit"] or "")
    if not number:
        return words["not_apart"]
    if unit == "day":
        return words["day_apart" if number == 1 else "days_apart"].format(number=words.number(f"{number:,g}"))
    return words.number(display_distance(number, unit))


def _decision(row: Record, words: Words) -> Line:
    reason = None if row["reason"] is None else words.of(row["reason"])
    wrong = None if row["wrong"] is None else f"{words['wrong']} {row['wrong']}"
    told = "; ".join(str(part) for part in (reason, wrong, row["note"]) if part)
    who = f"{row['decided_by']}, {moment(row['decided_at'])}"
    return (
        Badge(words.of(row["judgement"]), TONES.get(str(row["judgement"]), "quiet")),
        f"{told} — {who}" if told else who,
    )


def _gates(link: Record) -> list[Line]:
    explained = _explained(link)
    gates, language = explained.get("gates"), str(explained.get("language") or "en")
    if not isinstance(gates, list):
        return []
    return [(" · ".join(_gate(gate, language)),) for gate in gates if isinstance(gate, dict)]


def _gate(gate: Mapping[str, object], language: str) -> Iterator[str]:
    yield from filter(None, step_words(gate, language))
    if isinstance(gate.get("weight"), int | float):
        yield f"{gate['weight']:+.2f}"


def _explained(link: Record) -> Mapping[str, object]:
    try:
        found = json.loads(str(link["explanation"])) if link["explanation"] else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
