-- title: Where claims stand
-- answers: What became of the words of an article's claims in one version?
-- param: article article  Which article.
-- param: version int      Which version.
-- column: claim text      The claim.
-- column: state text      exact, moved or lost.
-- column: quote text      Its words.
SELECT n.claim, n.state, c.quote
FROM anchors n
JOIN claims c ON c.claim_id = n.claim_id
WHERE n.article_id = :article
  AND n.version = :version -- if version
ORDER BY n.claim_id
