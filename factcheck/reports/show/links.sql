-- title: Links
-- answers: How does a claim stand to others, who says so, and what was decided?
-- param: claim claim             Only those of this claim.
-- param: link link               Only this one.
-- param: article article         Only those that touch this article.
-- column: link text              Its id.
-- column: relation text          contradicts, updates, restates …
-- column: direction text         Which claim acts on which.
-- column: conflict_kind text     What clashes: date, quantity, statement …
-- column: status text            open, confirmed, dismissed or unsure.
-- column: reason text            Why it was dismissed.
-- column: wrong text             The claim found wrong.
-- column: origin text            'person', or the detector.
-- column: origin_version text    Its version.
-- column: confidence float       0 to 1; empty for what a person says.
-- column: sentence text          Why, in one sentence.
-- column: explanation text       The whole reasoning, as JSON.
-- column: distance float         Gap between the two values.
-- column: distance_unit text     In which unit.
-- column: left.claim text        The first claim.
-- column: left.article text      Its article.
-- column: left.title text        That article's title.
-- column: left.outlet text       Who published it.
-- column: left.published_earliest text  First day it can have been printed.
-- column: left.published_latest text    Last day.
-- column: left.zone text         Where in it.
-- column: left.claimant text     Who claims it.
-- column: left.quote text        Its exact words.
-- column: left.value text        Its value.
-- column: right.claim text       The second claim.
-- column: right.article text     Its article.
-- column: right.title text       That article's title.
-- column: right.outlet text      Who published it.
-- column: right.published_earliest text First day it can have been printed.
-- column: right.published_latest text   Last day.
-- column: right.zone text        Where in it.
-- column: right.claimant text    Who claims it.
-- column: right.quote text       Its exact words.
-- column: right.value text       Its value.
-- column: made_by text           Who linked them.
-- column: made_at text           When (UTC).
-- column: uid text               Its name in every database.
-- column: earlier_status text    What was decided before words or values changed.
-- column: earlier_reason text    Why it was dismissed then.
-- column: earlier_note text      What was said then.
-- column: earlier_by text        By whom.
SELECT link, relation, direction, conflict_kind, status, reason, wrong, origin, origin_version, confidence,
       sentence, explanation, distance, distance_unit,
       left_claim AS "left.claim", left_article AS "left.article", left_title AS "left.title",
       left_outlet AS "left.outlet", (SELECT a.published_earliest FROM articles a WHERE a.article_id = l.left_article_id) AS "left.published_earliest",
       (SELECT a.published_latest FROM articles a WHERE a.article_id = l.left_article_id) AS "left.published_latest", left_zone AS "left.zone", left_claimant AS "left.claimant",
       left_quote AS "left.quote", left_value AS "left.value",
       right_claim AS "right.claim", right_article AS "right.article", right_title AS "right.title",
       right_outlet AS "right.outlet", (SELECT a.published_earliest FROM articles a WHERE a.article_id = l.right_article_id) AS "right.published_earliest",
       (SELECT a.published_latest FROM articles a WHERE a.article_id = l.right_article_id) AS "right.published_latest", right_zone AS "right.zone", right_claimant AS "right.claimant",
       right_quote AS "right.quote", right_value AS "right.value", l.made_by, l.made_at, l.uid, earlier_status,
       earlier_reason, earlier_note, earlier_by
FROM links l
WHERE 1 = 1
  AND (left_claim_id = :claim OR right_claim_id = :claim) -- if claim
  AND link_id = :link -- if link
  AND (left_article_id = :article OR right_article_id = :article) -- if article
ORDER BY link_id
