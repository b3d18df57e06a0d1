"""What people call a row, whatever table it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.text import shown
from factcheck.models import ArticleVersion, Base, Claimant, ClaimLink, RatingLabel, Tag
from factcheck.models.operation import Row
from factcheck.services.dependents import Key, load
from factcheck.storage.audit import snapshot

M = TypeVar("M", bound=Base)

LETTERS = {
    "article": "A",
    "claim": "C",
    "claim_link": "L",
    "evidence": "E",
    "verdict": "V",
    "correction": "K",
}

NOUNS = {
    "annotation": ("note", "notes"),
    "article_version": ("version", "versions"),
    "claim_anchor": ("place", "places"),
    "claim_appearance": ("appearance", "appearances"),
    "claim_tag": ("tag", "tags"),
    "claim_value": ("value", "values"),
    "claimant": ("claimant", "claimants"),
    "imported_feed": ("imported feed", "imported feeds"),
    "imported_record": ("imported record", "imported records"),
    "claimant_name": ("spelling", "spellings"),
    "link_decision": ("decision", "decisions"),
    "rating_label": ("label", "labels"),
    "ruling": ("answer about subjects", "answers about subjects"),
    "verdict_evidence": ("source of a verdict", "sources of verdicts"),
}


class Named(NamedTuple):
    """The id people type (of the owner, for a part; None where there is none), and what it is."""

    id: str | None
    what: str


def name_row(session: Session, table: str, row: Row) -> Named:
    """What people call a row; works for rows that are gone, too."""
    if table in LETTERS:
        return Named(f"{LETTERS[table]}{row['id']}", _OWN[table](session, row))
    return _PARTS[table](session, row) if table in _PARTS else Named(None, _plain(table, row))


def ids_and_counts(keys: Iterable[Key]) -> str:
    """`V3, L4 and 2 notes`."""
    ordered = sorted(set(keys))
    names = [f"{LETTERS[key.table]}{key.id}" for key in ordered if key.table in LETTERS]
    counts = Counter(key.table for key in ordered if key.table not in LETTERS)
    names = names if len(names) <= 8 else [*names[:7], f"{len(names) - 7} more"]
    names += [counted(table, number) for table, number in sorted(counts.items())]
    return listed(names)


def listed(names: Sequence[str]) -> str:
    """`a, b and c`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def counted(table: str, number: int) -> str:
    """`1 note`, `1,200 claims`."""
    one, several = NOUNS.get(table, (_noun(table), f"{_noun(table)}s"))
    return f"{number:,} {one if number == 1 else several}"


def describe(session: Session, keys: Iterable[Key]) -> dict[Key, Named]:
    """What people call these rows, as far as they are there."""
    return {key: name_row(session, key.table, snapshot(row)) for key, row in load(session, keys).items()}


def _noun(table: str) -> str:
    return NOUNS[table][0] if table in NOUNS else table.replace("_", " ")


def _plain(table: str, row: Row) -> str:
    label = next((row[column] for column in ("name", "key", "label") if row.get(column)), row["id"])
    return f"{_noun(table)} {shown(str(label))}"


def _link(_session: Session, row: Row) -> str:
    sentence = str(row["sentence"])
    for side in ("left", "right"):
        sentence = sentence.replace(f"{{{side}}}", f"C{row[f'{side}_id']}")
    return shown(sentence)


def _verdict(session: Session, row: Row) -> str:
    label = _found(session, RatingLabel, row["label_id"])
    return f"rating of C{row['claim_id']}: {label.label}" if label else f"retraction for C{row['claim_id']}"


_OWN: dict[str, Callable[[Session, Row], str]] = {
    "article": lambda _, row: shown(str(row["title"])),
    "claim": lambda _, row: shown(str(row["quote"] or row["text"])),
    "claim_link": _link,
    "evidence": lambda _, row: shown(str(row["title"] or row["url"] or row["quote"] or row["note"])),
    "verdict": _verdict,
    "correction": lambda _, row: f"request to {shown(str(row['asked_of']))}, due {row['due_on']}",
}


def _on_claim(what: Callable[[Session, Row], str]) -> Callable[[Session, Row], Named]:
    return lambda session, row: Named(f"C{row['claim_id']}", what(session, row))


def _tag(session: Session, row: Row) -> str:
    tag = _found(session, Tag, row["tag_id"])
    return f"tag {tag.name if tag else row['tag_id']}"


def _place(session: Session, row: Row) -> str:
    version = _found(session, ArticleVersion, row["article_version_id"])
    return f"place in version {version.number}" if version else "place in its article"


def _decision(session: Session, row: Row) -> Named:
    query = select(ClaimLink.id).where(ClaimLink.pair_key == row["pair_key"]).order_by(ClaimLink.id).limit(1)
    number = session.scalars(query).first()
    return Named(f"L{number}" if number else None, f"decision: {row['judgement']}")


def _spelling(session: Session, row: Row) -> Named:
    claimant = _found(session, Claimant, row["claimant_id"])
    return Named(None, f"spelling {shown(str(row['name']))} of {claimant.name if claimant else 'a claimant'}")


_PARTS: dict[str, Callable[[Session, Row], Named]] = {
    "annotation": _on_claim(lambda _, row: f"note {shown(str(row['body']))}"),
    "article_version": lambda _, row: Named(f"A{row['article_id']}", f"version {row['number']}"),
    "claim_anchor": _on_claim(_place),
    "claim_appearance": _on_claim(lambda _, row: f"seen at {row['url']}"),
    "claim_tag": _on_claim(_tag),
    "claim_value": _on_claim(lambda _, row: f"value {row['display']}"),
    "claimant_name": _spelling,
    "imported_feed": lambda _, row: Named(None, f"what {row['source']} says around its records"),
    "imported_record": _on_claim(lambda _, row: f"{row['format']} record from {row['source']}"),
    "link_decision": _decision,
    "publication": lambda _, row: Named(f"V{row['verdict_id']}", f"published at {row['url']}"),
    "ruling": lambda _, row: Named(None, f"{str(row['question']).replace('_', ' ')}: {row['answer']}"),
    "verdict_evidence": lambda _, row: Named(f"V{row['verdict_id']}", f"rests on E{row['evidence_id']}"),
}


def _found(session: Session, model: type[M], number: object) -> M | None:
    return session.get(model, number) if isinstance(number, int) else None
