-- title: Verdicts
-- answers: What was decided about a claim, what does it rest on, and does it still hold?
-- param: claim claim           Only on this claim.
-- param: verdict verdict       Only this one.
-- param: evidence evidence     Only those that rest on this source.
-- column: verdict text         Its id.
-- column: claim text           The claim it is about.
-- column: claim_text text      That claim in the checker's words.
-- column: action text          rate or retract.
-- column: scale text           The scale.
-- column: label text           The label on it.
-- column: rating_class text    true, mixture, false or other; empty if nobody mapped the label.
-- column: value float          Truth from 0 to 1.
-- column: justification text   Why.
-- column: version int          The version of the article that was judged.
-- column: latest_version int   The newest one.
-- column: in_force text        yes or no.
-- column: disputed text        yes where a merge left another rating or a retraction beside it.
-- column: supersedes text      The verdict it replaces or retracts.
-- column: superseded_by text   The one that replaces or retracts it.
-- column: decided_by text      Who decided.
-- column: decided_at text      When (UTC).
-- column: uid text             Its name in every database.
-- table: verdict in_force label justification decided_by decided_at
SELECT v.verdict, v.claim, c.text AS claim_text, v.action, v.scale, v.label, v.rating_class, v.value,
       v.justification, v.version, c.version AS latest_version, v.in_force, v.disputed, v.supersedes, v.superseded_by,
       v.decided_by, v.decided_at, v.uid
FROM verdicts v
JOIN claims c ON c.claim_id = v.claim_id
WHERE 1 = 1
  AND v.claim_id = :claim -- if claim
  AND v.verdict_id = :verdict -- if verdict
  AND v.verdict_id IN (SELECT g.verdict_id FROM verdict_grounds g WHERE g.evidence_id = :evidence) -- if evidence
ORDER BY v.verdict_id
