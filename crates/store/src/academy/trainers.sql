SELECT t.id, t.member, coalesce(m.name, t.name)
FROM trainer t
LEFT JOIN member m ON m.id = t.member
WHERE t.cohort = ?1 AND t.removed = 0
ORDER BY t.id;
