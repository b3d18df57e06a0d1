-- title: Changes
-- answers: Which rows were changed, from what to what?
-- param: article article       Only of this article and its versions.
-- param: claim claim           Only of this claim and what hangs on it.
-- param: link link             Only of this link and the decisions on its pair.
-- param: evidence evidence     Only of this source and the verdicts that rest on it.
-- param: verdict verdict       Only of this verdict.
-- param: correction correction  Only of this request.
-- param: operation operation   Only by this operation.
-- param: user text             Only by this person.
-- param: since date            Only on or after this day (UTC).
-- column: change int           Counts the changes.
-- column: operation text       The operation that made it.
-- column: done_at text         When (UTC).
-- column: actor text           Who.
-- column: command text         As it was typed.
-- column: action text          insert, update or delete.
-- column: what text            Kind of row.
-- column: row int              Its number.
-- column: belongs text         The claim, article or link it belongs to; empty if it was removed since.
-- column: words text           What an inserted row says today; empty if it was removed since.
-- column: old text             Values before, as JSON.
-- column: new text             Values after, as JSON.
SELECT change_id AS change, operation, done_at, actor, command, action,
       CASE table_name
           WHEN 'claim_value' THEN 'value'
           WHEN 'claim_anchor' THEN 'passage'
           WHEN 'claim_appearance' THEN 'appearance'
           WHEN 'claim_tag' THEN 'tag'
           WHEN 'imported_record' THEN 'record'
           WHEN 'annotation' THEN 'note'
           WHEN 'claim_link' THEN 'link'
           WHEN 'link_decision' THEN 'decision'
           WHEN 'article_version' THEN 'version'
           WHEN 'claimant_name' THEN 'name'
           WHEN 'rating_scale' THEN 'scale'
           WHEN 'rating_label' THEN 'label'
           WHEN 'verdict_evidence' THEN 'ground'
           ELSE table_name END AS what,
       row_id AS "row",
       CASE table_name
           WHEN 'claim' THEN 'C' || row_id
           WHEN 'article' THEN 'A' || row_id
           WHEN 'claim_link' THEN 'L' || row_id
           WHEN 'evidence' THEN 'E' || row_id
           WHEN 'verdict' THEN 'V' || row_id
           WHEN 'correction' THEN 'K' || row_id
           WHEN 'publication' THEN (SELECT p.verdict FROM publications p WHERE p.publication_id = h.row_id)
           WHEN 'article_version' THEN (SELECT v.article FROM versions v WHERE v.version_id = h.row_id)
           WHEN 'claim_value' THEN (SELECT v.claim FROM claim_values v WHERE v.value_id = h.row_id)
           WHEN 'claim_anchor' THEN (SELECT n.claim FROM anchors n WHERE n.anchor_id = h.row_id)
           WHEN 'claim_appearance' THEN (SELECT s.claim FROM appearances s WHERE s.appearance_id = h.row_id)
           WHEN 'claim_tag' THEN (SELECT t.claim FROM claim_tags t WHERE t.claim_tag_id = h.row_id)
           WHEN 'imported_record' THEN (SELECT i.claim FROM imported_records i WHERE i.record_id = h.row_id)
           WHEN 'annotation' THEN (SELECT n.claim FROM annotations n WHERE n.annotation_id = h.row_id)
           WHEN 'link_decision' THEN (SELECT 'L' || min(l.link_id) FROM links l JOIN decisions d ON d.pair_key = l.pair_key WHERE d.decision_id = h.row_id)
       END AS belongs,
       CASE WHEN action = 'insert' THEN CASE table_name
           WHEN 'claim' THEN (SELECT coalesce(c.quote, c.text) FROM claims c WHERE c.claim_id = h.row_id)
           WHEN 'article' THEN (SELECT a.title FROM articles a WHERE a.article_id = h.row_id)
           WHEN 'claim_link' THEN (SELECT l.relation || ': ' || l.sentence FROM links l WHERE l.link_id = h.row_id)
           WHEN 'evidence' THEN (SELECT e.stance || ': ' || coalesce(e.title, e.url, e.quote, e.note, '') FROM evidence_items e WHERE e.evidence_id = h.row_id)
           WHEN 'verdict' THEN (SELECT coalesce(v.label, v.action) || ': ' || v.justification FROM verdicts v WHERE v.verdict_id = h.row_id)
           WHEN 'correction' THEN (SELECT 'asked of ' || k.asked_of FROM corrections k WHERE k.correction_id = h.row_id)
           WHEN 'publication' THEN (SELECT p.url FROM publications p WHERE p.publication_id = h.row_id)
           WHEN 'article_version' THEN (SELECT 'version ' || v.version || ' from ' || v.origin FROM versions v WHERE v.version_id = h.row_id)
           WHEN 'claim_value' THEN (SELECT v.subject || ' ' || v.attribute || ' ' || v.value FROM claim_values v WHERE v.value_id = h.row_id)
           WHEN 'claim_anchor' THEN (SELECT n.state || ' in version ' || n.version FROM anchors n WHERE n.anchor_id = h.row_id)
           WHEN 'claim_appearance' THEN (SELECT s.url FROM appearances s WHERE s.appearance_id = h.row_id)
           WHEN 'claim_tag' THEN (SELECT t.tag FROM claim_tags t WHERE t.claim_tag_id = h.row_id)
           WHEN 'imported_record' THEN (SELECT i.format || ' from ' || i.source FROM imported_records i WHERE i.record_id = h.row_id)
           WHEN 'annotation' THEN (SELECT n.body FROM annotations n WHERE n.annotation_id = h.row_id)
           WHEN 'link_decision' THEN (SELECT d.judgement || coalesce(': ' || d.reason, '') || coalesce(': ' || d.note, '') FROM decisions d WHERE d.decision_id = h.row_id)
           WHEN 'claimant' THEN (SELECT p.name FROM claimants p WHERE p.claimant_id = h.row_id)
           WHEN 'outlet' THEN (SELECT o.name FROM outlets o WHERE o.outlet_id = h.row_id)
           WHEN 'rating_scale' THEN (SELECT s.scale FROM scales s WHERE s.scale_id = h.row_id)
           WHEN 'rating_label' THEN (SELECT r.label FROM rating_labels r WHERE r.label_id = h.row_id)
       END END AS words,
       old, new
FROM changes h
WHERE 1 = 1
  AND ((table_name = 'article' AND row_id = :article) -- if article
    OR (table_name = 'article_version' AND row_id IN (SELECT version_id FROM versions WHERE article_id = :article))) -- if article
  AND ((table_name = 'claim' AND row_id = :claim) -- if claim
    OR (table_name = 'claim_value' AND row_id IN (SELECT value_id FROM claim_values WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'claim_anchor' AND row_id IN (SELECT anchor_id FROM anchors WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'claim_appearance' AND row_id IN (SELECT appearance_id FROM appearances WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'claim_tag' AND row_id IN (SELECT claim_tag_id FROM claim_tags WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'annotation' AND row_id IN (SELECT annotation_id FROM annotations WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'imported_record' AND row_id IN (SELECT record_id FROM imported_records WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'evidence' AND row_id IN (SELECT evidence_id FROM evidence_items WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'verdict' AND row_id IN (SELECT verdict_id FROM verdicts WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'publication' AND row_id IN (SELECT publication_id FROM publications WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'correction' AND row_id IN (SELECT correction_id FROM corrections WHERE claim_id = :claim)) -- if claim
    OR (table_name = 'claim_link' AND row_id IN (SELECT link_id FROM links WHERE left_claim_id = :claim OR right_claim_id = :claim)) -- if claim
    OR (table_name = 'link_decision' AND row_id IN (SELECT d.decision_id FROM decisions d JOIN links l ON l.pair_key = d.pair_key WHERE l.left_claim_id = :claim OR l.right_claim_id = :claim)) -- if claim
    OR (action = 'delete' AND table_name IN ('claim_value', 'claim_anchor', 'claim_appearance', 'claim_tag', 'annotation', 'evidence', 'imported_record') -- if claim
        AND (old LIKE '%"claim_id": ' || :claim || ',%' OR old LIKE '%"claim_id": ' || :claim || '}%'))) -- if claim
  AND ((table_name = 'claim_link' AND row_id = :link) -- if link
    OR (table_name = 'link_decision' AND row_id IN (SELECT d.decision_id FROM decisions d JOIN links l ON l.pair_key = d.pair_key WHERE l.link_id = :link))) -- if link
  AND ((table_name = 'evidence' AND row_id = :evidence) -- if evidence
    OR (table_name = 'verdict' AND row_id IN (SELECT verdict_id FROM verdict_grounds WHERE evidence_id = :evidence))) -- if evidence
  AND ((table_name = 'verdict' AND row_id = :verdict) -- if verdict
    OR (table_name = 'publication' AND row_id IN (SELECT publication_id FROM publications WHERE verdict_id = :verdict))) -- if verdict
  AND table_name = 'correction' AND row_id = :correction -- if correction
  AND operation_id = :operation -- if operation
  AND lower(actor) = lower(:user) -- if user
  AND done_at >= :since -- if since
ORDER BY change_id DESC
