-- title: Requests for correction
-- answers: Whom did the desk ask to put what right, and what came of it?
-- param: article article      Only on this article.
-- param: outlet text          Only of this outlet.
-- param: outcome text         Only with this outcome.
-- param: open text            'yes': only those without an answer.
-- param: due_before date      Only due before this day.
-- param: since date           Only asked on or after this day.
-- param: until date           Only asked on or before this day.
-- param: ids text             Exactly these, by their numbers: 4,9,12.
-- column: correction text     Its id.
-- column: article text        The article to be put right.
-- column: outlet text         Who published it.
-- column: title text          As printed.
-- column: about text          The conflict or claim it is about.
-- column: asked_of text       Whom the desk asked.
-- column: asked_on text       When.
-- column: due_on text         By when an answer was expected.
-- column: outcome text        What came of it; open while there is no answer.
-- column: closed_on text      When.
-- column: shown_in int        The version of the article that shows it.
-- column: note text           What was noted.
-- column: made_by text        Who asked.
-- table: correction about article outlet asked_of asked_on due_on outcome
SELECT correction, article, outlet, article_title AS title, coalesce(link, claim) AS about, asked_of, asked_on, due_on,
       outcome, closed_on, shown_in, note, made_by
FROM corrections
WHERE 1 = 1
  AND article_id = :article -- if article
  AND lower(outlet) = lower(:outlet) -- if outlet
  AND outcome = :outcome -- if outcome
  AND outcome = 'open' AND :open = 'yes' -- if open
  AND due_on < :due_before -- if due_before
  AND asked_on >= :since -- if since
  AND asked_on <= :until -- if until
  AND ',' || :ids || ',' LIKE '%,' || correction_id || ',%' -- if ids
ORDER BY due_on, correction_id
