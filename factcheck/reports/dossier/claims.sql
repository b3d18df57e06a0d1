-- title: Claims of a dossier
-- answers: What does the desk hold of these claims?
-- param: article article   Those held of this article.
-- param: claim claim       Only this one.
-- column: claim text       Its id.
-- column: article text     Where it stands.
-- column: title text       That article's title.
-- column: quote text       Its exact words.
-- column: text text        The claim in the checker's words.
-- column: claimant text    Who claims it.
-- column: speech text      author, direct or indirect.
-- column: modality text    asserted, planned, denied …
-- column: status text      Where the desk stands with it.
-- column: rating text      The labels in force.
-- column: anchor text      exact, moved or lost in the newest text.
-- column: zone text        In which part of the article.
-- column: start int        First code point of the words in the newest text.
-- column: end int          Code point after the last.
-- column: language text    Of its article.
SELECT c.claim, c.article, c.article_title AS title, c.quote, c.text, coalesce(c.claimant, c.claimant_raw) AS claimant,
       c.speech, c.modality, c.status, c.rating, c.anchor_state AS anchor, c.zone, c.span_start AS "start",
       c.span_end AS "end", a.language
FROM claims c
LEFT JOIN articles a ON a.article_id = c.article_id
WHERE 1 = 1
  AND c.article_id = :article AND c.status NOT IN ('candidate', 'rejected', 'withdrawn') -- if article
  AND c.claim_id = :claim -- if claim
ORDER BY c.span_start NULLS LAST, c.span_end, c.claim_id
