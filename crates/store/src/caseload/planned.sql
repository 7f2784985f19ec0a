-- The appointments of a person with a member that are still to come, alone: a gathering keeps who leads it.
SELECT id
FROM appointment
WHERE person = ?1 AND member = ?2 AND removed = 0 AND status = 'planned' AND gathering IS NULL AND starts_at >= ?3
ORDER BY id;
