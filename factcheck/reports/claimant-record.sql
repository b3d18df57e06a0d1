-- title: Record of a claimant
-- answers: What has somebody claimed, how was it rated, and where does it contradict what they said elsewhere?
-- param: claimant text      Who, under any spelling.
-- param: since date         Only said on or after this day.
-- param: until date         Only said on or before this day.
-- column: claim text        The claim.
-- column: said text         When it was said, as given; else the date of its article.
-- column: text text         The claim in the checker's words.
-- column: quote text        The exact words.
-- column: speech text       author, direct or indirect.
-- column: article text      Where it stands.
-- column: outlet text       Who published that.
-- column: status text       Where the desk stands with it.
-- column: rating text       The labels in force.
-- column: self.link text    A conflict with another claim by the same claimant; a claim with several has several rows.
-- column: self.status text  open, confirmed or unsure.
-- column: self.claim text   That other claim.
-- column: self.quote text   Its exact words.
-- table: claim said text article status rating self.link self.quote
SELECT c.claim, coalesce(c.said_raw, a.published_raw) AS said, c.text, c.quote, c.speech, c.article, c.outlet, c.status,
       c.rating, l.link AS "self.link", l.status AS "self.status",
       CASE WHEN l.left_claim_id = c.claim_id THEN l.right_claim ELSE l.left_claim END AS "self.claim",
       CASE WHEN l.left_claim_id = c.claim_id THEN l.right_quote ELSE l.left_quote END AS "self.quote"
FROM claims c
LEFT JOIN articles a ON a.article_id = c.article_id
LEFT JOIN conflicts l ON l.status <> 'dismissed' AND l.left_claimant_id = l.right_claimant_id
     AND (l.left_claim_id = c.claim_id OR l.right_claim_id = c.claim_id)
WHERE c.claimant_id IN (SELECT n.claimant_id FROM claimant_names n WHERE lower(n.name) = lower(:claimant))
  AND c.status NOT IN ('candidate', 'rejected', 'withdrawn')
  AND coalesce(c.said_latest, a.published_latest) >= :since -- if since
  AND coalesce(c.said_earliest, a.published_earliest) <= :until -- if until
ORDER BY coalesce(c.said_earliest, a.published_earliest) NULLS LAST, c.claim_id, l.link_id NULLS LAST
