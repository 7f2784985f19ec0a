-- How many worked in a structure, oldest first.
SELECT id, as_of, employees, insertion
FROM headcount
WHERE structure = ?1 AND removed = 0 AND as_of IS NOT NULL
ORDER BY as_of, id;
