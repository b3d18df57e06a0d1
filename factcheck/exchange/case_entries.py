"""The entries of a case file: what each table of the TOML holds. `by` is who did it."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from factcheck.domain.vocabulary import (
    ClaimantKind,
    ClaimStatus,
    Judgement,
    Modality,
    Motivation,
    RatingClass,
    Reason,
    Relation,
    Speech,
    Stance,
)

Words = Annotated[str, Field(min_length=1, pattern=r"\S")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    by: Words | None = None


class CaseOutlet(_Entry):
    """A publisher."""

    name: Words
    homepage: str | None = None
    country: str | None = None


class CaseClaimant(_Entry):
    """A person or organisation with its other spellings."""

    name: Words
    kind: ClaimantKind | None = None
    wikidata: str | None = None
    aliases: tuple[Words, ...] = ()


class CaseLabel(BaseModel):
    """A rating label; without a class it is unmapped."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: Words
    language: str | None = None
    rating_class: RatingClass | None = Field(default=None, alias="class")
    value: float | None = Field(default=None, ge=0, le=1)


class CaseScale(_Entry):
    """A rating scale of the desk's own."""

    name: Words
    homepage: str | None = None
    note: str | None = None
    labels: tuple[CaseLabel, ...] = Field(min_length=1)


class CaseArticle(_Entry):
    """A text file beside the case, with what its head does not say.

    `{published}` in the address stands for the date given here.
    """

    key: Words
    file: Words
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None

    @property
    def address(self) -> str | None:
        """The URL with its date filled in."""
        return self.url.replace("{published}", self.published or "") if self.url else None


class CaseRevision(_Entry):
    """A later text of an article whose address is known."""

    article: Words
    file: Words


class CaseAnnotation(_Entry):
    """A note."""

    body: Words
    motivation: Motivation = Motivation.COMMENTING


class CaseEvidence(_Entry):
    """A source for or against the claim it stands under."""

    key: Words | None = None
    stance: Stance
    url: str | None = None
    archived_url: str | None = None
    title: str | None = None
    publisher: str | None = None
    quote: str | None = None
    retrieved: str | None = None
    note: str | None = None


class CaseVerdict(_Entry):
    """A rating, or the retraction of the one before."""

    label: Words | None = None
    retract: bool = False
    scale: str | None = None
    because: Words
    evidence: tuple[Words, ...] = ()

    @model_validator(mode="after")
    def _one_of_both(self) -> CaseVerdict:
        if self.retract is (self.label is not None):
            raise ValueError("a verdict has a label, or 'retract = true'")
        return self


class CaseAssignment(_Entry):
    """Who checks the claim, by when."""

    to: Words
    due: str | None = None
    priority: int | None = None


class CaseClaim(_Entry):
    """A claim by its words in an article, the claim its printed date became, or one heard elsewhere."""

    key: Words
    article: Words | None = None
    quote: Words | None = None
    nth: int | None = None
    dateline: bool = False
    text: Words | None = None
    claimant: Words | None = None
    new_claimant: bool = False
    speech: Speech | None = None
    modality: Modality | None = None
    said: str | None = None
    seen_at: tuple[str, ...] = ()
    derived_from: Words | None = None
    value: tuple[tuple[Words, Words, Words], ...] = ()
    tags: tuple[Words, ...] = ()
    status: ClaimStatus | None = None
    annotation: tuple[CaseAnnotation, ...] = ()
    evidence: tuple[CaseEvidence, ...] = ()
    assign: tuple[CaseAssignment, ...] = ()
    verdict: tuple[CaseVerdict, ...] = ()

    @model_validator(mode="after")
    def _has_words(self) -> CaseClaim:
        if self.dateline and (self.article is None or self.quote or self.text):
            raise ValueError("a dateline claim has an article, and its words from there")
        if not self.dateline and self.quote is None and (self.article or self.text is None):
            raise ValueError("a claim needs a quote from its article, or a text without one")
        return self


class CaseMerge(_Entry):
    """Two claimants that are one."""

    gone: Words
    into: Words


class CaseDecision(_Entry):
    """A person's ruling on a link."""

    judgement: Judgement
    reason: Reason | None = None
    wrong: Words | None = None
    because: str | None = None


class CaseLink(_Entry):
    """How two claims stand to each other; where the relation has a direction, the first acts."""

    claims: tuple[Words, Words]
    relation: Relation | None = None
    because: Words
    decision: tuple[CaseDecision, ...] = ()
