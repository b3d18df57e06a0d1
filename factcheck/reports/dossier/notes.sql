-- title: Notes of a dossier
-- answers: What did people write about these claims?
-- param: article article  On the claims of this article.
-- param: claim claim      On this claim.
-- column: claim text      The claim.
-- column: body text       The note.
-- column: made_by text    Who wrote it.
-- column: made_at text    When (UTC).
SELECT n.claim, n.body, n.made_by, n.made_at
FROM annotations n
JOIN claims c ON c.claim_id = n.claim_id
WHERE 1 = 1
  AND c.article_id = :article AND c.status NOT IN ('candidate', 'rejected', 'withdrawn') -- if article
  AND n.claim_id = :claim -- if claim
ORDER BY n.annotation_id
