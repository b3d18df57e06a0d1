-- title: A request for correction
-- answers: What was asked, of whom, and what came of it?
-- param: correction correction  Which one.
-- column: correction text      Its id.
-- column: article text         The article to be put right.
-- column: title text           As printed.
-- column: outlet text          Who published it.
-- column: about text           The conflict or claim it is about.
-- column: asked_of text        Whom the desk asked.
-- column: asked_on text        When.
-- column: due_on text          By when an answer was expected.
-- column: outcome text         What came of it.
-- column: closed_on text       When.
-- column: shown_in int         The version of the article that shows it.
-- column: letter text          What was written.
-- column: note text            What was noted.
-- column: made_by text         Who asked.
-- column: made_at text         When (UTC).
-- column: uid text             Its name in every database.
SELECT correction, article, article_title AS title, outlet, coalesce(link, claim) AS about, asked_of, asked_on, due_on,
       outcome, closed_on, shown_in, letter, note, made_by, made_at, uid
FROM corrections
WHERE correction_id = :correction
