-- title: Records to be exported
-- answers: What did others write about a range of claims?
-- param: first int              The lowest number of a claim.
-- param: last int               The highest.
-- column: claim_id int          Number of the claim.
-- column: verdict_id int        The rating the record gives.
-- column: format text           claimreview, averitec …
-- column: source text           The file it came from.
-- column: data text             The record, as JSON.
-- A rating that was taken back and given again, as its publisher gave it then, is that of the record.
SELECT r.claim_id, COALESCE((
           SELECT MAX(c.verdict_id) FROM verdicts o JOIN current_verdicts c ON c.claim_id = o.claim_id
               AND c.scale = o.scale AND c.label = o.label
               AND c.decided_by = o.decided_by AND c.decided_at = o.decided_at
           WHERE o.verdict_id = r.verdict_id AND o.in_force = 'no'
       ), r.verdict_id) AS verdict_id, r.format, r.source, r.data
FROM imported_records r
WHERE r.claim_id BETWEEN :first AND :last
ORDER BY r.claim_id, r.record_id
