-- title: Decisions of a dossier
-- answers: What was decided about these pairs, by whom and when?
-- param: article article    On conflicts that touch this article.
-- param: claim claim        On conflicts that touch this claim.
-- param: link link          On this one.
-- column: link text         The conflict.
-- column: judgement text    confirmed, dismissed, unsure or reopened.
-- column: reason text       Why it was dismissed.
-- column: wrong text        The claim found wrong.
-- column: note text         What was said.
-- column: decided_by text   Who decided.
-- column: decided_at text   When (UTC).
SELECT l.link, d.judgement, d.reason, d.wrong, d.note, d.decided_by, d.decided_at
FROM links l
JOIN decisions d ON d.pair_key = l.pair_key
WHERE 1 = 1
  AND (l.left_article_id = :article OR l.right_article_id = :article) -- if article
  AND (l.left_claim_id = :claim OR l.right_claim_id = :claim) -- if claim
  AND l.link_id = :link -- if link
ORDER BY l.link_id, d.decision_id
