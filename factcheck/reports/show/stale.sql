-- title: Verdicts on an earlier text
-- answers: Which ratings in force judged an earlier text of this article?
-- param: article article  Which article.
-- column: verdict text    The verdict.
-- column: claim text      The claim.
-- column: label text      Its rating.
-- column: version int     The version that was judged.
SELECT v.verdict, v.claim, v.label, v.version
FROM current_verdicts v
JOIN claims c ON c.claim_id = v.claim_id
WHERE c.article_id = :article
  AND v.version < c.version
ORDER BY v.verdict_id
