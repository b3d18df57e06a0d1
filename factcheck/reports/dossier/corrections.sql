-- title: Corrections of a dossier
-- answers: What was the publisher asked to put right, and what came of it?
-- param: article article   On this article.
-- param: claim claim       On this claim.
-- param: link link         On this conflict.
-- column: correction text  Its id.
-- column: about text       The conflict or claim it is about.
-- column: asked_of text    Whom the desk asked.
-- column: asked_on text    When.
-- column: due_on text      By when an answer was expected.
-- column: outcome text     What came of it.
-- column: closed_on text   When.
SELECT correction, coalesce(link, claim) AS about, asked_of, asked_on, due_on, outcome, closed_on
FROM corrections
WHERE 1 = 1
  AND article_id = :article -- if article
  AND claim_id = :claim -- if claim
  AND link_id = :link -- if link
ORDER BY correction_id
