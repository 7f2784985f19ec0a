-- The situations of a person, oldest first.
SELECT id, as_of, employment, resource, education
FROM situation
WHERE person = ?1 AND removed = 0
ORDER BY as_of, id;
