-- title: Unanswered corrections
-- answers: Which publishers have not answered in time?
-- param: until date = today-1  Only due on or before this day.
-- param: outlet text           Only of this outlet.
-- column: correction text      The request.
-- column: about text           The conflict or claim it is about.
-- column: article text         The article to be put right.
-- column: outlet text          Who published it.
-- column: title text           As printed.
-- column: asked_of text        Whom the desk asked.
-- column: asked_on text        When.
-- column: due_on text          By when an answer was expected.
-- column: made_by text         Who asked.
-- table: correction about outlet asked_of asked_on due_on
SELECT correction, coalesce(link, claim) AS about, article, outlet, article_title AS title, asked_of, asked_on, due_on,
       made_by
FROM corrections
WHERE outcome = 'open'
  AND due_on <= :until
  AND lower(outlet) = lower(:outlet) -- if outlet
ORDER BY due_on, correction_id
