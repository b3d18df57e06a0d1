-- title: Workload
-- answers: Who has how many claims in hand, and where do they stand?
-- param: assignee text      Only this person.
-- param: today date = today What was due before this day is overdue.
-- column: assignee text     Who checks; '-' for claims nobody has.
-- column: status text       Where the claims stand.
-- column: claims int        How many.
-- column: overdue int       How many of them should be done by now.
-- column: next_due text     The earliest day one of them is due.
-- column: oldest text       When the oldest of them was added (UTC).
-- table: assignee status claims overdue next_due
SELECT coalesce(assignee, '-') AS assignee, status, count(*) AS claims,
       sum(CASE WHEN status IN ('new', 'checking') AND due_on < :today THEN 1 ELSE 0 END) AS overdue,
       min(CASE WHEN status IN ('new', 'checking') THEN due_on END) AS next_due, min(made_at) AS oldest
FROM claims
WHERE status NOT IN ('candidate', 'rejected', 'withdrawn')
  AND lower(assignee) = lower(:assignee) -- if assignee
GROUP BY coalesce(assignee, '-'), status
ORDER BY coalesce(assignee, '-') COLLATE "C", CASE status WHEN 'new' THEN 1 WHEN 'checking' THEN 2 WHEN 'checked' THEN 3 WHEN 'published' THEN 4 ELSE 5 END
