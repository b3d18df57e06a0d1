-- title: Values of a dossier
-- answers: What do these claims state, as intervals?
-- param: article article   Of the claims of this article.
-- param: claim claim       Of this claim.
-- column: claim text       The claim.
-- column: subject text     What the value is about.
-- column: attribute text   Which of its properties.
-- column: unit text        'day' for dates, the canonical unit for quantities.
-- column: value text       As people are shown it.
-- column: raw text         As it was written.
-- column: lo float         Lower end; empty is open.
-- column: hi float         Upper end; empty is open.
-- column: wide_lo float    Lower end with goodwill.
-- column: wide_hi float    Upper end with goodwill.
SELECT x.claim, x.subject, x.attribute, x.unit, x.value, x.raw, x.lo, x.hi, x.wide_lo, x.wide_hi
FROM claim_values x
JOIN claims c ON c.claim_id = x.claim_id
WHERE x.unit IS NOT NULL
  AND c.article_id = :article AND c.status NOT IN ('candidate', 'rejected', 'withdrawn') -- if article
  AND x.claim_id = :claim -- if claim
ORDER BY x.claim_id, x.value_id
