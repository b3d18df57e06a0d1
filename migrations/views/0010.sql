-- The public face of the database: what reports and people's own queries read.
-- Columns are text, integer and double only; days and times are ISO text, yes and no are words.
-- DAY (day ordinal), ON_DAY (date), AT_TIME (time), JOINED (list) and PLAINLY (order of code points) are written
-- for each database by toolbox.py.

CREATE VIEW outlets AS
SELECT o.id AS outlet_id, o.uid, o.name, o.homepage, o.country,
       (SELECT count(*) FROM article a WHERE a.outlet_id = o.id) AS articles
FROM outlet o;

CREATE VIEW versions AS
SELECT v.id AS version_id, v.uid, v.article_id, 'A' || v.article_id AS article, v.number AS version, v.sha256,
       AT_TIME(v.captured_at) AS captured_at, v.media_type, v.origin, length(v.text) AS characters, v.text,
       CASE WHEN v.number = (SELECT max(w.number) FROM article_version w WHERE w.article_id = v.article_id)
            THEN 'yes' ELSE 'no' END AS latest
FROM article_version v;

CREATE VIEW articles AS
SELECT a.id AS article_id, 'A' || a.id AS article, a.uid, a.title, a.byline, a.outlet_id, o.name AS outlet, a.language,
       a.url, a.canonical_url, a.identity_key, a.published_raw,
       ON_DAY(a.published_earliest) AS published_earliest, ON_DAY(a.published_latest) AS published_latest,
       v.id AS version_id, v.number AS version, v.sha256, length(v.text) AS characters,
       AT_TIME(v.captured_at) AS captured_at, a.made_by, AT_TIME(a.made_at) AS made_at, a.revision,
       (SELECT count(*) FROM claim c WHERE c.article_id = a.id
           AND c.status NOT IN ('candidate', 'rejected', 'withdrawn')) AS claims,
       (SELECT count(*) FROM claim c WHERE c.article_id = a.id AND c.status = 'candidate') AS candidates
FROM article a
JOIN article_version v ON v.article_id = a.id
     AND v.number = (SELECT max(w.number) FROM article_version w WHERE w.article_id = a.id)
LEFT JOIN outlet o ON o.id = a.outlet_id;

CREATE VIEW claimants AS
SELECT p.id AS claimant_id, p.uid, p.name, p.kind, p.wikidata, m.name AS merged_into, p.merged_into_id,
       (SELECT JOINED(s.name) FROM (SELECT n.name FROM claimant_name n
           WHERE n.claimant_id = p.id AND n.name <> p.name ORDER BY PLAINLY(n.name)) s) AS other_names,
       (SELECT count(*) FROM claim c WHERE c.claimant_id = p.id
           AND c.status NOT IN ('candidate', 'rejected', 'withdrawn')) AS claims
FROM claimant p LEFT JOIN claimant m ON m.id = p.merged_into_id;

CREATE VIEW claimant_names AS
SELECT n.claimant_id, p.name AS claimant, n.name, n.name_key
FROM claimant_name n JOIN claimant p ON p.id = n.claimant_id;

CREATE VIEW scales AS
SELECT s.id AS scale_id, s.uid, s.name AS scale, s.homepage, s.note,
       (SELECT count(*) FROM rating_label l WHERE l.scale_id = s.id) AS labels
FROM rating_scale s;

CREATE VIEW rating_labels AS
SELECT l.id AS label_id, l.scale_id, s.name AS scale, l.label, l.label_key, l.language, l.rating_class, l.value, l.position,
       CASE WHEN l.rating_class IS NULL THEN 'no' ELSE 'yes' END AS mapped
FROM rating_label l JOIN rating_scale s ON s.id = l.scale_id;

CREATE VIEW verdicts AS
SELECT v.id AS verdict_id, 'V' || v.id AS verdict, v.uid, v.claim_id, 'C' || v.claim_id AS claim, v.action,
       s.name AS scale, l.label, l.rating_class, l.value, v.justification,
       v.article_version_id AS version_id, w.number AS version,
       v.decided_by, AT_TIME(v.decided_at) AS decided_at, v.supersedes_id, 'V' || v.supersedes_id AS supersedes,
       (SELECT JOINED(s.later) FROM (SELECT 'V' || n.id AS later FROM verdict n
           WHERE n.supersedes_id = v.id ORDER BY n.id) s) AS superseded_by,
       CASE WHEN v.action = 'rate' AND NOT EXISTS (SELECT 1 FROM verdict n WHERE n.supersedes_id = v.id)
           THEN 'yes' ELSE 'no' END AS in_force,
       CASE WHEN EXISTS (SELECT 1 FROM verdict n WHERE n.supersedes_id = v.id) THEN 'no'
            WHEN v.action = 'rate' AND EXISTS (SELECT 1 FROM verdict o
                LEFT JOIN verdict p ON p.id = o.supersedes_id
                JOIN rating_label m ON m.id = CASE WHEN o.action = 'rate' THEN o.label_id ELSE p.label_id END
                WHERE o.claim_id = v.claim_id AND o.id <> v.id AND m.scale_id = l.scale_id
                AND NOT EXISTS (SELECT 1 FROM verdict n WHERE n.supersedes_id = o.id)
                AND (o.action = 'rate' OR EXISTS (SELECT 1 FROM verdict n
                    WHERE n.supersedes_id = o.supersedes_id AND n.id <> o.id))) THEN 'yes'
            WHEN v.action = 'retract' AND EXISTS (SELECT 1 FROM verdict n
                    WHERE n.supersedes_id = v.supersedes_id AND n.id <> v.id)
                AND EXISTS (SELECT 1 FROM verdict p JOIN rating_label k ON k.id = p.label_id
                    JOIN rating_label m ON m.scale_id = k.scale_id
                    JOIN verdict o ON o.label_id = m.id AND o.claim_id = p.claim_id
                    WHERE p.id = v.supersedes_id AND NOT EXISTS (SELECT 1 FROM verdict n WHERE n.supersedes_id = o.id))
                THEN 'yes'
            ELSE 'no' END AS disputed,
       (SELECT JOINED(s.evidence) FROM (SELECT 'E' || g.evidence_id AS evidence FROM verdict_evidence g
           WHERE g.verdict_id = v.id ORDER BY g.evidence_id) s) AS evidence
FROM verdict v
LEFT JOIN rating_label l ON l.id = v.label_id
LEFT JOIN rating_scale s ON s.id = l.scale_id
LEFT JOIN article_version w ON w.id = v.article_version_id;

CREATE VIEW current_verdicts AS
SELECT verdict_id, verdict, uid, claim_id, claim, scale, label, rating_class, value, justification, version_id, version,
       decided_by, decided_at, supersedes_id, supersedes, disputed
FROM verdicts WHERE in_force = 'yes';

CREATE VIEW claims AS
SELECT c.id AS claim_id, 'C' || c.id AS claim, c.uid, c.article_id, 'A' || c.article_id AS article,
       a.title AS article_title, a.outlet_id, o.name AS outlet, v.number AS version, v.id AS version_id,
       n.state AS anchor_state, n.zone, n.span_start, n.span_end, c.quote, c.text,
       c.claimant_id, p.name AS claimant, c.claimant_raw, c.speech, c.said_raw,
       ON_DAY(c.said_earliest) AS said_earliest, ON_DAY(c.said_latest) AS said_latest,
       c.modality, c.status, c.worthiness, c.worthiness_reasons, c.assignee, c.priority, ON_DAY(c.due_on) AS due_on,
       c.origin, c.origin_version, 'C' || c.derived_from_id AS derived_from,
       c.made_by, AT_TIME(c.made_at) AS made_at, c.revision,
       (SELECT JOINED(s.stated) FROM (SELECT CASE WHEN x.subject_key = '' OR x.subject_key LIKE 'article:%' THEN ''
           ELSE x.subject_key || ' ' END || x.attribute || ' ' || x.display AS stated
           FROM claim_value x WHERE x.claim_id = c.id ORDER BY x.id) s) AS stated,
       (SELECT JOINED(s.name) FROM (SELECT t.name FROM claim_tag ct JOIN tag t ON t.id = ct.tag_id
           WHERE ct.claim_id = c.id ORDER BY PLAINLY(t.name)) s) AS tags,
       (SELECT JOINED(s.label) FROM (SELECT CASE WHEN r.action = 'rate' THEN l.label ELSE 'retracted' END AS label
           FROM verdict r LEFT JOIN rating_label l ON l.id = r.label_id
           WHERE r.claim_id = c.id AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.supersedes_id = r.id)
           AND (r.action = 'rate' OR EXISTS (SELECT 1 FROM verdict x JOIN verdict o ON o.claim_id = r.claim_id
               JOIN rating_label m ON m.id = o.label_id JOIN verdict p ON p.id = r.supersedes_id
               JOIN rating_label k ON k.id = p.label_id AND k.scale_id = m.scale_id
               WHERE x.supersedes_id = r.supersedes_id AND x.id <> r.id
               AND NOT EXISTS (SELECT 1 FROM verdict y WHERE y.supersedes_id = o.id)))
           ORDER BY r.id) s) AS rating
FROM claim c
LEFT JOIN article a ON a.id = c.article_id
LEFT JOIN outlet o ON o.id = a.outlet_id
LEFT JOIN article_version v ON v.article_id = c.article_id
     AND v.number = (SELECT max(w.number) FROM article_version w WHERE w.article_id = c.article_id)
LEFT JOIN claim_anchor n ON n.claim_id = c.id AND n.article_version_id = v.id
LEFT JOIN claimant p ON p.id = c.claimant_id;

CREATE VIEW anchors AS
SELECT n.id AS anchor_id, n.claim_id, 'C' || n.claim_id AS claim, n.article_id, 'A' || n.article_id AS article,
       n.article_version_id AS version_id, v.number AS version, n.state, n.zone, n.span_start, n.span_end,
       n.prefix, n.suffix, n.score
FROM claim_anchor n JOIN article_version v ON v.id = n.article_version_id;

CREATE VIEW appearances AS
SELECT s.id AS appearance_id, s.claim_id, 'C' || s.claim_id AS claim, s.url, s.archived_url,
       ON_DAY(s.seen_on) AS seen_on, s.note
FROM claim_appearance s;

CREATE VIEW claim_values AS
SELECT x.id AS value_id, x.claim_id, 'C' || x.claim_id AS claim, x.subject_key AS subject, x.attribute, x.kind, x.unit,
       x.display AS value, x.raw, x.lo, x.hi, x.wide_lo, x.wide_hi, x.bounds,
       CASE WHEN x.unit = 'day' THEN DAY(x.lo) END AS earliest, CASE WHEN x.unit = 'day' THEN DAY(x.hi) END AS latest,
       DAY(x.reference_lo) AS reference_earliest, DAY(x.reference_hi) AS reference_latest,
       x.scope_key AS scope, x.precision, x.modality, x.ambiguity, x.entity_key AS entity,
       CASE x.truth WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS truth, x.origin, x.origin_version, x.made_by
FROM claim_value x;

CREATE VIEW claim_tags AS
SELECT ct.id AS claim_tag_id, ct.claim_id, 'C' || ct.claim_id AS claim, t.name AS tag
FROM claim_tag ct JOIN tag t ON t.id = ct.tag_id;

CREATE VIEW annotations AS
SELECT n.id AS annotation_id, n.uid, n.claim_id, 'C' || n.claim_id AS claim, n.motivation, n.body, n.made_by,
       AT_TIME(n.made_at) AS made_at
FROM annotation n;

CREATE VIEW evidence_items AS
SELECT e.id AS evidence_id, 'E' || e.id AS evidence, e.uid, e.claim_id, 'C' || e.claim_id AS claim, e.stance, e.title,
       e.publisher, e.url, e.archived_url, e.quote, e.note, AT_TIME(e.retrieved_at) AS retrieved_at, e.sha256,
       e.made_by, AT_TIME(e.made_at) AS made_at
FROM evidence e;

CREATE VIEW verdict_grounds AS
SELECT g.verdict_id, 'V' || g.verdict_id AS verdict, g.evidence_id, 'E' || g.evidence_id AS evidence
FROM verdict_evidence g;

CREATE VIEW imported_records AS
SELECT i.id AS record_id, i.uid, i.claim_id, 'C' || i.claim_id AS claim, i.verdict_id, 'V' || i.verdict_id AS verdict,
       i.format, i.source, i.data, i.made_by, AT_TIME(i.made_at) AS made_at
FROM imported_record i;

CREATE VIEW imported_feeds AS
SELECT f.id AS feed_id, f.uid, f.source, f.data, f.made_by, AT_TIME(f.made_at) AS made_at
FROM imported_feed f;

CREATE VIEW decisions AS
SELECT d.id AS decision_id, d.uid, d.pair_key, d.judgement, d.reason, 'C' || d.wrong_claim_id AS wrong, d.note,
       d.decided_by, AT_TIME(d.decided_at) AS decided_at,
       CASE WHEN d.id = (SELECT max(e.id) FROM link_decision e WHERE e.pair_key = d.pair_key)
            THEN 'yes' ELSE 'no' END AS in_force
FROM link_decision d;

CREATE VIEW links AS
SELECT l.id AS link_id, 'L' || l.id AS link, l.uid, l.relation, l.direction, l.conflict_kind,
       CASE d.judgement WHEN 'reopened' THEN 'open' ELSE coalesce(d.judgement, 'open') END AS status,
       d.reason, 'C' || d.wrong_claim_id AS wrong, d.note AS decision_note, d.decided_by,
       AT_TIME(d.decided_at) AS decided_at,
       f.judgement AS earlier_status, f.reason AS earlier_reason, f.note AS earlier_note, f.decided_by AS earlier_by,
       l.origin, l.origin_version, l.confidence,
       replace(replace(l.sentence, '{left}', 'C' || l.left_id), '{right}', 'C' || l.right_id) AS sentence,
       l.explanation, l.distance, l.distance_unit, l.pair_key, l.made_by, AT_TIME(l.made_at) AS made_at,
       a.claim_id AS left_claim_id, a.claim AS left_claim, a.article_id AS left_article_id, a.article AS left_article,
       a.article_title AS left_title, a.outlet AS left_outlet, a.zone AS left_zone,
       coalesce(a.quote, a.text) AS left_quote, a.claimant_id AS left_claimant_id, a.claimant AS left_claimant,
       l.left_value_id, x.display AS left_value, x.lo AS left_lo, x.hi AS left_hi,
       b.claim_id AS right_claim_id, b.claim AS right_claim, b.article_id AS right_article_id,
       b.article AS right_article, b.article_title AS right_title, b.outlet AS right_outlet, b.zone AS right_zone,
       coalesce(b.quote, b.text) AS right_quote, b.claimant_id AS right_claimant_id, b.claimant AS right_claimant,
       l.right_value_id, y.display AS right_value, y.lo AS right_lo, y.hi AS right_hi
FROM claim_link l
JOIN claims a ON a.claim_id = l.left_id
JOIN claims b ON b.claim_id = l.right_id
LEFT JOIN claim_value x ON x.id = l.left_value_id
LEFT JOIN claim_value y ON y.id = l.right_value_id
LEFT JOIN link_decision d ON d.id = (SELECT max(e.id) FROM link_decision e WHERE e.pair_key = l.pair_key)
LEFT JOIN link_decision f ON f.id = (SELECT max(e.id) FROM link_decision e WHERE e.pair_key = l.earlier_key);

CREATE VIEW conflicts AS
SELECT * FROM links WHERE relation IN ('contradicts', 'disputes', 'inconsistent_within');

CREATE VIEW scans AS
SELECT s.id AS scan_id, s.uid, AT_TIME(s.started_at) AS started_at, AT_TIME(s.finished_at) AS finished_at, s.detectors,
       s.options, s.claims, s.pairs, s.new, s.known, s.suppressed, s.returned, s.held_back, s.failed, s.hot_keys,
       s.hot_claims, s.made_by
FROM scan s;

CREATE VIEW rulings AS
SELECT r.id AS ruling_id, r.uid, r.question, r.left_key, r.right_key, r.answer, r.note, r.decided_by,
       AT_TIME(r.decided_at) AS decided_at,
       CASE WHEN r.answer <> 'withdrawn' AND r.id = (SELECT max(n.id) FROM ruling n WHERE n.question = r.question
            AND n.left_key = r.left_key AND coalesce(n.right_key, '') = coalesce(r.right_key, ''))
            THEN 'yes' ELSE 'no' END AS in_force
FROM ruling r;

CREATE VIEW publications AS
SELECT u.id AS publication_id, u.uid, u.verdict_id, 'V' || u.verdict_id AS verdict, v.claim_id, 'C' || v.claim_id AS claim,
       s.name AS scale, l.label, u.url, u.archived_url, AT_TIME(u.published_at) AS published_at, u.sha256,
       u.made_by, AT_TIME(u.made_at) AS made_at,
       CASE WHEN EXISTS (SELECT 1 FROM verdict n WHERE n.supersedes_id = u.verdict_id) THEN 'no' ELSE 'yes' END AS in_force
FROM publication u
JOIN verdict v ON v.id = u.verdict_id
LEFT JOIN rating_label l ON l.id = v.label_id
LEFT JOIN rating_scale s ON s.id = l.scale_id;

CREATE VIEW corrections AS
SELECT k.id AS correction_id, 'K' || k.id AS correction, k.uid, k.article_id, 'A' || k.article_id AS article,
       a.title AS article_title, o.name AS outlet, k.claim_id, 'C' || k.claim_id AS claim,
       k.link_id, 'L' || k.link_id AS link, k.asked_of, ON_DAY(k.asked_on) AS asked_on, ON_DAY(k.due_on) AS due_on,
       coalesce(k.outcome, 'open') AS outcome, ON_DAY(k.closed_on) AS closed_on, v.number AS shown_in, k.letter, k.note,
       k.made_by, AT_TIME(k.made_at) AS made_at, k.revision
FROM correction k
LEFT JOIN article a ON a.id = k.article_id
LEFT JOIN outlet o ON o.id = a.outlet_id
LEFT JOIN article_version v ON v.id = k.article_version_id;

CREATE VIEW operations AS
SELECT o.id AS operation_id, 'R' || o.id AS operation, o.uid, o.actor, o.command, AT_TIME(o.done_at) AS done_at,
       'R' || o.undoes_id AS undoes, 'R' || u.id AS undone_by,
       (SELECT count(*) FROM change c WHERE c.operation_id = o.id) AS changes
FROM operation o LEFT JOIN operation u ON u.undoes_id = o.id;

CREATE VIEW changes AS
SELECT c.id AS change_id, c.operation_id, 'R' || c.operation_id AS operation, o.actor, o.command,
       AT_TIME(o.done_at) AS done_at, c.table_name, c.row_id, c.action,
       CAST(c.old AS text) AS old, CAST(c.new AS text) AS new
FROM change c JOIN operation o ON o.id = c.operation_id;

CREATE VIEW settings AS
SELECT s.key, s.value FROM setting s;
