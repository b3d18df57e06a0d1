"""Who says a candidate: the claimant its text names, joined to the ones the desk knows.

The exact name joins. A name much like a known one is asked about, a new name makes a claimant, and words that
name nobody ("the spokesman") stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.errors import Ambiguous
from factcheck.models import Article, Claim, Claimant, ClaimantName
from factcheck.services.claimant_names import (
    bearers,
    give_name,
    known_claimant,
    make_claimant,
    spelling,
)
from factcheck.services.claimants import claimant_for
from factcheck.services.lookup import find
from factcheck.services.name_suggestions import (
    NameSuggestion,
    in_words,
    names_someone,
    same_person,
    suggest,
)


@dataclass(frozen=True, slots=True)
class Who:
    """A person's answer to who says a claim: a known claimant, a new one, or nobody yet (`open_`)."""

    claimant: str | None = None
    new: bool = False
    open_: bool = False


AS_NAMED = Who()
"""No answer: as the text names them."""


@dataclass(frozen=True, slots=True)
class NameQuestion:
    """A claim whose claimant could be one the desk knows."""

    claim_id: int
    raw: str
    suggestions: tuple[NameSuggestion, ...]


def name_questions(session: Session, claims: Sequence[Ref]) -> list[NameQuestion]:
    """What is to be asked before these are accepted.

    Raises NotFound for an unknown claim.
    """
    rows = [find(session, ref, Claim) for ref in claims]
    return [question for row in rows if (question := _question(session, row))]


def settle_claimant(session: Session, claim: Claim, who: Who) -> str | None:
    """Give a claim the claimant its text names. Returns a line to be told, if there is one.

    Raises Ambiguous when the name is like a known one, or borne by two, and `who` does not say which;
    NotFound when `who` names somebody unknown.
    """
    raw = claim.claimant_raw
    if who.claimant:
        claimant = (
            claimant_for(session, who.claimant, new=True)
            if who.new
            else known_claimant(session, who.claimant)
        )
        claim.claimant_id = claimant.id
        if raw and same_person(raw, claimant.name):
            give_name(session, claimant, spelling(raw))
        return None
    if claim.claimant_id is not None or not raw or who.open_:
        return None
    if who.new:
        claim.claimant_id = _made(session, raw).id
        return None
    return _settle(session, claim, raw)


def exact_claimant(session: Session, name: str | None) -> int | None:
    """The one claimant who bears exactly this name."""
    found = bearers(session, spelling(name)) if name else []
    return found[0].id if len(found) == 1 else None


def _settle(session: Session, claim: Claim, raw: str) -> str | None:
    exact = bearers(session, spelling(raw))
    if len(exact) > 1:
        raise Ambiguous(
            f"C{claim.id}: '{raw}' is the name of several claimants:"
            f" {', '.join(f'{row.name} (number {row.id})' for row in exact)}.",
            f"Say which: factcheck claim accept C{claim.id} --claimant NUMBER",
        )
    if exact:
        claim.claimant_id = exact[0].id
        return None
    question = _question(session, claim)
    if question is not None:
        first = question.suggestions[0].claimant
        raise Ambiguous(
            f"C{claim.id}: '{raw}' may be {in_words([*question.suggestions])}.",
            f"Say who: factcheck claim accept C{claim.id} --claimant '{first}', or --new.",
        )
    if names_someone(raw, _language(session, claim)):
        claim.claimant_id = _made(session, raw).id
        return None
    return f"C{claim.id}: '{raw}' names nobody; to say who it is: factcheck edit C{claim.id} --set claimant=…"


def _made(session: Session, raw: str) -> Claimant:
    name = spelling(raw)
    found = bearers(session, name)
    return found[0] if len(found) == 1 else make_claimant(session, name)


def _question(session: Session, claim: Claim) -> NameQuestion | None:
    raw = claim.claimant_raw
    if claim.claimant_id is not None or not raw or bearers(session, spelling(raw)):
        return None
    found = suggest(raw, _known(session))
    return NameQuestion(claim.id, raw, tuple(found)) if found else None


def _known(session: Session) -> dict[str, str]:
    query = (
        select(ClaimantName.name, Claimant.name)
        .join(Claimant, Claimant.id == ClaimantName.claimant_id)
        .where(Claimant.merged_into_id.is_(None))
        .order_by(ClaimantName.id)
    )
    return dict(session.execute(query).all())


def _language(session: Session, claim: Claim) -> str | None:
    article = session.get(Article, claim.article_id) if claim.article_id else None
    return article.language if article else None
