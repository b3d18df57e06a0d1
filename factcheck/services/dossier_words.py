"""The words a dossier is written in."""

from __future__ import annotations

import re

from factcheck.domain.vocabulary import Reason
from factcheck.services.showing_parts import days
from factcheck.storage.reader import Cell

_DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")

LANGUAGES = ("de", "en")
_GERMAN = str.maketrans(",.", ".,")

_WORDS = {
    "contents": ("Inhalt", "Contents"),
    "skip": ("Zum Inhalt springen", "Skip to the contents"),
    "filter": ("Filtern nach Wörtern", "Filter by words"),
    "nothing": ("Nichts gefunden.", "Nothing found."),
    "dossier": ("Dossier", "Dossier"),
    "conflicts": ("Widersprüche", "Conflicts"),
    "ruled_out": ("Ausgeschlossen", "Ruled out"),
    "values": ("Werte", "Values"),
    "claims": ("Behauptungen", "Claims"),
    "claim": ("Behauptung", "claim"),
    "date": ("Datum", "date"),
    "quantity": ("Menge", "quantity"),
    "duration": ("Dauer", "duration"),
    "entity": ("Name", "name"),
    "location": ("Ort", "place"),
    "statement": ("Aussage", "statement"),
    "text": ("Der Text", "The text"),
    "sources": ("Quellen und Fassungen", "Sources and versions"),
    "corrections": ("Bitten um Korrektur", "Requests for correction"),
    "articles": ("Artikel", "Articles"),
    "none": ("Keine.", "None."),
    "outlet": ("Medium", "Outlet"),
    "printed": ("Datum", "Date"),
    "address": ("Adresse", "Address"),
    "claimant": ("Wer es sagt", "Who says so"),
    "words": ("In Worten der Redaktion", "In the desk's words"),
    "states": ("Angabe", "States"),
    "status": ("Stand", "Status"),
    "place": ("Stelle", "Place"),
    "value": ("Wert", "Value"),
    "apart": ("Abstand", "Apart"),
    "found_by": ("Gefunden von", "Found by"),
    "confidence": ("Sicherheit", "Confidence"),
    "unless": ("Ein Widerspruch", "A conflict"),
    "why": ("Begründung im Einzelnen", "The reasons in full"),
    "decisions": ("Entscheidungen", "Decisions"),
    "evidence": ("Belege", "Evidence"),
    "verdicts": ("Urteile", "Verdicts"),
    "notes": ("Notizen", "Notes"),
    "archived": ("Archiv", "archived copy"),
    "retrieved": ("abgerufen", "retrieved"),
    "version": ("Fassung", "Version"),
    "captured": ("aufgenommen", "taken in"),
    "published_at": ("veröffentlicht", "published"),
    "not_in_force": ("nicht mehr gültig", "no longer in force"),
    "rests_on": ("gestützt auf", "resting on"),
    "retracted": ("zurückgezogen", "retracted"),
    "wrong": ("falsch ist", "wrong is"),
    "in_text": ("im Text", "in the text"),
    "lost": ("steht nicht mehr im neuesten Text", "no longer in the newest text"),
    "judged_on": ("zu Fassung", "on version"),
    "due": ("Antwort bis", "answer due"),
    "made_on": ("Erstellt am", "Made on"),
    "passages": (
        "Jede Stelle steht wörtlich so im Text. Das Programm zeigt, was nicht zusammenpasst; entschieden"
        " haben Menschen.",
        "Every passage stands in its text word for word. The program shows what does not agree; people"
        " decided.",
    ),
    "behind": ("Behauptungen: {claims}, Artikel: {articles}", "claims: {claims}, articles: {articles}"),
    "all": ("Alle Dossiers", "All dossiers"),
    "supports": ("stützt", "supports"),
    "refutes": ("widerlegt", "refutes"),
    "context": ("Zusammenhang", "context"),
    "day_apart": ("{number} Tag", "{number} day"),
    "days_apart": ("{number} Tage", "{number} days"),
    "not_apart": ("keiner: ein Wert ist beiden gemeinsam", "none: the two share a value"),
    "headline": ("Überschrift", "headline"),
    "subhead": ("Zwischentitel", "subhead"),
    "byline": ("Autor", "Author"),
    "dateline": ("Datumszeile", "dateline"),
    "lede": ("Vorspann", "lede"),
    "body": ("Text", "body"),
    "caption": ("Bildunterschrift", "caption"),
    "boilerplate": ("Beiwerk", "boilerplate"),
    "metadata": ("Quelltext der Seite", "markup of the page"),
    "url": ("Adresse", "address"),
    "open": ("offen", "undecided"),
    "confirmed": ("bestätigt", "confirmed"),
    "dismissed": ("ausgeschlossen", "ruled out"),
    "unsure": ("ungewiss", "unsure"),
    "reopened": ("wieder offen", "reopened"),
    "contradicts": ("Widerspruch", "contradiction"),
    "inconsistent_within": ("Widerspruch im selben Artikel", "contradiction within one article"),
    "disputes": ("Streit zweier Seiten", "dispute between two sides"),
    "new": ("neu", "new"),
    "checking": ("in Prüfung", "being checked"),
    "checked": ("geprüft", "checked"),
    "published": ("veröffentlicht", "published"),
    "not_checkable": ("nicht prüfbar", "not checkable"),
    "candidate": ("Vorschlag", "candidate"),
    "rejected": ("verworfen", "rejected"),
    "withdrawn": ("zurückgenommen", "withdrawn"),
    "corrected": ("korrigiert", "corrected"),
    "clarification": ("klargestellt", "clarified"),
    "retraction": ("zurückgezogen", "retracted"),
    "silent_edit": ("stillschweigend geändert", "silently changed"),
    "refused": ("abgelehnt", "refused"),
    "no_answer": ("keine Antwort", "no answer"),
}  # fmt: skip
_REASONS = {
    Reason.LATER_UPDATE: "die spätere Zahl tritt an die Stelle der früheren",
    Reason.REFINEMENT: "das eine ist nur genauer als das andere",
    Reason.SCOPE_MISMATCH: "das eine spricht von einem Teil, das andere vom Ganzen",
    Reason.DIFFERENT_SUBJECT: "es geht um zwei verschiedene Dinge oder Leute",
    Reason.DIFFERENT_ATTRIBUTE: "gemessen wird zweierlei",
    Reason.DIFFERENT_TIME: "es geht um zwei verschiedene Zeiten",
    Reason.CONDITIONAL: "das eine gilt nur unter einer Bedingung",
    Reason.QUOTED_SPEECH: "das eine gibt nur wieder, was jemand anders sagte",
    Reason.SEVERAL_POSSIBLE: "beides kann stimmen, es sind mehrere Werte möglich",
    Reason.RESTATEMENT: "es steht dasselbe da, in anderen Worten",
    Reason.OPINION: "das eine ist eine Meinung, keine Angabe",
    Reason.MISREAD: "das Programm oder der Mensch hat den Text falsch gelesen",
    Reason.PERIOD_NAME: "das eine nennt einen Zeitraum, keinen Tag",
    Reason.OTHER: "aus einem anderen Grund",
}
_WORDS |= {reason: (german, reason.label.removesuffix(" (say which)")) for reason, german in _REASONS.items()}


def printed_day(raw: Cell, earliest: Cell, latest: Cell) -> str | None:
    """A date as it was printed; with the days it can mean only where that is not to be seen at once."""
    if raw and earliest == latest and _DOTTED.fullmatch(str(raw)):
        day, month, year = (int(part) for part in str(raw).split("."))
        if f"{year:04}-{month:02}-{day:02}" == earliest:
            return str(raw)
    return days(raw, earliest, latest)


class Words:
    """The words of one language; an unknown one (a label of the desk's own) is itself."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._place = LANGUAGES.index(language)

    def __getitem__(self, name: str) -> str:
        return _WORDS[name][self._place] if name in _WORDS else name.replace("_", " ")

    def of(self, cell: object) -> str:
        """The word for a cell that holds one of a word list."""
        return self[str(cell)]

    def number(self, written: str) -> str:
        """A number written as in English, as the language writes it."""
        return written.translate(_GERMAN) if self.language == "de" else written

    def quoted(self, text: object) -> str:
        """Text in the quotation marks of the language."""
        return f"„{text}“" if self.language == "de" else f"“{text}”"
