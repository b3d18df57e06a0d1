-- title: Verdicts
-- answers: Which ratings and retractions were given, on which text, and which are in force?
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- column: verdict text       The verdict's id.
-- column: claim text         The claim.
-- column: action text        rate or retract.
-- column: label text         The label; none on a retraction.
-- column: scale text         On which scale it is, or was.
-- column: class text         true, mixture, false or other.
-- column: value float        Truth from 0 (false) to 1 (true); empty where unknown.
-- column: because text       Why.
-- column: version int        Version of the article that was judged.
-- column: evidence text      What it rests on.
-- column: supersedes text    The verdict it takes the place of.
-- column: in_force text      yes: it is a rating and nothing came after it.
-- column: decided_by text    Who decided.
-- column: decided_at text    When (UTC).
-- table: verdict claim action label scale because evidence supersedes
SELECT v.verdict, v.claim, v.action, v.label, coalesce(v.scale, b.scale) AS scale, v.rating_class AS class, v.value, v.justification AS because,
       v.version, v.evidence, v.supersedes, v.in_force, v.decided_by, v.decided_at
FROM verdicts v
LEFT JOIN verdicts b ON b.verdict_id = v.supersedes_id
WHERE 1 = 1
  AND ',' || :ids || ',' LIKE '%,' || v.verdict_id || ',%' -- if ids
ORDER BY v.verdict_id
