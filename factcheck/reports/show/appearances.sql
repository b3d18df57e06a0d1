-- title: Appearances of a claim
-- answers: Where else was it seen?
-- param: claim claim         Which claim.
-- column: url text           Address.
-- column: archived_url text  Where a copy is kept.
-- column: seen_on text       When it was seen.
-- column: note text          What was noted.
SELECT url, archived_url, seen_on, note
FROM appearances
WHERE claim_id = :claim
ORDER BY appearance_id
