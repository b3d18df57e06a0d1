-- title: Claims
-- answers: Which claims do we hold, in whose words, and where do we stand with them?
-- param: article article   Only of this article.
-- param: claimant text     Only by this claimant, under any spelling.
-- param: status text       Only of this status.
-- param: tag text          Only with this tag.
-- param: assignee text     Only given to this person.
-- param: outlet text       Only from this outlet.
-- param: text text         Only with these words in quote or text.
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- param: since date        Only added on or after this day (UTC).
-- param: until date        Only added on or before this day (UTC).
-- column: claim text       The claim's id.
-- column: article text     Where it stands.
-- column: version int      Latest version of that article.
-- column: zone text        In which part of it.
-- column: start int        First code point of the words in that version.
-- column: end int          Code point after the last.
-- column: anchor text      exact, moved or lost in that version.
-- column: quote text       The exact words.
-- column: text text        The claim in the checker's words.
-- column: words text       The exact words, or the text of a claim that has none.
-- column: claimant text    Who claims it: as known, else as the text names it.
-- column: named text        The name in the text, where its claimant is not known.
-- column: maybe text        The known claimants that could be, filled in by claim list.
-- column: values text      What it states, as subject, attribute and value.
-- column: speech text      author, direct or indirect.
-- column: said_earliest text  First day it can have been said.
-- column: said_latest text    Last day.
-- column: modality text    asserted, planned, denied …
-- column: status text      Where the desk stands with it.
-- column: rating text      The labels in force.
-- column: tags text        Its labels.
-- column: assignee text    Who checks it.
-- column: priority int     1 (first) to 5.
-- column: due_on text      By when.
-- column: origin text      'person', or the reader that made it.
-- column: worthiness float How much it is worth checking.
-- column: revision int     Counts the edits.
-- column: made_by text     Who added it.
-- column: made_at text     When (UTC).
-- table: claim article zone words claimant values status rating assignee
-- spare: zone assignee rating values article maybe claimant
SELECT claim, article, version,
       coalesce(zone, CASE origin WHEN 'url' THEN 'url' WHEN 'given' THEN 'metadata' END) AS zone, span_start AS "start", span_end AS "end", anchor_state AS anchor, quote, text,
       coalesce(quote, text) AS words,
       coalesce(claimant, claimant_raw) AS claimant,
       CASE WHEN claimant IS NULL THEN claimant_raw END AS named, NULL AS maybe,
       stated AS "values", speech, said_earliest, said_latest, modality, status, rating, tags, assignee, priority, due_on,
       origin, worthiness, revision, made_by, made_at
FROM claims c
WHERE 1 = 1
  AND article_id = :article -- if article
  AND (claimant_id IN (SELECT n.claimant_id FROM claimant_names n WHERE lower(n.name) = lower(:claimant)) OR lower(claimant_raw) = lower(:claimant)) -- if claimant
  AND status = :status -- if status
  AND (status NOT IN ('candidate', 'rejected', 'withdrawn') OR :ids IS NOT NULL) -- if not status
  AND ',' || :ids || ',' LIKE '%,' || claim_id || ',%' -- if ids
  AND claim_id IN (SELECT t.claim_id FROM claim_tags t WHERE lower(t.tag) = lower(:tag)) -- if tag
  AND lower(assignee) = lower(:assignee) -- if assignee
  AND lower(outlet) = lower(:outlet) -- if outlet
  AND (lower(quote) LIKE '%' || lower(:text) || '%' OR lower(text) LIKE '%' || lower(:text) || '%') -- if text
  AND made_at >= :since -- if since
  AND substr(made_at, 1, 10) <= :until -- if until
ORDER BY claim_id
