-- title: Claims by article
-- answers: Which claims were taken from which article, in the order they stand in it?
-- param: article article    Only of this article.
-- param: outlet text        Only of this outlet.
-- param: status candidate|new|checking|checked|published|not_checkable|rejected|withdrawn  Only of this status; all but candidates, rejected and withdrawn if left out.
-- column: article text      The article.
-- column: title text        As printed.
-- column: outlet text       Who published it.
-- column: published_raw text  The date as printed or given.
-- column: claim text        The claim.
-- column: zone text         In which part of the article.
-- column: start int         First code point of the words.
-- column: anchor text       exact, moved or lost in the latest version.
-- column: quote text        The exact words.
-- column: text text         The claim in the checker's words.
-- column: claimant text     Who claims it.
-- column: status text       Where the desk stands with it.
-- column: rating text       The labels in force.
-- column: conflicts int     Conflicts it is part of, dismissed ones left out.
-- table: article claim zone quote claimant status rating conflicts
SELECT a.article, a.title, a.outlet, a.published_raw, c.claim, c.zone, c.span_start AS "start",
       c.anchor_state AS anchor, c.quote, c.text, c.claimant, c.status, c.rating,
       (SELECT count(*) FROM conflicts l WHERE l.status <> 'dismissed' AND l.left_claim_id = c.claim_id)
       + (SELECT count(*) FROM conflicts l WHERE l.status <> 'dismissed' AND l.right_claim_id = c.claim_id) AS conflicts
FROM articles a
JOIN claims c ON c.article_id = a.article_id
WHERE 1 = 1
  AND a.article_id = :article -- if article
  AND lower(a.outlet) = lower(:outlet) -- if outlet
  AND c.status = :status -- if status
  AND c.status NOT IN ('candidate', 'rejected', 'withdrawn') -- if not status
ORDER BY a.article_id, c.span_start NULLS LAST, c.claim_id
