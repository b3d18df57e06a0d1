"""Claims: found in a text by their words, or taken down without one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.anchoring import context, find_quote
from factcheck.domain.ids import Ref
from factcheck.domain.keys import canonical_url, new_uid
from factcheck.domain.near_passage import nearest_passage
from factcheck.domain.partial_date import PartialDate, parse_date
from factcheck.domain.span import Span
from factcheck.domain.text import comparable, normalise
from factcheck.domain.vocabulary import AnchorState, ClaimStatus, Modality, Speech
from factcheck.errors import Ambiguous, BadInput, NotFound
from factcheck.models import Article, ArticleVersion, Claim, ClaimAnchor, ClaimAppearance
from factcheck.reading.sentences import split_sentences
from factcheck.services.anchors import anchor
from factcheck.services.claimants import claimant_for
from factcheck.services.lookup import find, latest_version
from factcheck.services.values import ValueInput, add_value


@dataclass(frozen=True, slots=True)
class Where:
    """Which words of an article are meant: a quote (and which of several), a sentence, or offsets."""

    quote: str | None = None
    nth: int | None = None
    sentence: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimInput:
    """What a person says about a claim."""

    text: str | None = None
    claimant: str | None = None
    speech: Speech | None = None
    modality: Modality | None = None
    said: str | None = None
    seen_at: Sequence[str] = ()
    values: Sequence[ValueInput] = ()
    derived_from: Ref | None = None
    new_names: bool = False


@dataclass(frozen=True, slots=True)
class AddedClaim:
    """The claim, and whether it was held already."""

    claim_id: int
    held: bool
    notes: tuple[str, ...] = ()


def add_from_article(
    session: Session, ref: Ref, where: Where, given: ClaimInput, *, actor: str
) -> AddedClaim:
    """Take a passage of an article as a claim; a passage already held answers with its claim.

    Raises NotFound with the nearest passage, Ambiguous with both places, BadInput for what cannot be read.
    """
    article = find(session, ref, Article, lock=True)
    version = latest_version(session, article.id)
    span = locate(version.text, article.language, where, str(ref))
    held = held_at(session, version, span, given.text)
    if held is not None:
        return AddedClaim(held, held=True)
    claim = _new_claim(session, given, span.cut(version.text), article, actor)
    anchor(session, claim, version, span)
    return AddedClaim(claim.id, held=False, notes=_complete(session, claim, given, article.language, actor))


def add_without_article(session: Session, quote: str | None, given: ClaimInput, *, actor: str) -> AddedClaim:
    """Take down a claim that stands in no article of ours: heard, seen, or handed in.

    Raises BadInput when it has no words.
    """
    words = normalise(quote).strip() if quote else None
    if not words and not (given.text and given.text.strip()):
        raise BadInput(
            "A claim without an article needs --text.", 'factcheck claim add --text "…" --claimant "…"'
        )
    claim = _new_claim(session, given, words, None, actor)
    return AddedClaim(claim.id, held=False, notes=_complete(session, claim, given, None, actor))


def seen_at(session: Session, claim: Ref, urls: Sequence[str]) -> int:
    """Note other places where a claim was seen; those noted already stay. Returns how many are new.

    Raises NotFound for an unknown claim, BadInput for what is no web address.
    """
    row = find(session, claim, Claim, lock=True)
    held = set(session.scalars(select(ClaimAppearance.url).where(ClaimAppearance.claim_id == row.id)))
    new = [url for url in dict.fromkeys(canonical_url(url) for url in urls) if url not in held]
    session.add_all(ClaimAppearance(claim_id=row.id, url=url) for url in new)
    session.flush()
    return len(new)


def locate(text: str, language: str | None, where: Where, name: str) -> Span:
    """The place of the words meant.

    Raises NotFound, Ambiguous or BadInput as `add_from_article` does.
    """
    if where.quote is not None:
        return _by_quote(text, where.quote, where.nth, name)
    if where.sentence is not None:
        sentences = split_sentences(text, language)
        if not 1 <= where.sentence <= len(sentences):
            raise NotFound(
                f"{name} has {len(sentences)} sentences, no sentence {where.sentence}.",
                f"See: factcheck article show {name} --numbered",
            )
        return sentences[where.sentence - 1]
    return _by_offsets(text, where.start, where.end, name)


def _by_quote(text: str, quote: str, nth: int | None, name: str) -> Span:
    if not quote.strip(" \t\n„“”\"'…."):
        raise BadInput("The quote has no words.")
    places = find_quote(text, quote)
    if not places:
        near = nearest_passage(text, quote)
        hint = (
            f"The nearest words are: „{near.span.cut(text)}“"
            if near
            else f"See: factcheck article show {name}"
        )
        raise NotFound(f"{name} does not have these words.", hint)
    if nth is None and len(places) > 1:
        shown = " · ".join(f"({n}) {_in_context(text, span)}" for n, span in enumerate(places[:5], 1))
        raise Ambiguous(f"{name} has these words {len(places)} times: {shown}", "Choose with --nth.")
    if nth is not None and not 1 <= nth <= len(places):
        raise NotFound(f"{name} has these words {len(places)} times, so there is no --nth {nth}.")
    return places[(nth or 1) - 1]


def _in_context(text: str, span: Span) -> str:
    before, exact, after = context(text, span, 40)
    return f"{before}[{exact}]{after}"


def _by_offsets(text: str, start: int | None, end: int | None, name: str) -> Span:
    if start is None or end is None:
        raise BadInput("Which words? Give --quote, --sentence, or --start and --end.")
    if not 0 <= start < end <= len(text):
        raise BadInput(f"{start} to {end} is no place in {name}.", f"Its text goes from 0 to {len(text)}.")
    words = text[start:end]
    if not words.strip():
        raise BadInput(f"{start} to {end} of {name} is white space.")
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def held_at(session: Session, version: ArticleVersion, span: Span, text: str | None) -> int | None:
    """The claim that holds these words already.

    A passage may carry two claims, but then each has words of the checker's own.
    """
    query = (
        select(Claim)
        .join(ClaimAnchor, ClaimAnchor.claim_id == Claim.id)
        .where(
            ClaimAnchor.article_version_id == version.id,
            ClaimAnchor.span_start == span.start,
            ClaimAnchor.span_end == span.end,
            ClaimAnchor.state != AnchorState.LOST,
            Claim.status.not_in((ClaimStatus.WITHDRAWN, ClaimStatus.REJECTED)),
        )
        .order_by(Claim.id)
    )
    for claim in session.scalars(query):
        if text is None or comparable(text) == comparable(claim.text):
            return claim.id
    return None


def _new_claim(
    session: Session, given: ClaimInput, quote: str | None, article: Article | None, actor: str
) -> Claim:
    said = parse_date(given.said) if given.said else None
    claimant = claimant_for(session, given.claimant, new=given.new_names) if given.claimant else None
    earlier = find(session, given.derived_from, Claim) if given.derived_from else None
    claim = Claim(
        uid=new_uid(),
        article_id=article.id if article else None,
        quote=quote,
        text=normalise(given.text).strip() if given.text and given.text.strip() else str(quote),
        claimant_id=claimant.id if claimant else None,
        speech=given.speech,
        modality=given.modality or Modality.ASSERTED,
        status=ClaimStatus.NEW,
        origin="person",
        derived_from_id=earlier.id if earlier else None,
        made_by=actor,
        **_said(said),
    )
    session.add(claim)
    session.flush()
    return claim


def _said(said: PartialDate | None) -> dict[str, object]:
    if said is None:
        return {}
    return {"said_raw": said.raw, "said_earliest": said.first, "said_latest": said.last}


def _complete(
    session: Session, claim: Claim, given: ClaimInput, language: str | None, actor: str
) -> tuple[str, ...]:
    values = [add_value(session, claim, value, language=language, actor=actor) for value in given.values]
    for url in given.seen_at:
        session.add(ClaimAppearance(claim_id=claim.id, url=canonical_url(url)))
    session.flush()
    return tuple(value.ambiguity for value in values if value.ambiguity)
