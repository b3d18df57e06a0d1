-- title: Rulings
-- answers: What did people say about subjects, attributes and names that no text tells?
-- param: question same_subject|same_person|part_of|several_values  Only answers to this question.
-- param: all yes|no             yes: also what was answered anew or withdrawn since.
-- column: ruling int          Its number.
-- column: question text       same_subject, same_person, part_of or several_values.
-- column: left text           A subject, subject|attribute, a name, or one sentence.
-- column: right text          The other subject, name or sentence.
-- column: answer text         yes, no or withdrawn.
-- column: in_force text       yes for the answer that holds.
-- column: note text           What was said.
-- column: decided_by text     Who.
-- column: decided_at text     When (UTC).
-- column: left_key text       The key it is stored under: words:… for a sentence, name:… for a name.
-- column: right_key text      The key of the other one.
-- table: ruling question left answer right in_force note decided_by decided_at
SELECT ruling_id AS ruling, CASE WHEN left_key LIKE 'name:%' THEN 'same_person' ELSE question END AS question,
       left_key AS "left", right_key AS "right", answer, in_force, note, decided_by, decided_at, left_key, right_key
FROM rulings
WHERE 1 = 1
  AND in_force = 'yes' -- if not all
  AND (:all = 'yes' OR in_force = 'yes') -- if all
  AND CASE WHEN left_key LIKE 'name:%' THEN 'same_person' ELSE question END = :question -- if question
ORDER BY ruling_id
