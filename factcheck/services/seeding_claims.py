"""Playing the claims of a case, with what people attached to them and how they rated them."""

from __future__ import annotations

from factcheck.domain.ids import Kind, Ref
from factcheck.errors import NotFound
from factcheck.exchange.case_entries import CaseClaim, CaseVerdict
from factcheck.services.annotations import annotate
from factcheck.services.assignments import assign
from factcheck.services.claim_status import set_status
from factcheck.services.claims import ClaimInput, Where, add_from_article, add_without_article
from factcheck.services.evidence import EvidenceInput, add_evidence
from factcheck.services.seeding_stage import Stage, at, options
from factcheck.services.tags import tag
from factcheck.services.values import ValueInput
from factcheck.services.verdicts import rate, retract


def play_claim(stage: Stage, claim: CaseClaim) -> None:
    """Add a claim of the case, or take the one its article's printed date became, and all it carries."""
    place = f"claim '{claim.key}'"
    ref = _dateline(stage, place, claim) if claim.dateline else _add(stage, place, claim)
    stage.claims[claim.key] = ref
    if claim.tags:
        words = ["tag", str(ref), *options(add=claim.tags)]
        stage.play(f"{place}, tags", claim.by, words, tag, [ref], claim.tags, ())
    _play_notes(stage, place, ref, claim)
    _play_assignments(stage, place, ref, claim)
    sources = _play_evidence(stage, place, ref, claim)
    for number, verdict in enumerate(claim.verdict, 1):
        grounds = [sources[key] for key in verdict.evidence]
        _play_verdict(stage, f"{place}, verdict {number}", ref, verdict, grounds)
    if claim.status is not None:
        words = ["claim", "status", str(ref), claim.status]
        stage.play(f"{place}, status", claim.by, words, set_status, [ref], claim.status)


def _dateline(stage: Stage, place: str, claim: CaseClaim) -> Ref:
    with at(stage.case_file, place):
        ref = stage.datelines.get(claim.article or "")
        if ref is None:
            raise NotFound(f"the text of '{claim.article}' has no printed date.")
        return ref


def _add(stage: Stage, place: str, claim: CaseClaim) -> Ref:
    given = ClaimInput(
        text=claim.text,
        claimant=claim.claimant,
        speech=claim.speech,
        modality=claim.modality,
        said=claim.said,
        seen_at=claim.seen_at,
        values=[ValueInput(*value) for value in claim.value],
        new_names=claim.new_claimant,
        derived_from=stage.claims[claim.derived_from] if claim.derived_from else None,
    )
    actor = stage.actor(claim.by)
    if claim.article is None:
        words = _command(None, claim, given.derived_from)
        added = stage.play(
            place, claim.by, words, add_without_article, claim.quote, given, actor=actor
        )  # fmt: skip
    else:
        article, where = stage.articles[claim.article], Where(claim.quote, claim.nth)
        words = _command(article, claim, given.derived_from)
        added = stage.play(place, claim.by, words, add_from_article, article, where, given, actor=actor)
    return Ref(Kind.CLAIM, added.claim_id)


def _command(article: Ref | None, claim: CaseClaim, earlier: Ref | None) -> list[str]:
    words = ["claim", "add", *([str(article)] if article else [])]
    words += options(
        quote=claim.quote, nth=claim.nth, text=claim.text, claimant=claim.claimant, speech=claim.speech,
        modality=claim.modality, said=claim.said, seen_at=claim.seen_at, derived_from=earlier,
    )  # fmt: skip
    for value in claim.value:
        words += ["--value", *value]
    return [*words, "--new"] if claim.new_claimant else words


def _play_notes(stage: Stage, place: str, ref: Ref, claim: CaseClaim) -> None:
    for number, note in enumerate(claim.annotation, 1):
        words = ["annotate", str(ref), note.body, *options(motivation=note.motivation)]
        stage.play(
            f"{place}, annotation {number}", note.by, words,
            annotate, [ref], note.body, note.motivation, actor=stage.actor(note.by),
        )  # fmt: skip


def _play_assignments(stage: Stage, place: str, ref: Ref, claim: CaseClaim) -> None:
    for number, given in enumerate(claim.assign, 1):
        words = ["assign", str(ref), given.to, *options(due=given.due, priority=given.priority)]
        stage.play(
            f"{place}, assign {number}", given.by, words,
            assign, [ref], given.to, due=given.due, priority=given.priority, new=True,
        )  # fmt: skip


def _play_evidence(stage: Stage, place: str, ref: Ref, claim: CaseClaim) -> dict[str, Ref]:
    """The sources of a claim; returns those that have a key."""
    known = {}
    for number, source in enumerate(claim.evidence, 1):
        fields = source.model_dump(exclude={"key", "by"})
        words = ["evidence", "add", str(ref), *options(**fields)]
        [added] = stage.play(
            f"{place}, evidence {number}", source.by, words,
            add_evidence, [ref], EvidenceInput(**fields), actor=stage.actor(source.by),
        )  # fmt: skip
        if source.key:
            known[source.key] = Ref(Kind.EVIDENCE, added)
    return known


def _play_verdict(stage: Stage, place: str, ref: Ref, verdict: CaseVerdict, grounds: list[Ref]) -> None:
    given = options(scale=verdict.scale, because=verdict.because, evidence=grounds)
    actor = stage.actor(verdict.by)
    if verdict.label is None:
        stage.play(
            place, verdict.by, ["rate", str(ref), "--retract", *given],
            retract, [ref], because=verdict.because, scale=verdict.scale, actor=actor,
        )  # fmt: skip
    else:
        stage.play(
            place, verdict.by, ["rate", str(ref), verdict.label, *given],
            rate, [ref], verdict.label, scale=verdict.scale, because=verdict.because, evidence=grounds,
            actor=actor,
        )  # fmt: skip
