-- title: Unmapped ratings
-- answers: Which labels has nobody put into a class yet, so that no count of true and false holds them?
-- param: scale text         Only of this scale.
-- column: scale text        The scale.
-- column: label text        The label.
-- column: language text     BCP 47.
-- column: verdicts int      Verdicts in force that use it.
-- table: scale label language verdicts
SELECT r.scale, r.label, r.language,
       (SELECT count(*) FROM current_verdicts v WHERE v.scale = r.scale AND v.label = r.label) AS verdicts
FROM rating_labels r
WHERE r.mapped = 'no'
  AND lower(r.scale) = lower(:scale) -- if scale
ORDER BY r.scale COLLATE "C", r.label_id
