-- title: Links to be exported
-- answers: How does each of a range of claims stand to others?
-- param: first int              The lowest number of a claim.
-- param: last int               The highest.
-- column: claim_id int          Number of the claim.
-- column: relation text         contradicts, updates, restates …
-- column: conflict_kind text    What clashes: date, quantity, statement …
-- column: status text           open, confirmed or unsure.
-- column: uid text              The other claim's name in every database.
-- column: text text             The other claim.
SELECT l.left_claim_id AS claim_id, l.relation, l.conflict_kind, l.status, o.uid, o.text
FROM links l JOIN claims o ON o.claim_id = l.right_claim_id
WHERE l.left_claim_id BETWEEN :first AND :last AND l.status <> 'dismissed'
UNION ALL
SELECT l.right_claim_id, l.relation, l.conflict_kind, l.status, o.uid, o.text
FROM links l JOIN claims o ON o.claim_id = l.left_claim_id
WHERE l.right_claim_id BETWEEN :first AND :last AND l.status <> 'dismissed'
ORDER BY 1, 5, 2, 3
