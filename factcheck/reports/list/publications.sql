-- title: Publications
-- answers: Which ratings were made public, where and when?
-- param: ids text             Exactly these, by their numbers: 4,9,12.
-- param: claim claim          Only of this claim.
-- column: claim text          The claim.
-- column: verdict text        The rating.
-- column: label text          What it says.
-- column: scale text          On which scale.
-- column: url text            Where it was published.
-- column: archived_url text   Where a copy is kept that will not change.
-- column: published_at text   When (UTC).
-- column: in_force text       no for a rating that was replaced or retracted since.
-- column: made_by text        Who said so.
-- table: claim verdict label url published_at
SELECT claim, verdict, label, scale, url, archived_url, published_at, in_force, made_by
FROM publications
WHERE 1 = 1
  AND ',' || :ids || ',' LIKE '%,' || publication_id || ',%' -- if ids
  AND claim_id = :claim -- if claim
ORDER BY publication_id
