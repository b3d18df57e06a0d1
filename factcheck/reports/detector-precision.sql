-- title: Detector precision
-- answers: How often is each detector right, why were its suggestions dismissed, and what did all of them miss?
-- param: detector text           Only this detector.
-- column: detector text          The detector; 'person' for conflicts that people linked and no detector found.
-- column: version text           Its version.
-- column: suggested int          Pairs it suggested; a pair counts once, however often it was reprinted.
-- column: reviewed int           Pairs of them that people confirmed or dismissed.
-- column: confirmed int          Pairs of them that people confirmed.
-- column: precision float        Share of the reviewed that were confirmed.
-- column: low float              Lower end of its 95 % interval (Wilson).
-- column: high float             Upper end.
-- column: unsure int             Pairs on which people could not tell.
-- column: dismissed_for text     Reasons for dismissal, each with how often it was given.
-- column: missed int             For 'person': how many there are.
-- column: links text             For 'person': the first of them.
-- table: detector version suggested reviewed confirmed precision low high dismissed_for missed links
-- then: detector-precision
-- The query gives every pair somebody or something called a conflict; the step named above counts them.
SELECT c.origin, c.origin_version, c.pair_key, c.status, c.reason, c.link_id,
       CASE WHEN EXISTS (SELECT 1 FROM links m WHERE m.left_claim_id = c.left_claim_id
            AND m.right_claim_id = c.right_claim_id AND m.origin NOT IN ('person', 'claimreview')) THEN 'yes' ELSE 'no' END AS found
FROM conflicts c
WHERE c.origin <> 'claimreview' -- found elsewhere, by whatever was in use there
  AND lower(c.origin) = lower(:detector) -- if detector
