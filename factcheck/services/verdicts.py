"""Verdicts: a rating or its retraction is a row of its own, nothing is overwritten."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from factcheck.domain.ids import Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import AnchorState, ClaimStatus, VerdictAction
from factcheck.errors import Ambiguous, BadInput, NotFound
from factcheck.models import (
    ArticleVersion,
    Claim,
    ClaimAnchor,
    Evidence,
    RatingLabel,
    RatingScale,
    Verdict,
    VerdictEvidence,
)
from factcheck.services.desk_settings import get_setting
from factcheck.services.lookup import find
from factcheck.services.scales import find_label, find_scale


def rate(
    session: Session,
    claims: Sequence[Ref],
    label: str,
    *,
    scale: str | None,
    because: str,
    evidence: Sequence[Ref] = (),
    actor: str,
) -> list[int]:
    """Rate claims; each verdict takes the place of the one in force on the same scale.

    Where a merge left several that dispute each other, it takes the place of all: the others are retracted.
    A candidate that is rated is accepted by it: lists and dossiers leave candidates out, never a judgement.
    `scale` None is the desk's default. Returns the numbers of the new verdicts; where the same label, reason
    and evidence hold already for the same text, none is added.
    Raises NotFound for a claim, scale, label or evidence that is not there, BadInput for evidence on other
    claims or an empty reason.
    """
    why = _reason(because)
    on = find_scale(session, scale or str(get_setting(session, "default_scale")))
    given = find_label(session, on, label)
    rows = [find(session, ref, Claim, lock=True) for ref in claims]
    grounds = _by_claim(session, evidence, {row.id for row in rows})
    added = []
    for claim in rows:
        before = verdicts_in_force(session, claim.id).get(on.id)
        resting_on = grounds.get(claim.id, [])
        version = version_judged(session, claim.id)
        rivals = disputing(session, claim.id, on.id, before)
        if before is not None and not rivals and _says(session, before, given, why, version, resting_on):
            continue
        verdict = _verdict(session, claim, VerdictAction.RATE, why, before, actor, label=given)
        session.add_all(VerdictEvidence(verdict_id=verdict.id, evidence_id=item) for item in resting_on)
        for rival in rivals:
            _verdict(session, claim, VerdictAction.RETRACT, why, rival, actor, label=None)
        session.flush()
        added.append(verdict.id)
        if claim.status is ClaimStatus.CANDIDATE:
            claim.status = ClaimStatus.NEW
    return added


def retract(
    session: Session, claims: Sequence[Ref], *, because: str, scale: str | None, actor: str
) -> list[int]:
    """Take back the rating in force; `scale` None means the only one there is. Returns the new verdicts.

    Where a merge left several on that scale, all are taken back.

    Raises NotFound where none is in force, Ambiguous where several are, BadInput for an empty reason.
    """
    why = _reason(because)
    on = find_scale(session, scale) if scale else None
    rows = [find(session, ref, Claim, lock=True) for ref in claims]
    return [
        _verdict(session, claim, VerdictAction.RETRACT, why, verdict, actor, label=None).id
        for claim in rows
        for verdict in _to_retract(session, claim.id, on)
    ]


def verdicts_in_force(session: Session, claim_id: int) -> dict[int, Verdict]:
    """The rating that holds on each scale, by the scale's number."""
    return dict(ratings_in_force(session, claim_id))


def ratings_in_force(session: Session, claim_id: int) -> list[tuple[int, Verdict]]:
    """Every rating that nothing took the place of, with its scale, the last one last."""
    later = aliased(Verdict)
    query = (
        select(RatingLabel.scale_id, Verdict)
        .join(RatingLabel, RatingLabel.id == Verdict.label_id)
        .where(Verdict.claim_id == claim_id)
        .where(~select(later.id).where(later.supersedes_id == Verdict.id).exists())
        .order_by(Verdict.id)
    )
    return [(row.scale_id, row.Verdict) for row in session.execute(query)]


def disputing(session: Session, claim_id: int, scale: int, verdict: Verdict | None) -> list[Verdict]:
    """What a merge left beside a verdict: other ratings in force on the scale, and retractions of what they
    or it had taken the place of.
    """
    earlier, beside, later = aliased(Verdict), aliased(Verdict), aliased(Verdict)
    retractions = (
        select(Verdict)
        .join(earlier, earlier.id == Verdict.supersedes_id)
        .join(RatingLabel, RatingLabel.id == earlier.label_id)
        .where(Verdict.claim_id == claim_id, Verdict.action == VerdictAction.RETRACT)
        .where(RatingLabel.scale_id == scale)
        .where(select(beside.id).where(beside.supersedes_id == earlier.id, beside.id != Verdict.id).exists())
        .where(~select(later.id).where(later.supersedes_id == Verdict.id).exists())
        .order_by(Verdict.id)
    )
    ratings = [one for on, one in ratings_in_force(session, claim_id) if on == scale]
    return [one for one in (*ratings, *session.scalars(retractions)) if one is not verdict]


def version_judged(session: Session, claim_id: int) -> int | None:
    """The newest version of the article in which the claim's words stand; None without an article."""
    query = (
        select(ClaimAnchor.article_version_id)
        .join(ArticleVersion, ArticleVersion.id == ClaimAnchor.article_version_id)
        .where(ClaimAnchor.claim_id == claim_id, ClaimAnchor.state != AnchorState.LOST)
        .order_by(ArticleVersion.number.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def _verdict(
    session: Session,
    claim: Claim,
    action: VerdictAction,
    why: str,
    before: Verdict | None,
    actor: str,
    *,
    label: RatingLabel | None,
) -> Verdict:
    row = Verdict(
        uid=new_uid(),
        claim_id=claim.id,
        action=action,
        label_id=label.id if label else None,
        justification=why,
        article_version_id=version_judged(session, claim.id),
        decided_by=actor,
        supersedes_id=before.id if before else None,
    )
    session.add(row)
    session.flush()
    return row


def _says(
    session: Session, before: Verdict, label: RatingLabel, why: str, version: int | None, evidence: list[int]
) -> bool:
    """Whether a verdict says what is about to be said again."""
    if (before.label_id, before.justification, before.article_version_id) != (label.id, why, version):
        return False
    query = select(VerdictEvidence.evidence_id).where(VerdictEvidence.verdict_id == before.id)
    return set(session.scalars(query)) == set(evidence)


def _to_retract(session: Session, claim_id: int, scale: RatingScale | None) -> list[Verdict]:
    held: dict[int, list[Verdict]] = {}
    for on, verdict in ratings_in_force(session, claim_id):
        held.setdefault(on, []).append(verdict)
    if scale is not None:
        held = {number: verdicts for number, verdicts in held.items() if number == scale.id}
    if not held:
        where = f" on the scale {scale.name}" if scale else ""
        raise NotFound(f"C{claim_id} has no rating{where} to retract.", f"See: factcheck show C{claim_id}")
    if len(held) > 1:
        names = sorted(session.get_one(RatingScale, number).name for number in held)
        raise Ambiguous(
            f"C{claim_id} is rated on several scales: {', '.join(names)}.",
            f"Say which: --scale '{names[0]}'.",
        )
    return next(iter(held.values()))


def _by_claim(session: Session, evidence: Sequence[Ref], claims: set[int]) -> dict[int, list[int]]:
    """The evidence of each claim; what speaks about another claim is no ground here."""
    found: dict[int, list[int]] = {}
    for ref in dict.fromkeys(evidence):
        item = find(session, ref, Evidence)
        if item.claim_id not in claims:
            raise BadInput(
                f"{ref} is evidence on C{item.claim_id}, which is not rated here.",
                f"Add the source to the claim: factcheck evidence add C{min(claims)} --url …",
            )
        found.setdefault(item.claim_id, []).append(item.id)
    return found


def _reason(because: str) -> str:
    if not because.strip():
        raise BadInput("A rating needs its reason.", 'Give it: --because "…"')
    return because.strip()
