-- title: Passages held as claims
-- answers: Which passages of an article are claims, and where do they stand in a version?
-- param: article article   Which article.
-- param: version int       In which version; the latest if left out.
-- column: claim text       The claim.
-- column: status text      Where the desk stands with it.
-- column: rating text      The labels in force.
-- column: anchor text      exact, moved or lost in that version.
-- column: zone text        In which part of the article.
-- column: start int        First code point of the words.
-- column: end int          Code point after the last.
-- column: quote text       The exact words.
-- column: claimant text    Who claims it.
-- table: claim zone quote claimant status rating
SELECT c.claim, c.status, c.rating, n.state AS anchor,
       coalesce(n.zone, CASE c.origin WHEN 'url' THEN 'url' WHEN 'given' THEN 'metadata' END) AS zone,
       n.span_start AS "start", n.span_end AS "end", c.quote, c.claimant
FROM claims c
LEFT JOIN anchors n ON n.claim_id = c.claim_id
  AND n.version = :version -- if version
  AND n.version_id = c.version_id -- if not version
WHERE c.article_id = :article
  AND (n.anchor_id IS NOT NULL OR c.origin IN ('url', 'given'))
  AND c.status NOT IN ('candidate', 'rejected', 'withdrawn')
ORDER BY n.span_start NULLS LAST, n.span_end, c.claim_id
