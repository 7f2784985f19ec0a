-- The bytes of a digest, in order.
SELECT bytes
FROM chunk
WHERE digest = ?1
ORDER BY place;
