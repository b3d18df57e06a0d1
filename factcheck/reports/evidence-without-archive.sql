-- title: Evidence without an archived copy
-- answers: Which sources may change or vanish under a verdict?
-- param: claim claim        Only on this claim.
-- param: article article    Only on claims of this article.
-- column: evidence text     The source's id.
-- column: claim text        The claim it is about.
-- column: text text         That claim in the checker's words.
-- column: stance text       supports, refutes or context.
-- column: title text        Of the source.
-- column: publisher text    Of the source.
-- column: url text          Its address.
-- column: verdicts int      Verdicts in force that rest on it.
-- column: retrieved_at text When it was looked at (UTC).
-- column: made_by text      Who added it.
-- table: evidence claim stance title url verdicts
SELECT e.evidence, e.claim, c.text, e.stance, e.title, e.publisher, e.url,
       (SELECT count(*) FROM verdict_grounds g JOIN current_verdicts v ON v.verdict_id = g.verdict_id
           WHERE g.evidence_id = e.evidence_id) AS verdicts,
       e.retrieved_at, e.made_by
FROM evidence_items e
JOIN claims c ON c.claim_id = e.claim_id
WHERE e.url IS NOT NULL AND e.archived_url IS NULL
  AND e.claim_id = :claim -- if claim
  AND c.article_id = :article -- if article
ORDER BY e.evidence_id
