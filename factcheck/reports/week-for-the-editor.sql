-- title: The week for the editor
-- answers: What was decided and published in a week, what is still open, and what is overdue?
-- param: from date = monday    First day of the week (UTC).
-- param: until date = from+6   Its last day.
-- param: today date = today    What was due before this day is overdue.
-- column: section text         decided, published, open or overdue.
-- column: id text              The verdict, conflict or claim.
-- column: about text           What it is about, in words.
-- column: result text          The label, the judgement, or where it stands.
-- column: who text             Who decided, published, or has it in hand.
-- column: on text              The day of the decision or publication, or the day it is due.
-- table: section id about result who on
SELECT section, id, about, result, who, on_day AS "on"
FROM (
    SELECT 1 AS place, 'decided' AS section, v.verdict AS id, c.text AS about,
           coalesce(v.label || ' (' || v.scale || ')', 'retracted') AS result, v.decided_by AS who,
           substr(v.decided_at, 1, 10) AS on_day, v.verdict_id AS number
    FROM verdicts v JOIN claims c ON c.claim_id = v.claim_id
    WHERE substr(v.decided_at, 1, 10) BETWEEN :from AND :until
    UNION ALL
    SELECT 1, 'decided', l.link, l.sentence,
           d.judgement || coalesce(': ' || d.reason, '') || coalesce(', ' || d.wrong || ' is wrong', ''), d.decided_by,
           substr(d.decided_at, 1, 10), d.decision_id
    FROM decisions d JOIN links l ON l.pair_key = d.pair_key
    WHERE substr(d.decided_at, 1, 10) BETWEEN :from AND :until
    UNION ALL
    SELECT 2, 'published', c.claim, c.text, coalesce(c.rating, 'no verdict'), h.actor, substr(h.done_at, 1, 10), h.change_id
    FROM changes h JOIN claims c ON c.claim_id = h.row_id
    WHERE h.table_name = 'claim' AND h.action = 'update' AND h.new LIKE '%"status": "published"%'
      AND substr(h.done_at, 1, 10) BETWEEN :from AND :until
    UNION ALL
    SELECT 3, 'open', l.link, l.sentence, l.relation || ' (' || l.status || ')', l.made_by, NULL, l.link_id
    FROM conflicts l
    WHERE l.status IN ('open', 'unsure')
    UNION ALL
    SELECT 3, 'open', c.claim, c.text, c.status, c.assignee, c.due_on, c.claim_id
    FROM claims c
    WHERE c.status IN ('new', 'checking') AND (c.due_on IS NULL OR c.due_on >= :today)
    UNION ALL
    SELECT 4, 'overdue', c.claim, c.text, c.status, c.assignee, c.due_on, c.claim_id
    FROM claims c
    WHERE c.status IN ('new', 'checking') AND c.due_on < :today
) AS week
ORDER BY place, on_day NULLS LAST, length(id), id COLLATE "C", number
