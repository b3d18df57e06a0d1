"""Where each kind of thing is listed: the hint for an id that is not there."""

from __future__ import annotations

from factcheck.domain.ids import Kind

LISTED_BY = {
    Kind.ARTICLE: "factcheck article list",
    Kind.CLAIM: "factcheck claim list",
    Kind.LINK: "factcheck conflict list",
    Kind.EVIDENCE: "factcheck evidence list",
    Kind.VERDICT: "factcheck report run verdicts",
    Kind.CORRECTION: "factcheck correction list",
    Kind.OPERATION: "factcheck log",
}
