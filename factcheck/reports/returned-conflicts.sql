-- title: Conflicts that came back
-- answers: Which pairs did somebody decide on before their words or values changed, and ask again now?
-- param: article article       Only those that touch this article.
-- column: link text            The link's id.
-- column: relation text        contradicts, disputes or inconsistent_within.
-- column: confidence float     0 to 1.
-- column: sentence text        Why, in one sentence.
-- column: earlier_status text  What was decided then: confirmed, dismissed or unsure.
-- column: earlier_reason text  Why it was dismissed then.
-- column: earlier_note text    In the words of that person.
-- column: earlier_by text      Who decided then.
-- column: left.claim text      The first claim.
-- column: left.article text    Its article.
-- column: left.quote text      Its exact words.
-- column: right.claim text     The second claim.
-- column: right.article text   Its article.
-- column: right.quote text     Its exact words.
-- column: origin text          The detector.
-- table: link earlier_status earlier_reason left.claim left.quote right.claim right.quote
SELECT link, relation, confidence, sentence, earlier_status, earlier_reason, earlier_note, earlier_by,
       left_claim AS "left.claim", left_article AS "left.article", left_quote AS "left.quote",
       right_claim AS "right.claim", right_article AS "right.article", right_quote AS "right.quote", origin
FROM conflicts
WHERE status = 'open' AND earlier_status IS NOT NULL
  AND (left_article_id = :article OR right_article_id = :article) -- if article
ORDER BY confidence DESC NULLS LAST, link_id
