"""Notes on claims."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.text import normalise
from factcheck.domain.vocabulary import Motivation
from factcheck.errors import BadInput
from factcheck.models import Annotation, Claim
from factcheck.services.lookup import find

LONGEST = 100_000
"""Characters of one note: a long article; more is a wrong file."""


def annotate(
    session: Session,
    claims: Sequence[Ref],
    body: str,
    motivation: Motivation = Motivation.COMMENTING,
    *,
    actor: str,
) -> list[int]:
    """Write a note on each claim; returns the notes' numbers.

    Raises NotFound for an unknown claim, BadInput for a note that is empty or too long.
    """
    words = normalise(body).strip()
    if not words:
        raise BadInput("The note is empty; nothing was changed.")
    if len(words) > LONGEST:
        raise BadInput(f"The note has {len(words):,} characters; at most {LONGEST:,} are kept.")
    rows = [
        Annotation(
            uid=new_uid(),
            claim_id=find(session, ref, Claim).id,
            motivation=motivation,
            body=words,
            made_by=actor,
        )
        for ref in claims
    ]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]
