-- title: Timeline
-- answers: Which days do claims speak of, in order, and when was each said?
-- param: since date         Only days on or after this one.
-- param: until date         Only days on or before this one.
-- param: subject text       Only values about this subject.
-- param: article article    Only of this article.
-- param: claimant text      Only by this claimant, under any spelling.
-- column: earliest text     First day.
-- column: latest text       Last day.
-- column: date text         The date as people are shown it.
-- column: what text         states (the claim names it), counts (a figure holds on it), said (it was said then).
-- column: subject text      What the value is about.
-- column: attribute text    Which of its properties, and the figure.
-- column: claim text        The claim.
-- column: article text      Where it stands.
-- column: zone text         In which part of it.
-- column: claimant text     Who claims it.
-- column: quote text        The exact words.
-- table: earliest latest what claim article claimant quote
SELECT t.earliest, t.latest, t.date, t.what, t.subject, t.attribute, c.claim, c.article, c.zone, c.claimant,
       coalesce(c.quote, c.text) AS quote
FROM (
    SELECT claim_id, earliest, latest, value AS date, 'states' AS what, subject, attribute
    FROM claim_values WHERE earliest IS NOT NULL
    UNION ALL
    SELECT claim_id, reference_earliest, reference_latest, NULL, 'counts', subject, attribute || ': ' || value
    FROM claim_values WHERE reference_earliest IS NOT NULL
    UNION ALL
    SELECT claim_id, said_earliest, said_latest, said_raw, 'said', NULL, NULL
    FROM claims WHERE said_earliest IS NOT NULL
) AS t
JOIN claims c ON c.claim_id = t.claim_id
WHERE c.status NOT IN ('candidate', 'rejected', 'withdrawn')
  AND t.latest >= :since -- if since
  AND t.earliest <= :until -- if until
  AND lower(t.subject) = lower(:subject) -- if subject
  AND c.article_id = :article -- if article
  AND c.claimant_id IN (SELECT n.claimant_id FROM claimant_names n WHERE lower(n.name) = lower(:claimant)) -- if claimant
ORDER BY t.earliest, t.latest, c.claim_id, t.what COLLATE "C", t.attribute COLLATE "C" NULLS LAST
