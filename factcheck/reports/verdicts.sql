-- title: Verdicts
-- answers: What was decided about claims, does it still hold, and what was changed?
-- param: claim claim          Only on this claim.
-- param: article article      Only on claims of this article.
-- param: scale text           Only on this scale.
-- param: standing current|changed|retracted|retraction  Only of this standing.
-- param: since date           Only decided on or after this day (UTC).
-- param: until date           Only decided on or before this day (UTC).
-- column: verdict text        The verdict.
-- column: claim text          The claim.
-- column: text text           That claim in the checker's words.
-- column: article text        Where it stands.
-- column: standing text       current; changed (another verdict took its place); retracted; retraction.
-- column: scale text          The scale.
-- column: label text          The label on it.
-- column: rating_class text   true, mixture, false or other; empty if nobody mapped the label.
-- column: before text         The label it took the place of.
-- column: justification text  Why.
-- column: version int         The version of the article that was judged.
-- column: supersedes text     The verdict it replaces or retracts.
-- column: superseded_by text  The one that replaces or retracts it.
-- column: decided_by text     Who decided.
-- column: decided_at text     When (UTC).
-- table: verdict claim text standing before label decided_by decided_at
SELECT v.verdict, v.claim, c.text, c.article,
       CASE WHEN v.action = 'retract' THEN 'retraction' WHEN v.in_force = 'yes' THEN 'current'
            WHEN n.action = 'retract' THEN 'retracted' ELSE 'changed' END AS standing,
       coalesce(v.scale, p.scale) AS scale, v.label, v.rating_class, p.label AS before, v.justification, v.version,
       v.supersedes, v.superseded_by, v.decided_by, v.decided_at
FROM verdicts v
JOIN claims c ON c.claim_id = v.claim_id
LEFT JOIN verdicts p ON p.verdict_id = v.supersedes_id
LEFT JOIN verdicts n ON n.verdict_id = (SELECT min(x.verdict_id) FROM verdicts x WHERE x.supersedes_id = v.verdict_id)
WHERE 1 = 1
  AND v.claim_id = :claim -- if claim
  AND c.article_id = :article -- if article
  AND lower(coalesce(v.scale, p.scale)) = lower(:scale) -- if scale
  AND CASE WHEN v.action = 'retract' THEN 'retraction' WHEN v.in_force = 'yes' THEN 'current' WHEN n.action = 'retract' THEN 'retracted' ELSE 'changed' END = :standing -- if standing
  AND v.decided_at >= :since -- if since
  AND substr(v.decided_at, 1, 10) <= :until -- if until
ORDER BY v.verdict_id
