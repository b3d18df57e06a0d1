-- title: Stale verdicts
-- answers: Which verdicts judged a text that was revised since?
-- param: article article        Only on claims of this article.
-- param: anchor exact|moved|lost  Only where the words are now exact, moved or lost.
-- column: verdict text          The verdict.
-- column: claim text            The claim.
-- column: article text          Where it stands.
-- column: title text            As printed.
-- column: quote text            The words that were judged.
-- column: label text            The label given.
-- column: judged_version int    The version that was judged.
-- column: latest_version int    The newest one.
-- column: anchor text           Whether the words still stand there: exact, moved or lost.
-- column: captured_at text      When the newest version was taken in (UTC).
-- column: decided_by text       Who decided.
-- column: decided_at text       When (UTC).
-- table: verdict claim article quote label judged_version latest_version anchor
SELECT v.verdict, v.claim, c.article, c.article_title AS title, c.quote, v.label, v.version AS judged_version,
       c.version AS latest_version, c.anchor_state AS anchor, a.captured_at, v.decided_by, v.decided_at
FROM current_verdicts v
JOIN claims c ON c.claim_id = v.claim_id
JOIN articles a ON a.article_id = c.article_id
WHERE v.version < c.version
  AND c.article_id = :article -- if article
  AND c.anchor_state = :anchor -- if anchor
ORDER BY CASE c.anchor_state WHEN 'lost' THEN 1 WHEN 'moved' THEN 2 ELSE 3 END, v.verdict_id
