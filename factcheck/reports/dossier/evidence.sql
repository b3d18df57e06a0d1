-- title: Sources of a dossier
-- answers: Which sources speak for or against these claims?
-- param: article article     On the claims of this article.
-- param: claim claim         On this claim.
-- column: evidence text      Its id.
-- column: claim text         The claim it is about.
-- column: stance text        supports, refutes or context.
-- column: title text         Of the source.
-- column: publisher text     Of the source.
-- column: url text           Its address.
-- column: archived_url text  Where a copy is kept that will not change.
-- column: quote text         The source's own words.
-- column: note text          What was noted.
-- column: retrieved_at text  When it was looked at (UTC).
-- column: sha256 text        Of the copy that was looked at.
SELECT e.evidence, e.claim, e.stance, e.title, e.publisher, e.url, e.archived_url, e.quote, e.note, e.retrieved_at,
       e.sha256
FROM evidence_items e
JOIN claims c ON c.claim_id = e.claim_id
WHERE 1 = 1
  AND c.article_id = :article AND c.status NOT IN ('candidate', 'rejected', 'withdrawn') -- if article
  AND e.claim_id = :claim -- if claim
ORDER BY e.claim_id, e.evidence_id
