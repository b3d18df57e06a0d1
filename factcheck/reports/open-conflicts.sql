-- title: Open conflicts
-- answers: Which pairs of claims cannot both be true, and nobody has settled yet which one is wrong?
-- param: status open|unsure|confirmed  Only of this status; confirmed ones name no claim as wrong yet.
-- param: article article       Only those that touch this article.
-- param: claimant text         Only those with a claim by this claimant, under any spelling.
-- column: link text            The link's id.
-- column: relation text        contradicts, disputes or inconsistent_within.
-- column: conflict_kind text   What clashes: date, quantity, statement …
-- column: status text          open, unsure or confirmed.
-- column: sentence text        Why, in one sentence.
-- column: distance float       Gap between the two values.
-- column: distance_unit text   In which unit.
-- column: left.claim text      The first claim.
-- column: left.article text    Its article.
-- column: left.title text      That article's title.
-- column: left.zone text       Where in it.
-- column: left.claimant text   Who claims it.
-- column: left.quote text      Its exact words.
-- column: left.value text      Its value.
-- column: right.claim text     The second claim.
-- column: right.article text   Its article.
-- column: right.title text     That article's title.
-- column: right.zone text      Where in it.
-- column: right.claimant text  Who claims it.
-- column: right.quote text     Its exact words.
-- column: right.value text     Its value.
-- column: origin text          'person', or the detector: the rule that noticed.
-- column: confidence float     0 to 1; empty for what a person says.
-- column: made_by text         Who linked them.
-- column: made_at text         When (UTC).
-- table: link status origin left.claim left.quote left.value right.claim right.quote right.value
SELECT link, relation, conflict_kind, status, sentence, distance, distance_unit,
       left_claim AS "left.claim", left_article AS "left.article", left_title AS "left.title",
       left_zone AS "left.zone", left_claimant AS "left.claimant", left_quote AS "left.quote",
       left_value AS "left.value",
       right_claim AS "right.claim", right_article AS "right.article", right_title AS "right.title",
       right_zone AS "right.zone", right_claimant AS "right.claimant", right_quote AS "right.quote",
       right_value AS "right.value",
       origin, confidence, made_by, made_at
FROM conflicts
WHERE (status IN ('open', 'unsure') OR (status = 'confirmed' AND wrong IS NULL))
  AND status = :status -- if status
  AND (left_article_id = :article OR right_article_id = :article) -- if article
  AND EXISTS (SELECT 1 FROM claimant_names n WHERE lower(n.name) = lower(:claimant) AND n.claimant_id IN (left_claimant_id, right_claimant_id)) -- if claimant
ORDER BY confidence DESC NULLS FIRST, link_id DESC
