-- title: One operation
-- answers: Who changed something, when, and with which command?
-- param: operation operation   Which one.
-- column: operation text       Its id.
-- column: done_at text         When (UTC).
-- column: actor text           Who.
-- column: command text         As it was typed.
-- column: undoes text          The operation it took back.
-- column: undone_by text       The operation that took it back.
-- column: changes int          Rows it changed.
SELECT operation, done_at, actor, command, undoes, undone_by, changes
FROM operations
WHERE operation_id = :operation
