-- title: Claimants
-- answers: Who claims things, under which names, and how often?
-- param: text text         Only with these letters in one of the names.
-- param: kind text         Only of this kind: person, organisation.
-- param: merged text       'yes': only those that were merged into another.
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- column: claimant text      The name the desk prefers.
-- column: claimant_id int    The claimant's number, for a name that two bear.
-- column: kind text          person or organisation.
-- column: wikidata text      Item at Wikidata.
-- column: other_names text   Every other spelling.
-- column: claims int         Claims by this claimant.
-- column: merged_into text   The claimant it turned out to be.
-- table: claimant claimant_id kind wikidata other_names claims
SELECT name AS claimant, claimant_id, kind, wikidata, other_names, claims, merged_into
FROM claimants p
WHERE 1 = 1
  AND ',' || :ids || ',' LIKE '%,' || claimant_id || ',%' -- if ids
  AND (merged_into_id IS NULL OR :ids IS NOT NULL) -- if not merged
  AND merged_into_id IS NOT NULL AND :merged = 'yes' -- if merged
  AND EXISTS (SELECT 1 FROM claimant_names n WHERE n.claimant_id = p.claimant_id AND lower(n.name) LIKE '%' || lower(:text) || '%') -- if text
  AND kind = :kind -- if kind
ORDER BY lower(name) COLLATE "C", claimant_id
