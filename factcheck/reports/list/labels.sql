-- title: Rating labels
-- answers: What does each label of a scale mean?
-- param: scale text        Only of this scale.
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- column: label text         As it is written.
-- column: scale text         The scale it is on.
-- column: language text      BCP 47.
-- column: class text         true, mixture, false or other; empty while nobody has mapped it.
-- column: value float        Truth from 0 (false) to 1 (true); empty where unknown.
-- column: position int       Order on the scale, best first.
-- table: label language class value
SELECT label, scale, language, rating_class AS class, value, position
FROM rating_labels
WHERE 1 = 1
  AND lower(scale) = lower(:scale) -- if scale
  AND ',' || :ids || ',' LIKE '%,' || label_id || ',%' -- if ids
ORDER BY scale_id, position, label_id
