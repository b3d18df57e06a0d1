-- title: Ratings to be exported
-- answers: Which ratings are in force on a range of claims?
-- param: first int              The lowest number of a claim.
-- param: last int               The highest.
-- column: claim_id int          Number of the claim.
-- column: verdict_id int        Number of the verdict.
-- column: scale text            The scale.
-- column: label text            The label on it.
-- column: value float           Truth from 0 to 1.
-- column: justification text    Why.
-- column: decided_by text       Who decided.
-- column: decided_at text       When (UTC).
SELECT claim_id, verdict_id, scale, label, value, justification, decided_by, decided_at
FROM current_verdicts
WHERE claim_id BETWEEN :first AND :last
ORDER BY claim_id, verdict_id
