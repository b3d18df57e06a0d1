-- title: Candidates in their context
-- answers: Which candidates wait for a decision, best first, and what stands around them?
-- param: article article     Only of this article.
-- column: claim_id int       Number of the claim.
-- column: claim text         Its id.
-- column: article text       Where it stands.
-- column: article_title text Title of that article.
-- column: zone text          In which part of it.
-- column: before text        Up to 240 characters before the words.
-- column: quote text         The exact words.
-- column: after text         Up to 240 characters after them.
-- column: claimant text      Who claims it: as known, else as the text names it.
-- column: named text         The name in the text, where the claimant is not known.
-- column: speech text        author, direct or indirect.
-- column: modality text      asserted, planned, denied …
-- column: worthiness float   How much it is worth checking.
-- column: reasons text       Why.
SELECT c.claim_id, c.claim, c.article, c.article_title, c.zone,
       substr(v.text, CASE WHEN c.span_start > 240 THEN c.span_start - 239 ELSE 1 END,
              CASE WHEN c.span_start > 240 THEN 240 ELSE c.span_start END) AS before,
       c.quote, substr(v.text, c.span_end + 1, 240) AS after,
       coalesce(c.claimant, c.claimant_raw || ' (not known yet)') AS claimant,
       CASE WHEN c.claimant IS NULL THEN c.claimant_raw END AS named, c.speech, c.modality, c.worthiness,
       c.worthiness_reasons AS reasons
FROM claims c JOIN versions v ON v.version_id = c.version_id
WHERE c.status = 'candidate' AND c.span_start IS NOT NULL
  AND c.article_id = :article -- if article
ORDER BY c.worthiness DESC NULLS LAST, c.claim_id
