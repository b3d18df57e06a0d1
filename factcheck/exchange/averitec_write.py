"""A checked claim as AVeriTeC record; what came in as one keeps its fields."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from factcheck.exchange.claim_review_write import Checked, Rated


def averitec_record(
    record: dict[str, Any] | None, claim: Checked, rated: Rated | None, article: str | None
) -> dict[str, Any]:
    """The claim, its rating and the sources as questions and answers; of `record` only what changed since."""
    if record is not None:
        return {**record, "claim": claim.text} | ({"label": rated.label} if rated else {})
    said = date.fromisoformat(claim.said[0]) if claim.said and claim.said[0] == claim.said[1] else None
    fields: dict[str, Any] = {
        "claim": claim.text,
        "label": rated.label if rated else None,
        "justification": rated.justification if rated else None,
        "claim_date": f"{said.day}-{said.month}-{said.year}" if said else None,
        "speaker": claim.claimant,
        "original_claim_url": claim.seen_at[0][0] if claim.seen_at else None,
        "cached_original_claim_url": claim.seen_at[0][1] if claim.seen_at else None,
        "fact_checking_article": article,
    }
    return {**fields, "required_reannotation": False, "questions": list(_questions(claim.sources))}


def _questions(sources: Sequence[dict[str, str | None]]) -> list[dict[str, Any]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for source in sources:
        answer = {
            "answer": source["quote"] or source["note"] or "",
            "answer_type": "Extractive" if source["quote"] else "Abstractive",
            "source_url": source["url"] or "",
            "cached_source_url": source["archived_url"] or "",
            "source_medium": "Web text" if source["url"] else "Other",
        }
        found.setdefault(source["title"] or "", []).append(answer)
    return [{"question": question, "answers": answers} for question, answers in found.items()]
