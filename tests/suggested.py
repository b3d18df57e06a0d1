"""A conflict as a detector suggests it, for tests of what people do with it."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy.orm import Session

from factcheck.domain.calibration import Tier
from factcheck.domain.explanation import explain
from factcheck.domain.ids import Kind, Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Relation
from factcheck.models import Claim, ClaimLink
from factcheck.services.comparing import Side, compare_texts
from factcheck.services.flags import key_of, values_apart
from factcheck.services.lookup import find
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write


def suggest(
    target: Target, left: int, right: int, *, confidence: float | None = None, tier: Tier | None = None,
    version: str = "1", kind: str = "quantity",
) -> int:  # fmt: skip
    """Store what the detectors say about two claims as a link; returns its number."""

    def work(session: Session) -> int:
        a, b = (find(session, Ref(Kind.CLAIM, number), Claim) for number in (left, right))
        found = compare_texts(Side(a.quote or a.text), Side(b.quote or b.text)).findings[0]
        found = replace(found, tier=tier) if tier else found
        apart = values_apart(session, a, b)
        link = ClaimLink(
            uid=new_uid(), left_id=left, right_id=right, relation=Relation.CONTRADICTS, conflict_kind=kind,
            left_value_id=apart.left.id if apart else None, right_value_id=apart.right.id if apart else None,
            origin=found.detector, origin_version=version,
            confidence=found.confidence if confidence is None else confidence, sentence=found.sentence,
            explanation=json.dumps(explain(found), ensure_ascii=False),
            pair_key=key_of(session, a, b, Relation.CONTRADICTS), made_by="scan",
        )  # fmt: skip
        session.add(link)
        session.flush()
        return link.id

    return write(target, work, actor="scan", command="scan").result
