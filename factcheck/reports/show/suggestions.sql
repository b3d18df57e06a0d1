-- title: Open suggestions
-- answers: Which conflicts did detectors suggest that nobody has decided on, the surest first?
-- param: article article          Only those that touch this article.
-- param: min_confidence float = 0.6  At least so sure.
-- column: link_id int             Number of the link.
-- column: confidence float        0 to 1.
SELECT l.link_id, l.confidence
FROM conflicts l
WHERE l.status = 'open' AND l.origin <> 'person'
  AND coalesce(l.confidence, 1.0) >= :min_confidence
  AND (l.left_article_id = :article OR l.right_article_id = :article) -- if article
ORDER BY l.confidence DESC NULLS LAST, l.link_id
