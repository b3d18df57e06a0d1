"""A dossier: everything about an article, a claim or a conflict, to hand to an editor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.domain.ids import Kind, Ref
from factcheck.errors import BadInput
from factcheck.render.sheet import (
    Facts,
    Items,
    Jump,
    Line,
    Link,
    Mark,
    MarkedText,
    Paragraph,
    Piece,
    Section,
    Sheet,
)
from factcheck.services.dossier_claims import claim_pieces, claim_tone, empty
from factcheck.services.dossier_conflicts import TONES, conflict_pieces
from factcheck.services.dossier_gathering import Gathered, gather
from factcheck.services.dossier_values import value_pieces
from factcheck.services.dossier_words import LANGUAGES, Words, printed_day
from factcheck.services.showing_parts import Record, moment
from factcheck.storage.reader import Reader


def make_dossier(reader: Reader, ref: Ref, *, language: str | None, today: date, home: str = "") -> Sheet:
    """The dossier of an article, a claim or a conflict; `home` is the page of a site that lists them all.

    Written in `language`, else in that of its article, else in English. Raises NotFound and BadInput as
    `gather` does, and BadInput for a language there are no words for.
    """
    found = gather(reader, ref)
    words = Words(chosen_language(language, found.articles[0]["language"] if found.articles else None))
    conflicts = tuple(conflict_pieces(found, words))
    values = tuple(value_pieces(found, words))
    claims = tuple(claim_pieces(found, words))
    count = sum(link["status"] != "dismissed" for link in found.conflicts)
    sections = [
        Section((f"{words['conflicts']} ({count})",), conflicts or (empty(words),), "conflicts"),
        *([Section((words["values"],), values, "values")] if values else []),
        Section((f"{words['claims']} ({len(claims)})",), claims or (empty(words),), "claims"),
        *_texts(found, words),
        Section((words["sources"],), tuple(_sources(found, words)), "sources"),
    ]
    lead: list[Piece] = [Facts(tuple(_facts(found.articles[0], words)))] if found.articles else []
    if home:
        lead.insert(0, Paragraph((Jump("", words["all"], home),)))
    foot: Line = (f"{words['passages']} {words['made_on']} {today.isoformat()}, factcheck.",)
    return Sheet(
        _title(found, ref, words), words.language, tuple(lead), tuple(sections), foot, sheet_words(words)
    )


def chosen_language(given: str | None, own: object) -> str:
    """The language of a document. Raises BadInput for one that was given and is unknown."""
    if given is not None:
        if given not in LANGUAGES:
            raise BadInput(f"There is no dossier in '{given}'.", f"There are: {', '.join(LANGUAGES)}.")
        return given
    code = str(own or "en").split("-")[0].lower()
    return code if code in LANGUAGES else "en"


def sheet_words(words: Words) -> dict[str, str]:
    """The few words the writers of a sheet need."""
    return {name: words[name] for name in ("contents", "skip", "filter", "nothing")}


def _title(found: Gathered, ref: Ref, words: Words) -> str:
    if ref.kind is Kind.ARTICLE:
        return f"{words['dossier']} {ref}: {found.articles[0]['title']}"
    if ref.kind is Kind.CLAIM:
        claim = found.claims[str(ref)]
        return f"{words['dossier']} {ref}: {words.quoted(claim['quote'] or claim['text'])}"
    titles = " / ".join(dict.fromkeys(str(article["title"]) for article in found.articles))
    return f"{words['dossier']} {ref}: {titles}" if titles else f"{words['dossier']} {ref}"


def _facts(article: Record, words: Words) -> Iterator[tuple[str, Line]]:
    for name, cell in (
        ("outlet", article["outlet"]),
        ("byline", article["byline"]),
        (
            "printed",
            printed_day(article["published_raw"], article["published_earliest"], article["published_latest"]),
        ),
    ):
        if cell is not None:
            yield words[name], (str(cell),)
    if article["url"]:
        yield words["address"], (Link(str(article["url"])),)


def _texts(found: Gathered, words: Words) -> Iterator[Section]:
    for article in found.articles:
        name = str(article["article"])
        if name not in found.texts:
            continue
        marks = [
            Mark(int(claim["start"]), int(claim["end"]), Jump(key, key), _tone(found, key))
            for key, claim in found.claims.items()
            if claim["article"] == name and claim["start"] is not None and claim["end"] is not None
        ]
        text = str(found.texts[name]["text"])
        language = None if article["language"] is None else str(article["language"])
        title = words["text"] if len(found.texts) == 1 else f"{words['text']}: {name} {article['title']}"
        yield Section((title,), (MarkedText(text, tuple(marks), language),), f"text-{name}")


def _tone(found: Gathered, claim: str) -> str:
    """Red for what a confirmed conflict or a rating says is wrong, else by its conflicts."""
    tone = claim_tone(found, claim)
    if tone != "quiet":
        return tone
    of_links = [
        TONES[str(link["status"])]
        for link in found.conflicts
        if claim in (link["left.claim"], link["right.claim"]) and link["wrong"] in (None, claim)
    ]
    return next((tone for tone in ("bad", "warn") if tone in of_links), "quiet")


def _sources(found: Gathered, words: Words) -> Iterator[Piece]:
    for article in found.articles:
        name = str(article["article"])
        lines = [(_version(row, words),) for row in found.versions.get(name, [])]
        facts = Facts(tuple(_facts(article, words)))
        yield Section((f"{name} {article['title']}",), (facts, Items(tuple(lines))), name)
    if found.corrections:
        lines = [(_correction(row, words),) for row in found.corrections]
        yield Section((words["corrections"],), (Items(tuple(lines)),))


def _version(row: Record, words: Words) -> str:
    taken = f"{words['captured']} {moment(row['captured_at'])}"
    return f"{words['version']} {row['version']}: {taken}, SHA-256 {row['sha256']}"


def _correction(row: Record, words: Words) -> str:
    answer = words.of(row["outcome"]) if row["outcome"] != "open" else f"{words['due']} {row['due_on']}"
    return f"{row['correction']} ({row['about']}), {row['asked_on']}, {row['asked_of']}: {answer}"
