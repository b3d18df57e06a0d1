-- title: Evidence
-- answers: Which sources speak for or against which claims, and is a copy of them kept?
-- param: claims text       Only on these claims, by their numbers: 4,9,12.
-- param: stance text       Only those that do this to the claim: supports, refutes, context.
-- param: publisher text    Only from this publisher.
-- param: text text         Only with these words in title, quote or note.
-- param: unarchived text   'yes': only those without an archived copy.
-- param: since date        Only added on or after this day (UTC).
-- param: until date        Only added on or before this day (UTC).
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- column: evidence text      The source's id.
-- column: claim text         The claim it is about.
-- column: stance text        What it does to the claim.
-- column: title text         As the source has it.
-- column: publisher text     Who published it.
-- column: url text           Where it is.
-- column: archived_url text  Where a copy is kept that will not change.
-- column: quote text         The source's own words.
-- column: note text          What the desk says about it.
-- column: retrieved_at text  When it was looked at (UTC).
-- column: made_by text       Who added it.
-- column: made_at text       When (UTC).
-- table: evidence claim stance title publisher url archived_url quote
SELECT evidence, claim, stance, title, publisher, url, archived_url, quote, note, retrieved_at, made_by, made_at
FROM evidence_items
WHERE 1 = 1
  AND ',' || :claims || ',' LIKE '%,' || claim_id || ',%' -- if claims
  AND ',' || :ids || ',' LIKE '%,' || evidence_id || ',%' -- if ids
  AND stance = :stance -- if stance
  AND lower(publisher) = lower(:publisher) -- if publisher
  AND (lower(title) LIKE '%' || lower(:text) || '%' OR lower(quote) LIKE '%' || lower(:text) || '%' OR lower(note) LIKE '%' || lower(:text) || '%') -- if text
  AND archived_url IS NULL AND :unarchived = 'yes' -- if unarchived
  AND made_at >= :since -- if since
  AND substr(made_at, 1, 10) <= :until -- if until
ORDER BY evidence_id
