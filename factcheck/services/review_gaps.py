"""What a ClaimReview of ours lacks, and the command that fills it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factcheck.exchange.claim_review_write import Checked, Rated

LONGEST_CLAIM = 75


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that is missing (or not as it should be), and what to do about it."""

    claim: str
    field: str
    required: bool
    command: str


def gaps(record: dict[str, Any], claim: Checked, rated: Rated | None) -> Iterator[Gap]:
    """What is missing, required fields first."""
    item = record.get("itemReviewed", {})
    author = record.get("author", {})
    id_ = claim.claim
    if rated is None:
        yield Gap(id_, "reviewRating", True, f'factcheck rate {id_} LABEL --because "…"')
    if "url" not in record:
        yield Gap(id_, "url", True, f"factcheck publish {id_} --url https://…")
    if "name" not in author:
        yield Gap(id_, "author.name", False, 'factcheck config set desk_name "…"')
    if "url" not in author:
        yield Gap(id_, "author.url", False, "factcheck config set desk_url https://…")
    if "author" not in item:
        yield Gap(id_, "itemReviewed.author", False, f'factcheck edit {id_} --set claimant="…"')
    if "datePublished" not in item:
        yield Gap(id_, "itemReviewed.datePublished", False, f"factcheck edit {id_} --set said=2026-10-21")
    if "appearance" not in item:
        yield Gap(id_, "itemReviewed.appearance", False, f"factcheck claim seen {id_} https://…")
    if rated is not None and "ratingValue" not in record["reviewRating"]:
        words = f"factcheck scale map '{rated.scale}' '{rated.label}' --class … --value …"
        yield Gap(id_, "reviewRating.ratingValue", False, words)
    if len(claim.text) >= LONGEST_CLAIM:
        long = f"a claimReviewed of fewer than {LONGEST_CLAIM} characters (it has {len(claim.text)})"
        yield Gap(id_, long, False, f'factcheck edit {id_} --set text="…"')
