-- title: Evidence to be exported
-- answers: What do the ratings of a range of claims rest on?
-- param: first int              The lowest number of a claim.
-- param: last int               The highest.
-- column: claim_id int          Number of the claim.
-- column: url text              Address of the source.
-- column: archived_url text     Where a copy is kept.
-- column: title text            Its title.
-- column: quote text            Its own words.
-- column: note text             What is worth knowing about it.
SELECT claim_id, url, archived_url, title, quote, note
FROM evidence_items
WHERE claim_id BETWEEN :first AND :last
ORDER BY claim_id, evidence_id
