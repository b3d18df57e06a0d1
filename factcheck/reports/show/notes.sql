-- title: Notes on a claim
-- answers: What did people write about it?
-- param: claim claim       Which claim.
-- column: motivation text  Why it was written.
-- column: body text        The note.
-- column: made_by text     Who wrote it.
-- column: made_at text     When (UTC).
SELECT motivation, body, made_by, made_at
FROM annotations
WHERE claim_id = :claim
ORDER BY annotation_id
