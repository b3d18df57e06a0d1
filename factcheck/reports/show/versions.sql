-- title: Versions of an article
-- answers: Which texts of it do we hold, and since when?
-- param: article article     Which article.
-- column: version int        Number of the version.
-- column: captured_at text   When it was taken in (UTC).
-- column: origin text        The file it came from.
-- column: media_type text    Of what was taken in.
-- column: characters int     Its length.
-- column: sha256 text        Of the text.
-- table: version captured_at origin characters
SELECT version, captured_at, origin, media_type, characters, sha256
FROM versions
WHERE article_id = :article
ORDER BY version
