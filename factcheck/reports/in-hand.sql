-- title: Claims in hand
-- answers: What does somebody still have to check, the most urgent first?
-- param: assignee text    Who.
-- column: claim text      The claim.
-- column: due_on text     By when.
-- column: priority int    1 (first) to 5.
-- column: text text       The claim in the checker's words.
-- column: article text    Where it stands.
-- column: status text     new or checking.
-- column: evidence int    Sources held for or against it.
-- table: claim due_on priority text article status evidence
SELECT claim, due_on, priority, text, article, status,
       (SELECT count(*) FROM evidence_items e WHERE e.claim_id = c.claim_id) AS evidence
FROM claims c
WHERE status IN ('new', 'checking')
  AND lower(assignee) = lower(:assignee)
ORDER BY due_on NULLS LAST, priority NULLS LAST, claim_id
