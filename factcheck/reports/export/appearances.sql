-- title: Appearances to be exported
-- answers: Where was each of a range of claims seen?
-- param: first int              The lowest number of a claim.
-- param: last int               The highest.
-- column: claim_id int          Number of the claim.
-- column: url text              Address.
-- column: archived_url text     Where a copy is kept.
SELECT claim_id, url, archived_url
FROM appearances
WHERE claim_id BETWEEN :first AND :last
ORDER BY claim_id, appearance_id
