-- Every status written, in the order of structures.
SELECT structure, id, status, since, checked_on
FROM structure_status
WHERE removed = 0 AND status IS NOT NULL AND since IS NOT NULL
ORDER BY structure, id;
