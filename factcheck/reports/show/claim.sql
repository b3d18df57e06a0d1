-- title: One claim
-- answers: What do we hold of this claim?
-- param: claim claim          Which one.
-- column: claim text          Its id.
-- column: article text        Where it stands.
-- column: article_title text  As printed.
-- column: outlet text         Who published it.
-- column: version int         Latest version of that article.
-- column: anchor text         exact, moved or lost in that version.
-- column: zone text           In which part of it.
-- column: start int           First code point of the words in that version.
-- column: end int             Code point after the last.
-- column: quote text          The exact words.
-- column: text text           The claim in the checker's words.
-- column: claimant text       Who claims it.
-- column: claimant_raw text   As the text names them, where nobody said who that is.
-- column: speech text         author, direct or indirect.
-- column: said_raw text       When it was said, as given.
-- column: said_earliest text  First day that can mean.
-- column: said_latest text    Last day.
-- column: modality text       asserted, planned, denied …
-- column: status text         Where the desk stands with it.
-- column: rating text         The labels in force.
-- column: tags text           Its labels.
-- column: assignee text       Who checks it.
-- column: priority int        1 (first) to 5.
-- column: due_on text         By when.
-- column: worthiness float    How much it is worth checking.
-- column: worthiness_reasons text  Why.
-- column: origin text         'person', or the reader that made it.
-- column: origin_version text Its version.
-- column: derived_from text   The claim whose words were changed to make this one.
-- column: revision int        Counts the edits.
-- column: made_by text        Who added it.
-- column: made_at text        When (UTC).
-- column: changed_by text     Who changed it last.
-- column: changed_at text     When (UTC).
-- column: uid text            Its name in every database.
SELECT claim, article, article_title, outlet, version, anchor_state AS anchor, zone,
       span_start AS "start", span_end AS "end", quote, text, claimant, claimant_raw, speech,
       said_raw, said_earliest, said_latest, modality, status, rating, tags, assignee, priority, due_on,
       worthiness, worthiness_reasons, origin, origin_version, derived_from, revision, made_by, made_at,
       (SELECT h.actor FROM changes h WHERE h.change_id = (SELECT max(g.change_id) FROM changes g
           WHERE g.table_name = 'claim' AND g.row_id = c.claim_id AND g.action = 'update')) AS changed_by,
       (SELECT h.done_at FROM changes h WHERE h.change_id = (SELECT max(g.change_id) FROM changes g
           WHERE g.table_name = 'claim' AND g.row_id = c.claim_id AND g.action = 'update')) AS changed_at,
       uid
FROM claims c
WHERE claim_id = :claim
