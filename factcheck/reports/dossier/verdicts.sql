-- title: Verdicts of a dossier
-- answers: How were these claims rated, by whom, and where was that published?
-- param: article article      On the claims of this article.
-- param: claim claim          On this claim.
-- column: verdict text        Its id.
-- column: claim text          The claim.
-- column: action text         rate or retract.
-- column: scale text          The scale.
-- column: label text          The label on it.
-- column: rating_class text   true, mixture, false or other.
-- column: justification text  Why.
-- column: evidence text       What it rests on.
-- column: version int         The version of the article that was judged.
-- column: in_force text       yes or no.
-- column: disputed text       yes where a merge left another rating or a retraction beside it.
-- column: decided_by text     Who decided.
-- column: decided_at text     When (UTC).
-- column: published text      Where it was made public, the latest place.
SELECT v.verdict, v.claim, v.action, v.scale, v.label, v.rating_class, v.justification, v.evidence, v.version,
       v.in_force, v.disputed, v.decided_by, v.decided_at,
       (SELECT p.url FROM publications p WHERE p.publication_id = (SELECT max(q.publication_id) FROM publications q
           WHERE q.verdict_id = v.verdict_id)) AS published
FROM verdicts v
JOIN claims c ON c.claim_id = v.claim_id
WHERE 1 = 1
  AND c.article_id = :article AND c.status NOT IN ('candidate', 'rejected', 'withdrawn') -- if article
  AND v.claim_id = :claim -- if claim
ORDER BY v.verdict_id
