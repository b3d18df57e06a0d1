-- title: Conflicts
-- answers: Which pairs of claims cannot both be true, and what was decided?
-- param: article article    Only those that touch this article.
-- param: claim claim        Only those that touch this claim.
-- param: claimant text      Only those with a claim by this claimant.
-- param: outlet text        Only those that touch this outlet.
-- param: status text        Only of this status: open, confirmed, dismissed, unsure.
-- param: relation text      Only of this relation.
-- param: text text          Only with these words in a quote or the sentence.
-- param: since date         Only made on or after this day (UTC).
-- param: until date         Only made on or before this day (UTC).
-- param: min_confidence float = 0.6  Undecided suggestions at least so sure.
-- param: suppressed yes|no       Only what was dismissed, and reprints that inherit it.
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
FROM conflicts
WHERE (status <> 'open' OR coalesce(confidence, 1.0) >= :min_confidence)
  AND NOT (origin <> 'person' AND status = 'dismissed' AND decided_at < made_at) -- if not suppressed
  AND (:suppressed = 'no' OR status = 'dismissed') -- if suppressed
  AND (left_article_id = :article OR right_article_id = :article) -- if article
  AND (left_claim_id = :claim OR right_claim_id = :claim) -- if claim
  AND EXISTS (SELECT 1 FROM claimant_names n WHERE lower(n.name) = lower(:claimant) AND n.claimant_id IN (left_claimant_id, right_claimant_id)) -- if claimant
  AND (lower(left_outlet) = lower(:outlet) OR lower(right_outlet) = lower(:outlet)) -- if outlet
  AND status = :status -- if status
  AND relation = :relation -- if relation
  AND (lower(left_quote) LIKE '%' || lower(:text) || '%' OR lower(right_quote) LIKE '%' || lower(:text) || '%' OR lower(sentence) LIKE '%' || lower(:text) || '%') -- if text
  AND made_at >= :since -- if since
  AND substr(made_at, 1, 10) <= :until -- if until
ORDER BY link_id
