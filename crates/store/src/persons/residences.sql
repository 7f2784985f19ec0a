-- Where a person lived, oldest first.
SELECT id, since, line, postcode, city, qpv
FROM residence
WHERE person = ?1 AND removed = 0
ORDER BY since, id;
