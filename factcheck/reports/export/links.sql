-- title: Links to be exported
-- answers: How does each of a range of claims stand to others?
-- param: first int              The lowest number of a claim.
-- param: last int               The highest.
-- column: claim_id int          Number of the claim.
-- column: relation text         contradicts, updates, restates …
-- column: conflict_kind text    What clashes: date, quantity, statement …
-- column: status text           open, confirmed or unsure.
-- column: acts text             yes: the claim updates, refines or supports the other; no: the other does.
-- column: uid text              The other claim's name in every database.
-- column: text text             The other claim.
-- column: because text          Why, in one sentence, with the ids of this database.
-- column: this text             The claim's id, as the sentence may name it.
-- column: other text            The other claim's.
-- column: origin text           person, claimreview, or the detector.
-- column: origin_version text   The detector's version; with claimreview, the detector that the review names.
-- column: confidence float      Of the detector, 0 to 1.
-- column: explanation text      What the detector wrote, as JSON.
SELECT l.left_claim_id AS claim_id, l.relation, l.conflict_kind, l.status,
       CASE l.direction WHEN 'left_to_right' THEN 'yes' WHEN 'right_to_left' THEN 'no' END AS acts, o.uid, o.text,
       l.sentence AS because, l.left_claim AS this, l.right_claim AS other,
       l.origin, l.origin_version, l.confidence, l.explanation
FROM links l JOIN claims o ON o.claim_id = l.right_claim_id
WHERE l.left_claim_id BETWEEN :first AND :last AND l.status <> 'dismissed'
UNION ALL
SELECT l.right_claim_id, l.relation, l.conflict_kind, l.status,
       CASE l.direction WHEN 'left_to_right' THEN 'no' WHEN 'right_to_left' THEN 'yes' END, o.uid, o.text,
       l.sentence, l.right_claim, l.left_claim, l.origin, l.origin_version, l.confidence, l.explanation
FROM links l JOIN claims o ON o.claim_id = l.left_claim_id
WHERE l.right_claim_id BETWEEN :first AND :last AND l.status <> 'dismissed'
ORDER BY 1, 6, 2, 3
