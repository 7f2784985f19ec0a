-- Every attempt of a check, in the order of structures.
SELECT structure, months, answered
FROM follow_up
WHERE removed = 0 AND months IS NOT NULL
ORDER BY structure, id;
