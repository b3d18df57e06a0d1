-- title: Labels without a class
-- answers: Which labels came in that nobody has mapped, and what do other scales say they mean?
-- param: scale text         Only of this scale.
-- column: scale text        The scale.
-- column: label text        The label.
-- column: language text     BCP 47.
-- column: verdicts int      Verdicts in force that use it.
-- column: like text         A scale on which a label of this name has a class.
-- column: class text        What it means there.
-- column: value float       Its truth there, from 0 to 1.
-- table: scale label verdicts like class value
SELECT r.scale, r.label, r.language,
       (SELECT count(*) FROM current_verdicts v WHERE v.scale = r.scale AND v.label = r.label) AS verdicts,
       k.scale AS "like", k.rating_class AS class, k.value
FROM rating_labels r
LEFT JOIN rating_labels k ON k.label_id = (
    SELECT min(o.label_id) FROM rating_labels o
    WHERE o.mapped = 'yes' AND o.label_key = r.label_key)
WHERE r.mapped = 'no'
  AND lower(r.scale) = lower(:scale) -- if scale
ORDER BY verdicts DESC, r.scale COLLATE "C", r.label_id
