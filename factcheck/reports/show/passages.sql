-- title: Passages of a claim
-- answers: Where do its words stand in each version of its article, and what stands around them?
-- param: claim claim        Which claim.
-- column: article text      Its article.
-- column: version int       Number of the version.
-- column: latest text       yes for the newest one.
-- column: state text        exact, moved or lost.
-- column: zone text         In which part of the article.
-- column: start int         First code point of the words.
-- column: end int           Code point after the last.
-- column: score float       How sure the place is, 0 to 1.
-- column: window text       The words with 400 code points on each side.
-- column: window_start int  Where the window begins.
-- table: version state zone start end score
SELECT n.article, n.version, v.latest, n.state, n.zone, n.span_start AS "start", n.span_end AS "end", n.score,
       substr(v.text, CASE WHEN n.span_start > 400 THEN n.span_start - 399 ELSE 1 END,
              n.span_end + 400 - CASE WHEN n.span_start > 400 THEN n.span_start - 400 ELSE 0 END) AS "window",
       CASE WHEN n.span_start > 400 THEN n.span_start - 400 WHEN n.span_start IS NOT NULL THEN 0 END AS window_start
FROM anchors n
JOIN versions v ON v.version_id = n.version_id
WHERE n.claim_id = :claim
ORDER BY n.version
