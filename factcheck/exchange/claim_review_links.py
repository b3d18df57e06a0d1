"""Links between claims in a ClaimReview: schema.org has no words for them, so they stand under our prefix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from factcheck.domain.vocabulary import Judgement, Relation

OWN_ID = "urn:uuid:"
LINKS = "factcheck:links"
_LONGEST = 5_000
_LONGEST_NAME = 100
_RELATIONS = frozenset(Relation)
_STATUSES = ("open", Judgement.CONFIRMED.value, Judgement.UNSURE.value)


@dataclass(frozen=True, slots=True)
class Linked:
    """How a claim stands to another one; `acts` is yes where it updates, refines or supports the other, no
    where the other does so, None where neither acts.

    `because` is what a person said; or, where a program found the link (`found_by`, with its version, as sure
    as `confidence` from 0 to 1), its sentence, in which [1] is the claim itself and [2] the other one.
    """

    relation: str
    conflict_kind: str
    status: str
    acts: str | None
    uid: str
    text: str
    because: str | None = None
    found_by: str | None = None
    confidence: float | None = None


def link_record(link: Linked) -> dict[str, Any]:
    """As it is written."""
    told = {
        "factcheck:relation": link.relation,
        "factcheck:kind": link.conflict_kind,
        "factcheck:status": link.status,
        "factcheck:acts": link.acts,
        "factcheck:because": link.because,
        "factcheck:foundBy": link.found_by,
        "factcheck:confidence": link.confidence,
        "factcheck:claim": {"@type": "Claim", "@id": f"{OWN_ID}{link.uid}", "text": link.text},
    }
    return {key: value for key, value in told.items() if value is not None}


def read_links(record: dict[str, Any]) -> list[Linked]:
    """The links of a record; what is written otherwise than `link_record` does is passed over."""
    given = record.get(LINKS)
    return [link for one in given if (link := _read(one))] if isinstance(given, list) else []


def current_links(record: dict[str, Any], links: Sequence[Linked], here: frozenset[str]) -> list[Any] | None:
    """What a record that came in should say of links now; None where it says that already.

    `here` are the uids of the claims we hold: of links to others we know nothing, and they stay as they came.
    """
    given = record.get(LINKS)
    told = {_known(link) for link in read_links(record) if link.uid in here}
    if told == {_known(link) for link in links}:
        return None
    kept = [one for one in given if _is_elsewhere(one, here)] if isinstance(given, list) else []
    return [*kept, *map(link_record, links)]


def uid_of(name: object) -> str | None:
    """The uid in `urn:uuid:…`."""
    if not isinstance(name, str) or not name.startswith(OWN_ID):
        return None
    try:
        return str(UUID(name.removeprefix(OWN_ID)))
    except ValueError:
        return None


def linked_uids(record: dict[str, Any]) -> Iterator[str]:
    """The claims a record names beside its own."""
    return (link.uid for link in read_links(record))


def _is_elsewhere(one: Any, here: frozenset[str]) -> bool:
    link = _read(one)
    return link is None or link.uid not in here


def _known(link: Linked) -> tuple[str, str, str, str | None, str]:
    return link.relation, link.conflict_kind, link.status, link.acts, link.uid


def _read(one: Any) -> Linked | None:
    other = one.get("factcheck:claim") if isinstance(one, dict) else None
    if not isinstance(other, dict):
        return None
    uid = uid_of(other.get("@id"))
    if uid is None or one.get("factcheck:relation") not in _RELATIONS:
        return None
    status, acts = one.get("factcheck:status"), one.get("factcheck:acts")
    kind, text = one.get("factcheck:kind"), other.get("text")
    found_by, sure = one.get("factcheck:foundBy"), one.get("factcheck:confidence")
    is_found = isinstance(found_by, str) and 0 < len(found_by.strip()) <= _LONGEST_NAME
    return Linked(
        relation=one["factcheck:relation"],
        conflict_kind=kind if isinstance(kind, str) and 0 < len(kind) <= 100 else "statement",
        status=status if status in _STATUSES else "open",
        acts=acts if acts in ("yes", "no") else None,
        uid=uid,
        text=text if isinstance(text, str) else "",
        because=_sentence(one.get("factcheck:because")),
        found_by=found_by if is_found else None,
        confidence=float(sure) if is_found and isinstance(sure, int | float) and 0 <= sure <= 1 else None,
    )


def _sentence(given: object) -> str | None:
    return given if isinstance(given, str) and 0 < len(given.strip()) <= _LONGEST else None
