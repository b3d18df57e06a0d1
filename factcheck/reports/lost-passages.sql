-- title: Passages that are gone
-- answers: Which claims' words no longer stand in the newest text of their article?
-- param: article article       Only of this article.
-- column: claim text           The claim.
-- column: article text         Where it stood.
-- column: title text           As printed.
-- column: quote text           The words that are gone.
-- column: last_version int     The last version that had them.
-- column: latest_version int   The newest one.
-- column: status text          Where the desk stands with it.
-- column: rating text          The labels in force.
-- table: claim article quote last_version latest_version status rating
SELECT claim, article, article_title AS title, quote,
       (SELECT max(n.version) FROM anchors n WHERE n.claim_id = c.claim_id AND n.state <> 'lost') AS last_version,
       version AS latest_version, status, rating
FROM claims c
WHERE anchor_state = 'lost'
  AND status NOT IN ('candidate', 'rejected', 'withdrawn')
  AND article_id = :article -- if article
ORDER BY article_id, claim_id
