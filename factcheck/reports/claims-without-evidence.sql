-- title: Claims without evidence
-- answers: Which claims does the desk hold without one source for or against them?
-- param: status candidate|new|checking|checked|published|not_checkable|rejected|withdrawn  Only of this status; new, checking, checked and published if left out.
-- param: assignee text    Only given to this person.
-- param: article article  Only of this article.
-- column: claim text      The claim.
-- column: article text    Where it stands.
-- column: text text       The claim in the checker's words.
-- column: claimant text   Who claims it.
-- column: status text     Where the desk stands with it.
-- column: rating text     The labels in force: rated without a source.
-- column: assignee text   Who checks it.
-- column: due_on text     By when.
-- column: made_at text    When it was added (UTC).
-- table: claim article text status rating assignee
SELECT claim, article, text, claimant, status, rating, assignee, due_on, made_at
FROM claims c
WHERE NOT EXISTS (SELECT 1 FROM evidence_items e WHERE e.claim_id = c.claim_id)
  AND c.status = :status -- if status
  AND c.status IN ('new', 'checking', 'checked', 'published') -- if not status
  AND lower(c.assignee) = lower(:assignee) -- if assignee
  AND c.article_id = :article -- if article
ORDER BY CASE c.status WHEN 'published' THEN 1 WHEN 'checked' THEN 2 WHEN 'checking' THEN 3 ELSE 4 END, c.claim_id
