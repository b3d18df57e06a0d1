-- title: Records to be exported
-- answers: What did others write about a range of claims?
-- param: first int              The lowest number of a claim.
-- param: last int               The highest.
-- column: claim_id int          Number of the claim.
-- column: verdict_id int        The rating the record gives.
-- column: format text           claimreview, averitec …
-- column: source text           The file it came from.
-- column: data text             The record, as JSON.
SELECT claim_id, verdict_id, format, source, data
FROM imported_records
WHERE claim_id BETWEEN :first AND :last
ORDER BY claim_id, record_id
