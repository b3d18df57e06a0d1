-- title: Disputed ratings
-- answers: Which claims have two ratings in force on one scale, because two desks rated them and were merged?
-- column: claim text           The claim.
-- column: words text           Its words.
-- column: scale text           The scale.
-- column: verdict text         One of the ratings.
-- column: label text           What it says.
-- column: justification text   Why.
-- column: decided_by text      Who.
-- column: decided_at text      When (UTC).

SELECT v.claim, coalesce(c.quote, c.text) AS words, v.scale, v.verdict, v.label, v.justification, v.decided_by,
       v.decided_at
FROM current_verdicts v
JOIN claims c ON c.claim_id = v.claim_id
WHERE EXISTS (SELECT 1 FROM current_verdicts w
    WHERE w.claim_id = v.claim_id AND w.scale = v.scale AND w.verdict_id <> v.verdict_id)
ORDER BY v.claim_id, v.scale COLLATE "C", v.verdict_id
