"""What the columns of a spreadsheet of checks hold, and the names desks give them."""

from __future__ import annotations

import re
from enum import StrEnum

from factcheck.domain.text import fold_case, normalise


class Field(StrEnum):
    """What a column holds; the value is the name it bears in what we write."""

    TEXT = "claim"
    QUOTE = "quote"
    CLAIMANT = "claimant"
    SAID = "said"
    SOURCE = "source"
    ARCHIVED = "archived"
    TITLE = "article"
    OUTLET = "outlet"
    PUBLISHED = "published"
    RATING = "rating"
    JUSTIFICATION = "justification"
    EVIDENCE = "evidence"
    STATUS = "status"
    ASSIGNEE = "assignee"
    DUE = "due"
    PRIORITY = "priority"
    TAGS = "tags"
    NOTE = "note"
    UID = "uid"
    LEFT_OUT = "-"


SEVERAL = frozenset({Field.SOURCE, Field.EVIDENCE, Field.TAGS, Field.NOTE, Field.LEFT_OUT})
"""Fields that more than one column may hold; of the others the first column is taken."""

GERMAN = {
    Field.TEXT: "Behauptung",
    Field.QUOTE: "Zitat",
    Field.CLAIMANT: "Wer",
    Field.SAID: "Datum",
    Field.SOURCE: "Quelle",
    Field.ARCHIVED: "Archiv",
    Field.TITLE: "Titel",
    Field.OUTLET: "Medium",
    Field.PUBLISHED: "Veröffentlicht",
    Field.RATING: "Urteil",
    Field.JUSTIFICATION: "Begründung",
    Field.EVIDENCE: "Belege",
    Field.STATUS: "Status",
    Field.ASSIGNEE: "Bearbeiter",
    Field.DUE: "Frist",
    Field.PRIORITY: "Priorität",
    Field.TAGS: "Schlagworte",
    Field.NOTE: "Notiz",
    Field.UID: "UID",
}
"""The columns' names in German, as the template writes them."""

_NAMES = {
    Field.TEXT: """claim, claims, text, statement, claim text, claim reviewed, checked claim, assertion,
        Behauptung, Behauptungen, Aussage, These, geprüfte Behauptung, Wortlaut der Behauptung""",
    Field.QUOTE: """quote, quotation, exact words, verbatim, original quote,
        Zitat, Originalzitat, wörtliches Zitat, Wortlaut, Originalwortlaut""",
    Field.CLAIMANT: """claimant, speaker, who, said by, claimed by, source person, person, author of claim,
        Sprecher, Sprecherin, Sprecher/in, Sprecher:in, Wer, Wer sagt es, Urheber, Urheberin, Person,
        Von wem""",
    Field.SAID: """said, date, date said, said on, when, claim date, date of claim, date of statement,
        Datum, gesagt am, Wann, wann gesagt, Datum der Aussage, Datum der Behauptung, Aussagedatum, Tag""",
    Field.SOURCE: """source, url, link, source url, claim url, appearance, appearances, seen at, where,
        article url,
        Quelle, Quellen, Fundstelle, Fundort, Adresse, Internetadresse, Wo, Link zur Quelle, Quell-URL""",
    Field.ARCHIVED: """archived, archive, archive url, archived url, archive link, archived at, cached url,
        Archiv, archiviert, Archivlink, Archiv-URL, archivierte Fassung""",
    Field.TITLE: """article, title, headline, article title, Artikel, Titel, Überschrift, Schlagzeile,
        Artikeltitel""",
    Field.OUTLET: """outlet, medium, publisher, publication, newspaper, platform,
        Medien, Verlag, Zeitung, Sender, Plattform, Herausgeber""",
    Field.PUBLISHED: """published, published on, publication date, date published, published at,
        veröffentlicht, veröffentlicht am, erschienen, erschienen am, Erscheinungsdatum,
        Veröffentlichungsdatum""",
    Field.RATING: """rating, verdict, label, truth rating, assessment, result, conclusion,
        Urteil, Bewertung, Einstufung, Ergebnis, Einschätzung, Fazit""",
    Field.JUSTIFICATION: """justification, reason, reasons, because, explanation, rationale, why,
        Begründung, Erklärung, Warum, Erläuterung""",
    Field.EVIDENCE: """evidence, proof, evidence url, sources checked, references, reference,
        supporting links,
        Beleg, Belege, Nachweis, Nachweise, Beweis, Beweise, Gegenbeleg, Belegquelle""",
    Field.STATUS: """status, state, progress, Stand, Bearbeitungsstand""",
    Field.ASSIGNEE: """assignee, assigned to, checker, fact checker, editor, responsible,
        Bearbeiter, Bearbeiterin, Bearbeiter/in, Bearbeiter:in, zuständig, Prüfer, Prüferin, Redakteur,
        Redakteurin""",
    Field.DUE: """due, due on, due date, deadline, Frist, fällig, fällig am, Termin, bis wann, Abgabe""",
    Field.PRIORITY: """priority, prio, Priorität, Dringlichkeit, Wichtigkeit""",
    Field.TAGS: """tags, tag, keywords, keyword, topics, topic, category, categories,
        Schlagworte, Schlagwort, Schlagwörter, Stichworte, Stichwort, Thema, Themen, Kategorie, Rubrik""",
    Field.NOTE: """note, notes, comment, comments, remark, remarks,
        Notiz, Notizen, Kommentar, Kommentare, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Hinweis""",
    Field.UID: "uid, uuid",
    Field.LEFT_OUT: "rejected because",
}

REJECTED_BECAUSE = "rejected because"
"""The column in front of a reject file; read again, it is left out."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*")
_APART = re.compile(r"[\W_]+")


def header_key(name: str) -> str:
    """The name of a column as it is compared: case, umlauts, hyphens, blanks and signs make no difference."""
    return _APART.sub("", fold_case(normalise(name)).translate(_UMLAUTS))


_FIELDS = {
    header_key(name): field
    for field, names in _NAMES.items()
    for name in (*names.split(","), *([field.value] if field.value != "-" else []))
}


def field_named(name: str) -> Field | None:
    """What a column of that name holds; brackets, and the number of one of several, are read over."""
    if name.strip() == "-":
        return Field.LEFT_OUT
    for words in (name, _ASIDE.sub(" ", name)):
        key = header_key(words)
        found = _FIELDS.get(key) or _FIELDS.get(key.rstrip("0123456789"))
        if found and (key in _FIELDS or found in SEVERAL):  # Beleg 1, Beleg 2
            return found
    return None


def known_names() -> list[str]:
    """Every field by its own name, for messages."""
    return [field.value for field in Field]
