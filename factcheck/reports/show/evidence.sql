-- title: Evidence
-- answers: Which sources speak for or against a claim?
-- param: claim claim         Only on this claim.
-- param: evidence evidence   Only this one.
-- param: verdict verdict     Only what this verdict rests on.
-- column: evidence text      Its id.
-- column: claim text         The claim it is about.
-- column: claim_text text    That claim in the checker's words.
-- column: stance text        supports, refutes or context.
-- column: title text         Of the source.
-- column: publisher text     Of the source.
-- column: url text           Its address.
-- column: archived_url text  Where a copy is kept that will not change.
-- column: quote text         The source's own words.
-- column: note text          What was noted.
-- column: retrieved_at text  When it was looked at (UTC).
-- column: sha256 text        Of the copy that was looked at.
-- column: made_by text       Who added it.
-- column: made_at text       When (UTC).
-- column: uid text           Its name in every database.
-- table: evidence stance title publisher url archived_url
SELECT e.evidence, e.claim, c.text AS claim_text, e.stance, e.title, e.publisher, e.url, e.archived_url,
       e.quote, e.note, e.retrieved_at, e.sha256, e.made_by, e.made_at, e.uid
FROM evidence_items e
JOIN claims c ON c.claim_id = e.claim_id
WHERE 1 = 1
  AND e.claim_id = :claim -- if claim
  AND e.evidence_id = :evidence -- if evidence
  AND e.evidence_id IN (SELECT g.evidence_id FROM verdict_grounds g WHERE g.verdict_id = :verdict) -- if verdict
ORDER BY e.evidence_id
