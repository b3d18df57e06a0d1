-- title: Values of the candidates
-- answers: What do the candidates that wait for a decision state?
-- param: article article  Only of this article.
-- column: claim_id int    Number of the claim.
-- column: subject text    What the value is about.
-- column: attribute text  Which of its properties.
-- column: value text      The value.
-- column: raw text        As it is written.
SELECT x.claim_id, x.subject, x.attribute, x.value, x.raw
FROM claim_values x JOIN claims c ON c.claim_id = x.claim_id
WHERE c.status = 'candidate'
  AND c.article_id = :article -- if article
ORDER BY x.claim_id, x.value_id
