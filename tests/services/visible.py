"""What a desk sees of its database, told without numbers: what holds, whatever rows led to it."""

from __future__ import annotations

import json

from factcheck.settings import Target
from tests.conftest import runner

QUERIES = {
    "articles": "select uid, title, url from articles",
    "versions": """select distinct a.uid, v.sha256 from versions v
        join articles a on a.article_id = v.article_id""",
    "claims": """select uid, text, quote, status, priority, assignee, tags, claimant, stated, rating
        from claims where status <> 'withdrawn'""",
    "ratings": """select c.uid, v.scale, v.label, v.justification, v.decided_by, v.decided_at, v.disputed,
        v.action
        from verdicts v join claims c on c.claim_id = v.claim_id
        where (v.in_force = 'yes' or v.disputed = 'yes') and c.status <> 'withdrawn'""",
    "grounds": """select c.uid, v.justification, e.url from verdict_grounds g
        join current_verdicts v on v.verdict_id = g.verdict_id
        join evidence_items e on e.evidence_id = g.evidence_id join claims c on c.claim_id = v.claim_id""",
    "links": """select a.uid as one, b.uid as other, l.relation, l.status, l.reason, l.decision_note,
        l.decided_by from links l join claims a on a.claim_id = l.left_claim_id
        join claims b on b.claim_id = l.right_claim_id""",
    "answers": """select question, left_key, right_key, answer, note, decided_by from rulings
        where in_force = 'yes'""",
    "notes": "select uid, body, made_by from annotations",
    "evidence": """select e.uid, e.url, e.note from evidence_items e join claims c on c.claim_id = e.claim_id
        where c.status <> 'withdrawn'""",
    "claimants": "select uid, name, kind, other_names from claimants",
    "outlets": "select uid, name from outlets",
}


def visible(target: Target) -> dict[str, list[str]]:
    """Rows of each kind as JSON, sorted; of claims that are in nobody's way."""
    return {what: sorted(_told(row) for row in _rows(target, query)) for what, query in QUERIES.items()}


def _told(row: dict[str, object]) -> str:
    if "one" in row:
        row |= {"one": "", "other": "", "ends": sorted((str(row["one"]), str(row["other"])))}
    if row.get("rating"):
        row["rating"] = sorted(str(row["rating"]).split(", "))
    return json.dumps(row, sort_keys=True)


def _rows(target: Target, query: str) -> list[dict[str, object]]:
    done = runner(target)("sql", query, "--format", "json", "--limit", "0")
    assert done.exit_code == 0, done.stderr
    return list(json.loads(done.stdout))
