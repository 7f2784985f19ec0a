-- Attempts to know what became of structures.
SELECT structure, months, tried_on, coalesce(answered, 0)
FROM follow_up
WHERE removed = 0 AND months IS NOT NULL AND tried_on IS NOT NULL;
