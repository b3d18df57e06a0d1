-- title: Claims to be exported
-- answers: What do we hold of each claim that was checked, by us or by somebody else?
-- param: after int              Only those with a higher number.
-- param: ids text               Exactly these, by their numbers: 4,9,12.
-- param: source text            Only those with a record that came in from a file of this name.
-- column: claim_id int          Its number.
-- column: claim text            Its id.
-- column: uid text              Its name in every database.
-- column: text text             The claim.
-- column: claimant text         Who claims it: as known, else as named.
-- column: kind text             person or organisation.
-- column: wikidata text         The claimant's item.
-- column: said_earliest text    First day it can have been said.
-- column: said_latest text      Last day.
-- column: article_url text      The article it stands in.
-- column: article_title text    That article's title.
-- column: language text         That article's language.
SELECT c.claim_id, c.claim, c.uid, c.text, coalesce(c.claimant, c.claimant_raw) AS claimant, p.kind, p.wikidata,
       c.said_earliest, c.said_latest, coalesce(a.canonical_url, a.url) AS article_url, c.article_title, a.language
FROM claims c
LEFT JOIN claimants p ON p.claimant_id = c.claimant_id
LEFT JOIN articles a ON a.article_id = c.article_id
WHERE c.claim_id > :after
  AND ',' || :ids || ',' LIKE '%,' || c.claim_id || ',%' -- if ids
  AND c.status NOT IN ('candidate', 'rejected', 'withdrawn') -- if not ids
  AND (EXISTS (SELECT 1 FROM current_verdicts v WHERE v.claim_id = c.claim_id) -- if not ids
    OR EXISTS (SELECT 1 FROM imported_records i WHERE i.claim_id = c.claim_id)) -- if not ids
  AND EXISTS (SELECT 1 FROM imported_records i WHERE i.claim_id = c.claim_id AND i.source = :source) -- if source
ORDER BY c.claim_id
