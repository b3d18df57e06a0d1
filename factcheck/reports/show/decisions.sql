-- title: Decisions on a pair
-- answers: What was decided about these words and values, by whom and when?
-- param: link link          Which link.
-- column: judgement text    confirmed, dismissed, unsure or reopened.
-- column: reason text       Why it was dismissed.
-- column: wrong text        The claim found wrong.
-- column: note text         What was said.
-- column: decided_by text   Who decided.
-- column: decided_at text   When (UTC).
-- column: in_force text     yes for the decision that holds.
-- table: decided_at decided_by judgement reason wrong note
SELECT judgement, reason, wrong, note, decided_by, decided_at, in_force
FROM decisions
WHERE pair_key = (SELECT l.pair_key FROM links l WHERE l.link_id = :link)
ORDER BY decision_id
