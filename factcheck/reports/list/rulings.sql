-- title: Rulings
-- answers: What did people say about subjects and attributes that no text tells?
-- param: question same_subject|part_of|several_values  Only answers to this question.
-- param: all yes|no             yes: also what was answered anew or withdrawn since.
-- column: ruling int          Its number.
-- column: question text       same_subject, part_of or several_values.
-- column: left text           A subject, or subject|attribute; words:… for one sentence.
-- column: right text          The other subject.
-- column: answer text         yes, no or withdrawn.
-- column: in_force text       yes for the answer that holds.
-- column: note text           What was said.
-- column: decided_by text     Who.
-- column: decided_at text     When (UTC).
-- table: ruling question left answer right in_force note decided_by decided_at
SELECT ruling_id AS ruling, question, left_key AS "left", right_key AS "right", answer, in_force, note, decided_by, decided_at
FROM rulings
WHERE 1 = 1
  AND in_force = 'yes' -- if not all
  AND (:all = 'yes' OR in_force = 'yes') -- if all
  AND question = :question -- if question
ORDER BY ruling_id
