-- What a version of the règlement says.
SELECT coalesce(body, '')
FROM regulation
WHERE id = ?1;
