-- What a member still has to do for a person.
SELECT id
FROM action
WHERE person = ?1 AND member = ?2 AND removed = 0 AND done_on IS NULL AND dropped_on IS NULL
ORDER BY id;
