-- The règlement in force on a day: published, begun, the latest version of them.
SELECT id
FROM regulation
WHERE removed = 0 AND published_on IS NOT NULL AND starts_on <= ?1
ORDER BY version DESC, starts_on DESC, id
LIMIT 1;
