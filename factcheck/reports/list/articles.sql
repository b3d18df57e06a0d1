-- title: Articles
-- answers: Which articles do we hold, and what do they say about their own date?
-- param: outlet text    Only of this outlet.
-- param: text text      Only with these words in title or text.
-- param: since date     Only dated on or after this day.
-- param: until date     Only dated on or before this day.
-- param: language text  Only in this language.
-- column: article text             The article's id.
-- column: version int              Number of its latest text.
-- column: title text               As printed.
-- column: byline text              As printed.
-- column: outlet text              Who published it.
-- column: language text            BCP 47.
-- column: published_raw text       The date as printed or given.
-- column: published_earliest text  First day it can mean.
-- column: published_latest text    Last day it can mean.
-- column: claims int               Claims taken from it.
-- column: candidates int           Candidates waiting for a decision.
-- column: characters int           Length of the latest text.
-- column: url text                 Its address.
-- column: made_by text             Who added it.
-- column: made_at text             When (UTC).
-- column: status text              added, or revised once its text changed; `article add` also says unchanged.
-- table: article title outlet published_raw claims candidates
SELECT article, version, title, byline, outlet, language, published_raw, published_earliest, published_latest,
       claims, candidates, characters, url, made_by, made_at, CASE WHEN version > 1 THEN 'revised' ELSE 'added' END AS status
FROM articles a
WHERE 1 = 1
  AND lower(outlet) = lower(:outlet) -- if outlet
  AND (lower(title) LIKE '%' || lower(:text) || '%' OR EXISTS (SELECT 1 FROM versions v WHERE v.version_id = a.version_id AND lower(v.text) LIKE '%' || lower(:text) || '%')) -- if text
  AND published_latest >= :since -- if since
  AND published_earliest <= :until -- if until
  AND lower(language) = lower(:language) -- if language
ORDER BY article_id
