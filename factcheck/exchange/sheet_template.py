"""A workbook to begin from: columns that are known, an example, what each column takes, and the ratings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.domain.text import fold_case
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.exchange.sheet_fields import GERMAN, Field
from factcheck.exchange.sheet_grid import Cell
from factcheck.exchange.sheet_xlsx_out import OutSheet

EXAMPLE = {"en": "[Example]", "de": "[Beispiel]"}
"""How the claim of the example begins; a row that begins so is passed over."""

_COLUMNS = [field for field in Field if field not in (Field.UID, Field.LEFT_OUT)]

_MEANING = {
    Field.TEXT: ("The claim in your words. This or the quote must be there.",
                 "Die Behauptung in eigenen Worten. Sie oder das Zitat muss da sein."),
    Field.QUOTE: ("The exact words. If the article is in the database, they are found in it.",
                  "Der genaue Wortlaut. Ist der Artikel in der Datenbank, wird er darin gefunden."),
    Field.CLAIMANT: ("Who says it.", "Wer es sagt."),
    Field.SAID: ("When: 21.10.2026, 2026-10-21, October 2025, 2025.",
                 "Wann: 21.10.2026, 2026-10-21, Oktober 2025, 2025."),
    Field.SOURCE: ("Where it was seen: web addresses, one a line.",
                   "Wo es steht: Adressen, eine je Zeile."),
    Field.ARCHIVED: ("Address of a copy that will not change.", "Adresse einer Kopie, die so bleibt."),
    Field.TITLE: ("Title of the article.", "Titel des Artikels."),
    Field.OUTLET: ("Who published it.", "Wo es erschienen ist."),
    Field.PUBLISHED: ("When it was published.", "Wann es erschienen ist."),
    Field.RATING: ("A label of the scale; the list offers them.",
                   "Ein Urteil der Skala; die Liste bietet sie an."),
    Field.JUSTIFICATION: ("Why it is rated so.", "Warum so geurteilt wird."),
    Field.EVIDENCE: ("Sources, one a line: address and title; [supports] or [refutes] may stand in front.",
                     "Quellen, eine je Zeile: Adresse und Titel; davor auch [supports] oder [refutes]."),
    Field.STATUS: ("Where you stand with it; left empty: checked if rated, else new.",
                   "Wie weit Sie sind; leer: checked, wenn es ein Urteil gibt, sonst new."),
    Field.ASSIGNEE: ("Who checks it.", "Wer es prüft."),
    Field.DUE: ("By when.", "Bis wann."),
    Field.PRIORITY: ("1 (first) to 5.", "1 (zuerst) bis 5."),
    Field.TAGS: ("Words, apart by commas.", "Wörter, durch Kommas getrennt."),
    Field.NOTE: ("Anything else. Columns of your own are kept as notes, too.",
                 "Alles andere. Auch eigene Spalten werden als Notiz behalten."),
}  # fmt: skip

_EXAMPLE: dict[str, dict[Field, Cell]] = {
    "en": {
        Field.TEXT: f"{EXAMPLE['en']} The old bridge is 90 metres long. Delete this row.",
        Field.QUOTE: "ninety metres of stone",
        Field.CLAIMANT: "Town hall",
        Field.SAID: date(2026, 10, 21),
        Field.SOURCE: "https://example.org/bridge",
        Field.JUSTIFICATION: "The survey gives 81 metres.",
        Field.EVIDENCE: "[refutes] https://example.org/survey Survey of bridges",
        Field.TAGS: "bridges, figures",
    },
    "de": {
        Field.TEXT: f"{EXAMPLE['de']} Die alte Brücke ist 90 Meter lang. Diese Zeile löschen.",
        Field.QUOTE: "neunzig Meter aus Stein",
        Field.CLAIMANT: "Rathaus",
        Field.SAID: date(2026, 10, 21),
        Field.SOURCE: "https://example.org/bruecke",
        Field.JUSTIFICATION: "Das Verzeichnis nennt 81 Meter.",
        Field.EVIDENCE: "[refutes] https://example.org/verzeichnis Verzeichnis der Brücken",
        Field.TAGS: "Brücken, Zahlen",
    },
}


def template(labels: Sequence[str], language: str) -> list[OutSheet]:
    """The sheets of the template in German, or else in English; `labels` are the ratings it offers."""
    de = language == "de"
    headers = [GERMAN[field] if de else field.value for field in _COLUMNS]
    words = _EXAMPLE["de" if de else "en"]
    example = [words.get(field) for field in _COLUMNS]
    example[_COLUMNS.index(Field.RATING)] = labels[-1] if labels else None
    about = "Spalten" if de else "Columns"
    offered = {
        headers[_COLUMNS.index(Field.RATING)]: f"'{about}'!$C$2:$C${max(2, len(labels) + 1)}",
        headers[_COLUMNS.index(Field.STATUS)]: f"'{about}'!$D$2:$D${len(ClaimStatus) + 1}",
    }
    explained: list[list[Cell]] = []
    statuses = [status.value for status in ClaimStatus]
    for place in range(max(len(_COLUMNS), len(labels), len(statuses))):
        named = place < len(_COLUMNS)
        explained.append(
            [
                headers[place] if named else None,
                _MEANING[_COLUMNS[place]][de] if named else None,
                labels[place] if place < len(labels) else None,
                statuses[place] if place < len(statuses) else None,
            ]
        )
    top = ("Name der Spalte", "Bedeutet", "Mögliche Urteile", "Möglicher Status") if de else (
        "Name of the column", "Means", "Possible ratings", "Possible status")  # fmt: skip
    return [
        OutSheet("Checks", headers, [example], choices=offered),
        OutSheet(about, top, explained),
    ]


def is_example(words: str) -> bool:
    """Whether a claim is that of the template."""
    return fold_case(words.strip()).startswith(tuple(mark.lower() for mark in EXAMPLE.values()))
