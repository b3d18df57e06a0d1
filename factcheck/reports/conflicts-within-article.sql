-- title: Conflicts inside one article
-- answers: Which articles contradict themselves, and where?
-- param: article article       Only in this article.
-- param: outlet text           Only in articles of this outlet.
-- param: status open|confirmed|dismissed|unsure  Only of this status.
-- column: article text         The article.
-- column: title text           As printed.
-- column: outlet text          Who published it.
-- column: link text            The link's id.
-- column: conflict_kind text   What clashes: date, quantity, statement …
-- column: status text          open, confirmed, dismissed or unsure.
-- column: wrong text           The claim found wrong.
-- column: sentence text        Why, in one sentence.
-- column: distance float       Gap between the two values.
-- column: distance_unit text   In which unit.
-- column: left.claim text      The first claim.
-- column: left.zone text       Where in the article.
-- column: left.quote text      Its exact words.
-- column: left.value text      Its value.
-- column: right.claim text     The second claim.
-- column: right.zone text      Where in the article.
-- column: right.quote text     Its exact words.
-- column: right.value text     Its value.
-- table: article link status left.zone left.quote left.value right.zone right.quote right.value
SELECT left_article AS article, left_title AS title, left_outlet AS outlet, link, conflict_kind, status, wrong,
       sentence, distance, distance_unit,
       left_claim AS "left.claim", left_zone AS "left.zone", left_quote AS "left.quote", left_value AS "left.value",
       right_claim AS "right.claim", right_zone AS "right.zone", right_quote AS "right.quote",
       right_value AS "right.value"
FROM conflicts
WHERE left_article_id = right_article_id
  AND left_article_id = :article -- if article
  AND lower(left_outlet) = lower(:outlet) -- if outlet
  AND status = :status -- if status
ORDER BY left_article_id, link_id
