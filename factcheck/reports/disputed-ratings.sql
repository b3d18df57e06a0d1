-- title: Disputed ratings
-- answers: Which claims have two ratings on one scale, or a rating beside a retraction, because two desks were merged?
-- column: claim text           The claim.
-- column: words text           Its words.
-- column: scale text           The scale.
-- column: verdict text         One of the ratings, or the retraction.
-- column: label text           What it says; retracted for a retraction.
-- column: justification text   Why.
-- column: decided_by text      Who.
-- column: decided_at text      When (UTC).

SELECT v.claim, coalesce(c.quote, c.text) AS words, coalesce(v.scale, p.scale) AS scale, v.verdict,
       coalesce(v.label, 'retracted') AS label, v.justification, v.decided_by, v.decided_at
FROM verdicts v
JOIN claims c ON c.claim_id = v.claim_id
LEFT JOIN verdicts p ON p.verdict_id = v.supersedes_id
WHERE v.disputed = 'yes'
ORDER BY v.claim_id, coalesce(v.scale, p.scale) COLLATE "C", v.verdict_id
