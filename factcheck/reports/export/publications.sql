-- title: Publications to be exported
-- answers: Where were the ratings of a range of claims made public?
-- param: first int              The lowest number of a claim.
-- param: last int               The highest.
-- column: claim_id int          Number of the claim.
-- column: verdict_id int        Number of the verdict.
-- column: url text              Address.
-- column: archived_url text     Where a copy is kept that will not change.
-- column: published_at text     When (UTC).
SELECT claim_id, verdict_id, url, archived_url, published_at
FROM publications
WHERE claim_id BETWEEN :first AND :last
ORDER BY claim_id, published_at, publication_id
