-- title: Outlets
-- answers: Which publishers do we hold articles of?
-- param: text text         Only with these letters in name or address.
-- param: country text      Only of this country (ISO 3166-1 alpha-2).
-- param: ids text          Exactly these, by their numbers: 4,9,12.
-- column: outlet text        The name.
-- column: homepage text      Where it is on the web.
-- column: country text       ISO 3166-1 alpha-2.
-- column: articles int       Articles we hold of it.
-- table: outlet homepage country articles
SELECT name AS outlet, homepage, country, articles
FROM outlets
WHERE 1 = 1
  AND ',' || :ids || ',' LIKE '%,' || outlet_id || ',%' -- if ids
  AND (lower(name) LIKE '%' || lower(:text) || '%' OR lower(homepage) LIKE '%' || lower(:text) || '%') -- if text
  AND lower(country) = lower(:country) -- if country
ORDER BY lower(name) COLLATE "C", outlet_id
