"""What files of records say around them."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy.orm import Session

from factcheck.domain.keys import uid_for
from factcheck.domain.text import sha256
from factcheck.exchange.claim_review import json_text
from factcheck.models import ImportedFeed
from factcheck.services.imported_rows import numbers_by_uid
from factcheck.storage.bulk_audited import add_rows


def keep_feed(session: Session, source: str, fields: dict[str, Any], actor: str) -> None:
    """Keep the fields around a file's records, once; others from a file of that name are kept beside."""
    uid = uid_for("feed", source, sha256(json.dumps(fields, sort_keys=True)))
    if not numbers_by_uid(session, ImportedFeed, [uid]):
        row = {"uid": uid, "source": source, "data": json_text(fields), "made_by": actor}
        add_rows(session, ImportedFeed, [row])
