-- The règlements that applications are pinned to.
SELECT id, coalesce(body, '')
FROM regulation
WHERE removed = 0;
