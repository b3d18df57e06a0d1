-- title: Values of a claim
-- answers: What does it state about what, as an interval?
-- param: claim claim              Which claim.
-- column: subject text            What the value is about.
-- column: attribute text          Which of its properties.
-- column: kind text               date, quantity, entity or truth.
-- column: value text              As people are shown it.
-- column: raw text                As it was written.
-- column: unit text               'day' for dates, the canonical unit for quantities.
-- column: lo float                Lower end; empty is open.
-- column: hi float                Upper end; empty is open.
-- column: bounds text             [] closed, [) ( ] half-open, () open, as it was said.
-- column: wide_lo float           Lower end with goodwill.
-- column: wide_hi float           Upper end with goodwill.
-- column: earliest text           First day, for dates.
-- column: latest text             Last day, for dates.
-- column: reference_earliest text First day a figure speaks of.
-- column: reference_latest text   Last day.
-- column: scope text              The part it is limited to.
-- column: precision text          day, month, year, range, exact, rounded …
-- column: modality text           asserted, planned, denied …
-- column: ambiguity text          The other way to read it.
-- column: entity text             Whom or what it names.
-- column: truth text              yes or no.
-- column: origin text             'person', or the reader that made it.
SELECT subject, attribute, kind, value, raw, unit, lo, hi, bounds, wide_lo, wide_hi, earliest, latest,
       reference_earliest, reference_latest, scope, precision, modality, ambiguity, entity, truth, origin
FROM claim_values
WHERE claim_id = :claim
ORDER BY value_id
