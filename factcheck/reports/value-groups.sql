-- title: Value groups
-- answers: On which questions do claims disagree, how many irreconcilable answers are there, and who stands behind each?
-- param: subject text       Only about this subject, as claims have it: missing-persons.
-- param: attribute text     Only this attribute.
-- param: article article    Only questions on which this article says something.
-- column: subject text        What the values are about.
-- column: attribute text      Which of its properties.
-- column: unit text           'day' for dates, the canonical unit for quantities.
-- column: reference text      The days the values speak of, where they say so.
-- column: scope text          The part they are limited to.
-- column: groups int          How many groups there are: the fewest in which all values can be true together.
-- column: group int           Number of this one, from the lowest values to the highest.
-- column: values text         From its lowest value to its highest.
-- column: claims int          Different claims in it; the same sentence in several articles counts once.
-- column: printed int         The same with every copy counted.
-- column: outlets int         Outlets that stand behind it; one that only printed a copy does not count.
-- column: claimants int       Claimants that stand behind it, copies left out.
-- column: first_seen text     The earliest day on which one of them was said, printed or stored.
-- column: witness text        One of its claims that cannot be true together with …
-- column: against text        … this claim of the group before (of the next, for the first one).
-- column: span_lo float       Its lowest end; empty where it is open.
-- column: span_hi float       Its highest end.
-- table: subject attribute unit group values claims printed outlets claimants first_seen witness against
-- then: value-groups
-- The query gives the values of every question on which two of them exclude each other, found by two probes of
-- an index; the step named above puts them into groups. What may have several values at once is no dispute.
WITH clashing AS MATERIALIZED (
  SELECT l.subject, l.attribute, l.unit
  FROM (
    SELECT subject, attribute, unit, max(lo) AS top FROM claim_values
    WHERE unit IS NOT NULL AND subject <> ''
      AND subject = lower(:subject) -- if subject
      AND attribute = lower(:attribute) -- if attribute
    GROUP BY subject, attribute, unit
  ) l
  WHERE EXISTS (SELECT 1 FROM claim_values h WHERE h.subject = l.subject AND h.attribute = l.attribute
                AND h.unit = l.unit AND h.hi < l.top)
    AND NOT EXISTS (SELECT 1 FROM rulings r WHERE r.in_force = 'yes' AND r.question = 'several_values'
                    AND r.answer = 'yes' AND r.left_key IN ('|' || l.attribute, l.subject || '|' || l.attribute))
    AND EXISTS (SELECT 1 FROM claim_values w JOIN claims d ON d.claim_id = w.claim_id WHERE w.subject = l.subject AND w.attribute = l.attribute AND w.unit = l.unit AND d.article_id = :article) -- if article
)
SELECT v.subject, v.attribute, v.unit, v.reference_earliest, v.reference_latest, v.scope, v.lo, v.hi, v.value,
       c.claim_id, coalesce(c.quote, c.text) AS words, c.outlet, coalesce(c.claimant, c.claimant_raw) AS claimant,
       coalesce(c.said_earliest, (SELECT a.published_earliest FROM articles a WHERE a.article_id = c.article_id),
                substr(c.made_at, 1, 10)) AS seen
FROM clashing k
JOIN claim_values v ON v.subject = k.subject AND v.attribute = k.attribute AND v.unit = k.unit
JOIN claims c ON c.claim_id = v.claim_id
WHERE c.status NOT IN ('rejected', 'withdrawn')
