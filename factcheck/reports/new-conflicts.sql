-- title: New conflicts
-- answers: Which conflicts did the last scan find that nobody has decided on yet?
-- param: article article       Only those that touch this article.
-- column: link text            The link's id.
-- column: relation text        contradicts, disputes or inconsistent_within.
-- column: confidence float     0 to 1.
-- column: sentence text        Why, in one sentence.
-- column: left.claim text      The first claim.
-- column: left.article text    Its article.
-- column: left.quote text      Its exact words.
-- column: right.claim text     The second claim.
-- column: right.article text   Its article.
-- column: right.quote text     Its exact words.
-- column: origin text          The detector.
-- column: made_at text         When (UTC).
-- table: link confidence left.claim left.quote right.claim right.quote
SELECT link, relation, confidence, sentence, left_claim AS "left.claim", left_article AS "left.article", left_quote AS "left.quote",
       right_claim AS "right.claim", right_article AS "right.article", right_quote AS "right.quote", origin, made_at
FROM conflicts
WHERE status = 'open' AND origin <> 'person' AND made_at >= (SELECT max(started_at) FROM scans)
  AND (left_article_id = :article OR right_article_id = :article) -- if article
ORDER BY confidence DESC NULLS LAST, link_id
