-- title: Claims that are due
-- answers: What is overdue, and what comes due next?
-- param: since date              Only due on or after this day.
-- param: until date = today+7    Only due on or before this day.
-- param: assignee text           Only given to this person.
-- param: today date = today      What was due before this day is overdue.
-- column: claim text             The claim.
-- column: due_on text            By when.
-- column: overdue text           yes or no.
-- column: text text              The claim in the checker's words.
-- column: article text           Where it stands.
-- column: status text            Where the desk stands with it.
-- column: assignee text          Who checks it.
-- column: priority int           1 (first) to 5.
-- table: claim due_on overdue text status assignee
SELECT claim, due_on, CASE WHEN due_on < :today THEN 'yes' ELSE 'no' END AS overdue, text, article, status, assignee,
       priority
FROM claims
WHERE status IN ('new', 'checking')
  AND due_on <= :until
  AND due_on >= :since -- if since
  AND lower(assignee) = lower(:assignee) -- if assignee
ORDER BY due_on, priority NULLS LAST, claim_id
