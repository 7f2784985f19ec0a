-- The brakes of a person, present and lifted, oldest first.
SELECT id, brake, since, until, coalesce(note, '')
FROM brake
WHERE person = ?1 AND removed = 0 AND brake IS NOT NULL
ORDER BY since, id;
