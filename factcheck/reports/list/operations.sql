-- title: Operations
-- answers: What was changed, when, by whom, and with which command?
-- param: user text         Only by this person.
-- param: since date        Only on or after this day (UTC).
-- column: operation text   The operation's id.
-- column: done_at text     When (UTC).
-- column: actor text       Who.
-- column: command text     As it was typed.
-- column: changes int      Rows it changed.
-- column: undoes text      The operation it took back.
-- column: undone_by text   The operation that took it back.
-- table: operation done_at actor command changes undone_by
SELECT operation, done_at, actor, command, changes, undoes, undone_by
FROM operations
WHERE 1 = 1
  AND lower(actor) = lower(:user) -- if user
  AND done_at >= :since -- if since
ORDER BY operation_id DESC
