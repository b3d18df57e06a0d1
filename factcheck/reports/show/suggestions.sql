-- title: Open suggestions
-- answers: Which conflicts did detectors suggest that nobody has decided on, the surest first?
-- param: article article          Only those that touch this article.
-- param: min_confidence float = 0.6  At least so sure.
-- column: link_id int             Number of the link.
-- column: confidence float        0 to 1.
SELECT l.link_id, l.confidence
FROM conflicts l
JOIN claims a ON a.claim_id = l.left_claim_id
JOIN claims b ON b.claim_id = l.right_claim_id
WHERE l.status = 'open' AND l.origin <> 'person'
  AND coalesce(l.confidence, 1.0) >= :min_confidence
  AND a.status NOT IN ('rejected', 'withdrawn') AND b.status NOT IN ('rejected', 'withdrawn')
  AND (l.left_article_id = :article OR l.right_article_id = :article) -- if article
ORDER BY l.confidence DESC NULLS LAST, l.link_id
