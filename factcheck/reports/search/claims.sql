-- title: Claims found
-- answers: Which claims have these words?
-- param: status text       Only of this status.
-- param: rating text       Only with this label, or of this class: true, mixture, false, other.
-- param: claimant text     Only by this claimant, under any spelling.
-- param: outlet text       Only from this outlet.
-- param: tag text          Only with this tag.
-- param: assignee text     Only given to this person.
-- param: article article   Only of this article.
-- param: language text     Only from articles in this language.
-- param: since date        Only added on or after this day (UTC).
-- param: until date        Only added on or before this day (UTC).
-- column: number int  Its number.
-- column: id text  Its id.
-- column: quote text  Its exact words.
-- column: text text  It in other words.
-- column: claimant text  Who claims, wrote or published it.
-- column: article text  Its article.
-- column: title text  Title.
-- column: outlet text  Outlet of the article.
-- column: status text  Where it stands.
-- column: rating text  Labels in force.
-- column: stated text  What it states.
-- column: url text  Its address.
-- column: published text  First day its article can be of.
SELECT c.claim_id AS number, c.claim AS id, c.quote, c.text, coalesce(c.claimant, c.claimant_raw) AS claimant, c.article,
       c.article_title AS title, c.outlet, c.status, c.rating, c.stated,
       (SELECT a.url FROM articles a WHERE a.article_id = c.article_id) AS url,
       (SELECT a.published_earliest FROM articles a WHERE a.article_id = c.article_id) AS published
FROM claims c
WHERE 1 = 1
  AND c.status = :status -- if status
  AND c.status NOT IN ('candidate', 'rejected', 'withdrawn') -- if not status
  AND EXISTS (SELECT 1 FROM current_verdicts v WHERE v.claim_id = c.claim_id AND (lower(v.label) = lower(:rating) OR v.rating_class = lower(:rating))) -- if rating
  AND (c.claimant_id IN (SELECT n.claimant_id FROM claimant_names n WHERE lower(n.name) = lower(:claimant)) OR lower(c.claimant_raw) = lower(:claimant)) -- if claimant
  AND lower(c.outlet) = lower(:outlet) -- if outlet
  AND EXISTS (SELECT 1 FROM claim_tags t WHERE t.claim_id = c.claim_id AND lower(t.tag) = lower(:tag)) -- if tag
  AND lower(c.assignee) = lower(:assignee) -- if assignee
  AND c.article_id = :article -- if article
  AND c.article_id IN (SELECT a.article_id FROM articles a WHERE lower(a.language) = lower(:language) OR lower(a.language) LIKE lower(:language) || '-%') -- if language
  AND c.made_at >= :since -- if since
  AND substr(c.made_at, 1, 10) <= :until -- if until
ORDER BY number
