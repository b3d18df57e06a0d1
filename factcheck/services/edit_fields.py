"""The fields a person may change, what each takes, and how it is stored."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.keys import canonical_url
from factcheck.domain.language_tag import language_tag
from factcheck.domain.partial_date import parse_date
from factcheck.domain.text import normalise
from factcheck.domain.vocabulary import ClaimStatus, Modality, Speech, Stance
from factcheck.errors import BadInput, Clash
from factcheck.models import Article, Claim, Claimant, ClaimLink, Correction, Evidence, Outlet
from factcheck.services.assignments import assign
from factcheck.services.claimants import claimant_for
from factcheck.services.edit_kinds import (
    Field,
    address_field,
    date_field,
    own_field,
    set_columns,
    text_field,
    word_field,
)
from factcheck.services.evidence import retrieved_at
from factcheck.services.outlets import outlet_for


def _outlet(session: Session, row: Article) -> str:
    return session.get_one(Outlet, row.outlet_id).name if row.outlet_id else ""


def _store_outlet(session: Session, row: Article, text: str, new: bool) -> None:
    row.outlet_id = outlet_for(session, text, new=new).id


def _store_url(session: Session, row: Article, text: str, _new: bool) -> None:
    """The canonical address follows; two articles of one address could not be told apart by it."""
    canonical = canonical_url(text)
    other = select(Article.id).where(Article.canonical_url == canonical, Article.id != row.id)
    if (number := session.scalars(other.order_by(Article.id)).first()) is not None:
        raise Clash(f"A{number} has this address already.", f"See: factcheck show A{number}")
    row.url, row.canonical_url = text.strip(), canonical


def _store_language(_session: Session, row: Article, text: str, _new: bool) -> None:
    row.language = language_tag(text)


def _claimant(session: Session, row: Claim) -> str:
    return session.get_one(Claimant, row.claimant_id).name if row.claimant_id else ""


def _store_claimant(session: Session, row: Claim, text: str, new: bool) -> None:
    row.claimant_id = claimant_for(session, text, new=new).id


def _clear_text(row: Claim) -> None:
    """A claim without words of the checker's own is given in those of its quote."""
    if row.quote is None:
        raise BadInput("The text cannot be empty: the claim has no quote.")
    row.text = row.quote


def _store_priority(_session: Session, row: Claim, text: str, _new: bool) -> None:
    if text.strip() not in ("1", "2", "3", "4", "5"):
        raise BadInput(f"'{text}' is no priority.", "Give 1 (first) to 5.")
    row.priority = int(text)


def _store_due(_session: Session, row: Claim, text: str, _new: bool) -> None:
    row.due_on = parse_date(text).last


def _store_answer_due(_session: Session, row: Correction, text: str, _new: bool) -> None:
    day = parse_date(text).last
    if day < row.asked_on:
        raise BadInput(f"{day} is before the day it was asked, {row.asked_on}.")
    row.due_on = day


def _store_assignee(session: Session, row: Claim, text: str, new: bool) -> None:
    session.flush()  # `assign` reads the claim again, for its lock
    assign(session, [Ref(Kind.CLAIM, row.id)], text, new=new)


def _store_retrieved(_session: Session, row: Evidence, text: str, _new: bool) -> None:
    row.retrieved_at = retrieved_at(text)


def _store_sentence(_session: Session, row: ClaimLink, text: str, _new: bool) -> None:
    if row.origin != "person":
        raise BadInput(f"L{row.id} was made by {row.origin}: its sentence is the reason it found.")
    row.sentence = normalise(text).strip().replace("{", "(").replace("}", ")")


FIELDS: dict[Kind, dict[str, Field]] = {
    Kind.ARTICLE: {
        "title": text_field("text", "title", required=True),
        "byline": text_field("author as printed", "byline"),
        "outlet": Field(
            "name of the publisher", _outlet, _store_outlet, lambda row: setattr(row, "outlet_id", None)
        ),
        "published": date_field(
            "2026-10-21, October 2026 …", "published_raw", "published_earliest", "published_latest"
        ),
        "url": Field(
            "https://…",
            lambda _session, row: row.url or "",
            _store_url,
            lambda row: set_columns(row, {"url": None, "canonical_url": None}),
        ),
        "language": own_field("de, en …", "language", _store_language),
    },
    Kind.CLAIM: {
        "text": Field(
            "the claim in your own words; empty: the quote",
            lambda _session, row: row.text,
            lambda _session, row, text, _new: setattr(row, "text", normalise(text).strip()),
            _clear_text,
        ),
        "claimant": Field(
            "name of who claims it", _claimant, _store_claimant, lambda row: setattr(row, "claimant_id", None)
        ),
        "said": date_field("when it was said", "said_raw", "said_earliest", "said_latest"),
        "speech": word_field("speech", Speech),
        "modality": word_field("modality", Modality, required=True),
        "priority": own_field("1 (first) to 5", "priority", _store_priority),
        "due": own_field("a day", "due_on", _store_due),
        "assignee": own_field("name of who checks it", "assignee", _store_assignee),
        "status": word_field("status", ClaimStatus, required=True),
    },
    Kind.EVIDENCE: {
        "url": address_field("https://…", "url"),
        "archived_url": address_field("where a copy is kept", "archived_url"),
        "title": text_field("text", "title"),
        "publisher": text_field("name", "publisher"),
        "quote": text_field("the source's own words", "quote"),
        "stance": word_field("stance", Stance, required=True),
        "retrieved": Field(
            "day it was looked at",
            lambda _session, row: row.retrieved_at.date().isoformat() if row.retrieved_at else "",
            _store_retrieved,
            lambda row: setattr(row, "retrieved_at", None),
        ),
        "note": text_field("text", "note"),
    },
    Kind.CORRECTION: {
        "to": text_field("whom the desk asked", "asked_of", required=True),
        "due": Field(
            "a day", lambda _session, row: row.due_on.isoformat(), _store_answer_due, None
        ),
        "note": text_field("text", "note"),
    },
    Kind.LINK: {
        "sentence": Field(
            "why, in one sentence", lambda _session, row: row.sentence, _store_sentence, None
        ),
    },
}  # fmt: skip
"""Every field `edit` takes, by what it is a field of; anything else is not edited."""
