-- title: Links
-- answers: How do claims stand to each other, conflicts or not?
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- column: link text            The link's id.
-- column: relation text        contradicts, disputes or inconsistent_within.
-- column: conflict_kind text   What clashes: date, quantity, statement …
-- column: status text          open, confirmed, dismissed or unsure.
-- column: origin text          'person', or the detector and its version.
-- column: confidence float     0 to 1; empty for what a person says.
-- column: sentence text        Why, in one sentence.
-- column: distance float       Gap between the two values.
-- column: distance_unit text   In which unit.
-- column: reason text          Why it was dismissed.
-- column: wrong text           The claim found wrong.
-- column: earlier text         What was decided before words or values changed.
-- column: left.claim text      The first claim.
-- column: left.article text    Its article.
-- column: left.zone text       Where in it.
-- column: left.quote text      Its exact words.
-- column: left.value text      Its value.
-- column: right.claim text     The second claim.
-- column: right.article text   Its article.
-- column: right.zone text      Where in it.
-- column: right.quote text     Its exact words.
-- column: right.value text     Its value.
-- column: made_by text         Who linked them.
-- column: made_at text         When (UTC).
-- table: link status left.claim left.quote left.value right.claim right.quote right.value sentence
SELECT link, relation, conflict_kind, status,
       origin || coalesce(' ' || origin_version, '') AS origin, confidence, sentence, distance, distance_unit, reason, wrong,
       earlier_status || coalesce(': ' || earlier_reason, '') || coalesce(' (' || earlier_note || ')', '') AS earlier,
       left_claim AS "left.claim", left_article AS "left.article", left_zone AS "left.zone",
       left_quote AS "left.quote", left_value AS "left.value",
       right_claim AS "right.claim", right_article AS "right.article", right_zone AS "right.zone",
       right_quote AS "right.quote", right_value AS "right.value", made_by, made_at
FROM links
WHERE ',' || :ids || ',' LIKE '%,' || link_id || ',%' -- if ids
ORDER BY link_id
