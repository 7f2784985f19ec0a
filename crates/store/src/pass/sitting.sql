-- Is there such a sitting?
SELECT 1
FROM committee
WHERE id = ?1 AND removed = 0;
