-- title: Claims waiting for a verdict
-- answers: Which claims have been in hand for long without a verdict in force?
-- param: before date = today-14  Only added before this day (UTC).
-- param: assignee text           Only given to this person.
-- column: claim text             The claim.
-- column: article text           Where it stands.
-- column: text text              The claim in the checker's words.
-- column: status text            Where the desk stands with it.
-- column: assignee text          Who checks it.
-- column: due_on text            By when.
-- column: evidence int           Sources held for or against it.
-- column: made_at text           When it was added (UTC).
-- table: claim article text status assignee evidence made_at
SELECT claim, article, text, status, assignee, due_on,
       (SELECT count(*) FROM evidence_items e WHERE e.claim_id = c.claim_id) AS evidence, made_at
FROM claims c
WHERE status IN ('new', 'checking', 'checked')
  AND NOT EXISTS (SELECT 1 FROM current_verdicts v WHERE v.claim_id = c.claim_id)
  AND made_at < :before
  AND lower(assignee) = lower(:assignee) -- if assignee
ORDER BY made_at, claim_id
