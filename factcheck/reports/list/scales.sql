-- title: Rating scales
-- answers: On which scales can we rate, and which do we use?
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- column: scale text         The name.
-- column: default text       yes: rate uses it where --scale names no other.
-- column: labels int         How many labels it has.
-- column: unmapped int       How many of them nobody has given a class.
-- column: homepage text      Where it is from.
-- column: note text          What is to be known about it.
-- table: scale default labels unmapped homepage
SELECT scale,
       CASE WHEN lower(scale) = lower(coalesce((SELECT s.value FROM settings s WHERE s.key = 'default_scale'), 'five-point'))
            THEN 'yes' ELSE 'no' END AS "default",
       labels,
       (SELECT count(*) FROM rating_labels l WHERE l.scale_id = c.scale_id AND l.mapped = 'no') AS unmapped,
       homepage, note
FROM scales c
WHERE 1 = 1
  AND ',' || :ids || ',' LIKE '%,' || scale_id || ',%' -- if ids
ORDER BY scale_id
