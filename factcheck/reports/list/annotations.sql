-- title: Notes
-- answers: What was noted on claims, by whom, and what for?
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- column: claim text         The claim.
-- column: motivation text    What the note is for.
-- column: body text          The note.
-- column: made_by text       Who wrote it.
-- column: made_at text       When (UTC).
-- table: claim motivation body made_by
SELECT claim, motivation, body, made_by, made_at
FROM annotations
WHERE 1 = 1
  AND ',' || :ids || ',' LIKE '%,' || annotation_id || ',%' -- if ids
ORDER BY annotation_id
