-- title: Publications of a claim's ratings
-- answers: Where were the ratings of a claim made public?
-- param: claim claim         Which claim.
-- column: verdict text       The rating.
-- column: url text           Where it was published.
-- column: archived_url text  Where a copy is kept that will not change.
-- column: published_at text  When (UTC).
-- column: made_by text       Who said so.
SELECT verdict, url, archived_url, published_at, made_by
FROM publications
WHERE claim_id = :claim
ORDER BY publication_id
