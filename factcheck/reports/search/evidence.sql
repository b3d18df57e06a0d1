-- title: Evidence found
-- answers: Which sources have these words?
-- param: article article   Only on claims of this article.
-- param: since date        Only added on or after this day (UTC).
-- param: until date        Only added on or before this day (UTC).
-- column: number int  Its number.
-- column: id text  Its id.
-- column: quote text  Its exact words.
-- column: text text  It in other words.
-- column: claimant text  Who claims, wrote or published it.
-- column: article text  Its article.
-- column: title text  Title.
-- column: outlet text  Outlet of the article.
-- column: status text  Where it stands.
-- column: rating text  Labels in force.
-- column: url text  Its address.
-- column: stated text  What it states.
SELECT e.evidence_id AS number, e.evidence AS id, e.quote, e.note AS text, e.publisher AS claimant, c.article,
       e.title, c.outlet, e.stance AS status, CAST(NULL AS text) AS rating, e.url, CAST(NULL AS text) AS stated
FROM evidence_items e
JOIN claims c ON c.claim_id = e.claim_id
WHERE 1 = 1
  AND c.article_id = :article -- if article
  AND e.made_at >= :since -- if since
  AND substr(e.made_at, 1, 10) <= :until -- if until
ORDER BY number
