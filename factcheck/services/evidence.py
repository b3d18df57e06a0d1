"""Sources that speak for or against a claim, or explain it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.keys import canonical_url, new_uid
from factcheck.domain.partial_date import DatePrecision, parse_date
from factcheck.domain.text import normalise, shown
from factcheck.domain.vocabulary import Stance
from factcheck.errors import BadInput
from factcheck.models import Claim, Evidence
from factcheck.models.base import utc_now
from factcheck.services.lookup import find


@dataclass(frozen=True, slots=True)
class EvidenceInput:
    """What a person says about a source; `retrieved` is a day, or a time in ISO form."""

    url: str | None = None
    archived_url: str | None = None
    title: str | None = None
    publisher: str | None = None
    quote: str | None = None
    stance: Stance = Stance.CONTEXT
    retrieved: str | None = None
    note: str | None = None


def add_evidence(session: Session, claims: Sequence[Ref], given: EvidenceInput, *, actor: str) -> list[int]:
    """Put a source to each claim; one that is there already, word for word, is not added again.

    Returns the number of the source on each claim, in their order.
    Raises NotFound for an unknown claim, BadInput for an address or day that is none, or a source without
    anything to find it by.
    """
    fields = _fields(given)
    rows = [find(session, ref, Claim, lock=True) for ref in claims]
    return [_add(session, claim, fields, actor) for claim in rows]


def retrieved_at(raw: str) -> datetime:
    """A day as its first moment in UTC, or an ISO time (UTC where it names no zone).

    Raises BadInput or Ambiguous for what is no day, and for a day that is still to come.
    """
    moment = _moment(raw)
    if moment > utc_now() + timedelta(days=1):  # east of Greenwich the day begins before it does in UTC
        raise BadInput(f"{shown(raw)} is still to come.", "When was the source looked at?")
    return moment


def _moment(raw: str) -> datetime:
    if ":" in raw:
        try:
            found = datetime.fromisoformat(raw.strip())
        except ValueError:
            raise BadInput(f"{shown(raw)} is no time.", "Write 2026-10-21 or 2026-10-21T14:30.") from None
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    day = parse_date(raw)
    if day.precision is not DatePrecision.DAY:
        raise BadInput(f"{shown(raw)} is not one day.", "Write the day the source was looked at: 2026-10-21.")
    return datetime.combine(day.first, time(), UTC)


def _fields(given: EvidenceInput) -> dict[str, object]:
    words = {
        name: _words(getattr(given, name))
        for name in ("url", "archived_url", "title", "publisher", "quote", "note")
    }
    if not any(words[name] for name in ("url", "archived_url", "title", "quote", "note")):
        raise BadInput(
            "What is the source?", "Give --url, or for one without an address --title, --quote or --note."
        )
    for name in ("url", "archived_url"):
        if address := words[name]:
            canonical_url(address)  # only looked at: its fragment may point at the very sentence
    when = retrieved_at(given.retrieved) if given.retrieved else None
    return {**words, "stance": given.stance, "retrieved_at": when}


def _words(given: str | None) -> str | None:
    return normalise(given).strip() or None if given else None


def _add(session: Session, claim: Claim, fields: dict[str, object], actor: str) -> int:
    for known in session.scalars(select(Evidence).where(Evidence.claim_id == claim.id).order_by(Evidence.id)):
        if all(getattr(known, name) == value for name, value in fields.items()):
            return known.id
    row = Evidence(uid=new_uid(), claim_id=claim.id, made_by=actor, **fields)
    session.add(row)
    session.flush()
    return row.id
