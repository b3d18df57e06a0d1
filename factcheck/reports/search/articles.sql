-- title: Articles found
-- answers: Which articles have these words?
-- param: outlet text       Only of this outlet.
-- param: article article   Only this article.
-- param: language text     Only in this language.
-- param: since date        Only dated on or after this day.
-- param: until date        Only dated on or before this day.
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
-- column: url text  Its address.
-- column: stated text  What it states.
SELECT a.article_id AS number, a.article AS id, v.text AS quote, a.title AS text, a.byline AS claimant, a.article,
       a.title, a.outlet, CAST(NULL AS text) AS status, CAST(NULL AS text) AS rating, a.url, CAST(NULL AS text) AS stated
FROM articles a
JOIN versions v ON v.version_id = a.version_id
WHERE 1 = 1
  AND lower(a.outlet) = lower(:outlet) -- if outlet
  AND a.article_id = :article -- if article
  AND (lower(a.language) = lower(:language) OR lower(a.language) LIKE lower(:language) || '-%') -- if language
  AND a.published_latest >= :since -- if since
  AND a.published_earliest <= :until -- if until
ORDER BY number
