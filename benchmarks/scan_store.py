"""A store of claims to scan: made-up claims with values, and sentences of news in articles.

Claims with `values` stand in no article and have a value that a person gave: eight of a subject, each tenth
with another value than the rest; one claim of twenty speaks of one and the same subject. Those of `news` are
sentences, ten to an article, of towns and people that a few articles share, with figures that differ,
dates, denials and quotations, German and English. A store holds either, or half and half.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, insert

from factcheck.domain.text import sha256
from factcheck.models import Article, ArticleVersion, Claim, ClaimAnchor, ClaimValue
from factcheck.models.base import utc_now
from factcheck.settings import Target
from factcheck.storage.engine import write_engine

OF_AN_ARTICLE = 10
_AT_ONCE = 5_000
_SYLLABLES = "bdfgklmnprst"
_SPREAD = 6_700_417
"""A prime, so that no two numbers give one word."""

NEWS = {
    "de": (
        "Bei einem Brand in {town} wurden am Dienstag {number} Menschen verletzt.",
        "Die Stadt {town} verzeichnete im März 2024 rund {number} Übernachtungen.",
        "Der Stadtrat von {town} lehnte den Haushalt nicht ab.",
        "Bürgermeisterin {person} kündigte an, die Brücke bei {town} werde {number} Meter lang.",
        "„Wir haben in {town} lange auf diesen Tag gewartet“, sagte {person}.",
        "Am {day}. Mai 2024 unterzeichnete {person} den Vertrag mit {town}.",
        "In {town} stieg die Zahl der Arbeitslosen um {number} Prozent.",
        "Das Werk in {town} wird nach Angaben der Behörde nicht geschlossen.",
        "{person} gewann die Wahl in {town} mit {number} Prozent der Stimmen.",
        "Die Feuerwehr von {town} rückte mit {number} Fahrzeugen aus.",
    ),
    "en": (
        "A fire in {town} injured {number} people on Tuesday.",
        "The town of {town} counted about {number} visitors in March 2024.",
        "The council of {town} did not reject the budget.",
        "Mayor {person} said the bridge near {town} would be {number} metres long.",
        "{person} signed the treaty with {town} on {day} May 2024.",
        "Unemployment in {town} rose by {number} per cent.",
        "The plant in {town} will not be closed, the agency said.",
        "{person} won the election in {town} with {number} per cent of the vote.",
        "Police in {town} arrested {number} people.",
        "The school in {town} was opened by {person} on {day} June 2023.",
    ),
}

Rows = dict[type, list[dict[str, Any]]]


def fill(target: Target, number: int, kind: str = "both") -> None:
    """Put this many claims of a kind into an empty database; the same ones every time."""
    halves = _HALVES[kind]
    chance = random.Random(7)
    engine = write_engine(target)
    for first in range(1, number + 1, _AT_ONCE):
        rows: Rows = {Article: [], ArticleVersion: [], Claim: [], ClaimValue: [], ClaimAnchor: []}
        for at in range(first, min(first + _AT_ONCE, number + 1), 2 * OF_AN_ARTICLE):
            for half, first_of in zip(halves, (at, at + OF_AN_ARTICLE), strict=True):
                of = number * halves.count(half) // 2
                half(rows, range(first_of, first_of + OF_AN_ARTICLE), of, chance)
        with engine.begin() as connection:
            _insert(connection, rows)
    with engine.begin() as connection:
        _count_on(connection, number)


def new_claim(number: int, at: int, kind: str = "both") -> tuple[str, str, float]:
    """Words, subject and value of a claim that is not there yet, made as those with values are."""
    chance = random.Random(at)
    of = number * max(_HALVES[kind].count(_with_values), 1) // 2
    subject = _subject(chance, of)
    about = " ".join(_word(chance, of * 4) for _ in range(4))
    value = float(100 + (at % 10 == 0) * chance.randrange(1, 50))
    return f"In {subject.capitalize()} zählte man {value:.0f} Gäste bei {about}.", subject, value


def _subject(chance: random.Random, of: int) -> str:
    """One of an eighth as many towns as there are claims with values, its key as its name is written."""
    return "ort" + _letters(chance.randrange(max(of // 8, 1)), 3).lower()


def _with_values(rows: Rows, numbers: range, of: int, chance: random.Random) -> None:
    for at in numbers:
        subject = "strom" if chance.random() < 0.05 else _subject(chance, of)
        value = float(100 + (chance.random() < 0.1) * chance.randrange(1, 50))
        about = " ".join(_word(chance, of * 4) for _ in range(4))
        text = f"In {subject.capitalize()} zählte man {value:.0f} Gäste bei {about}."
        rows[Claim].append(_claim(at, text))
        rows[ClaimValue].append(
            {"claim_id": at, "subject_key": subject, "attribute": "gaeste", "kind": "quantity", "unit": "1",
             "lo": value, "hi": value, "wide_lo": value, "wide_hi": value, "bounds": "[]", "raw": "x",
             "display": "x", "origin": "person", "made_by": "bench"}
        )  # fmt: skip


def _in_article(rows: Rows, numbers: range, of: int, chance: random.Random) -> None:
    article = numbers[0] // OF_AN_ARTICLE + 1
    language = "de" if chance.random() < 0.7 else "en"
    towns = [_name(chance, max(of // 10, 2)) for _ in range(3)]
    people = [f"{_name(chance, max(of // 5, 2))} {_name(chance, max(of // 5, 2))}" for _ in range(2)]
    sentences = [
        sentence.format(
            town=chance.choice(towns), person=chance.choice(people),
            number=chance.choice((3, 12, 15, 40, 120, 450)), day=chance.randrange(1, 29),
        )
        for sentence in NEWS[language]
    ]  # fmt: skip
    title = f"{towns[0]} {article}"
    text = f"{title}\n\n{' '.join(sentences)}\n"
    day = datetime.date(2024, 3, 1) + datetime.timedelta(days=chance.randrange(300))
    rows[Article].append(
        {"id": article, "uid": f"article-{article}", "identity_key": f"bench:{article}", "title": title,
         "language": language, "published_earliest": day, "published_latest": day, "made_by": "bench",
         "made_at": utc_now(), "revision": 1}
    )  # fmt: skip
    rows[ArticleVersion].append(
        {"id": article, "article_id": article, "number": 1, "text": text, "sha256": sha256(text),
         "captured_at": utc_now(), "media_type": "text/plain", "origin": "bench", "uid": f"version-{article}"}
    )  # fmt: skip
    for at, sentence in zip(numbers, sentences, strict=True):
        start = text.index(sentence)
        rows[Claim].append({**_claim(at, sentence), "article_id": article, "quote": sentence})
        rows[ClaimAnchor].append(
            {"claim_id": at, "article_id": article, "article_version_id": article, "state": "exact",
             "span_start": start, "span_end": start + len(sentence), "zone": "body", "prefix": "",
             "suffix": "", "score": 1.0}
        )  # fmt: skip


_HALVES = {
    "values": (_with_values, _with_values), "news": (_in_article, _in_article),
    "both": (_with_values, _in_article),
}  # fmt: skip


def _claim(at: int, text: str) -> dict[str, Any]:
    return {
        "id": at, "uid": f"bench-{at}", "text": text, "modality": "asserted", "status": "new",
        "origin": "person", "made_by": "bench", "made_at": utc_now(), "revision": 1, "article_id": None,
        "quote": None,
    }  # fmt: skip


def _name(chance: random.Random, of: int) -> str:
    return _letters(chance.randrange(of), 3)


def _word(chance: random.Random, of: int) -> str:
    return _letters(chance.randrange(of), 4)


def _letters(number: int, length: int) -> str:
    """A word that is that number's own, easy to say; words of near numbers are spelt nothing alike."""
    number, found = number * _SPREAD % 60**length, ""
    while number or len(found) < 2 * length:
        number, digit = divmod(number, 60)
        found += _SYLLABLES[digit % 12] + "aeiou"[digit // 12]
    return found.capitalize()


def _insert(connection: Connection, rows: Rows) -> None:
    for model, some in rows.items():
        if some:
            connection.execute(insert(model), some)


def _count_on(connection: Connection, number: int) -> None:
    """Let PostgreSQL go on counting after what was given a number here; SQLite does so by itself."""
    if connection.dialect.name == "postgresql":
        for table in ("claim", "article", "article_version"):
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {number + 1})"
            )


def sizes(text: str) -> Iterator[int]:
    """Numbers of claims, in whole articles."""
    for part in text.split(","):
        yield max(int(part) // (2 * OF_AN_ARTICLE), 1) * 2 * OF_AN_ARTICLE
