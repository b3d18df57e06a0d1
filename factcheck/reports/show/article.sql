-- title: One article
-- answers: What do we hold of this article?
-- param: article article          Which one.
-- column: article text            Its id.
-- column: title text              As printed.
-- column: byline text             As printed.
-- column: outlet text             Who published it.
-- column: language text           BCP 47.
-- column: published_raw text      The date as printed or given.
-- column: published_earliest text First day it can mean.
-- column: published_latest text   Last day.
-- column: url text                Its address.
-- column: canonical_url text      The same, cleaned.
-- column: version int             Number of its latest text.
-- column: characters int          Length of that text.
-- column: claims int              Claims taken from it.
-- column: candidates int          Candidates waiting for a decision.
-- column: made_by text            Who added it.
-- column: made_at text            When (UTC).
-- column: revision int            Counts the edits.
-- column: uid text                Its name in every database.
SELECT article, title, byline, outlet, language, published_raw, published_earliest, published_latest, url,
       canonical_url, version, characters, claims, candidates, made_by, made_at, revision, uid
FROM articles
WHERE article_id = :article
