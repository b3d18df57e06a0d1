-- title: Text of an article
-- answers: What does it say?
-- param: article article     Which article.
-- param: version int         Which version; the latest if left out.
-- column: version int        Number of the version.
-- column: captured_at text   When it was taken in (UTC).
-- column: text text          The text.
SELECT version, captured_at, text
FROM versions
WHERE article_id = :article
  AND version = :version -- if version
  AND latest = 'yes' -- if not version
