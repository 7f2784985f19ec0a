-- The half-days from ?2 to ?3 of the cohorts that a member trains: those given to that member, and those given to nobody.
SELECT s.id, s.cohort, coalesce(c.title, k.title), s.day, s.half, s.starts, s.ends, coalesce(s.cancelled, 0), r.name,
       h.saved_at, h.closed_at
FROM trainer t
JOIN class_session s ON s.cohort = t.cohort AND (s.trainer = t.id OR s.trainer IS NULL)
JOIN cohort c ON c.id = s.cohort AND c.removed = 0 AND coalesce(c.cancelled, 0) = 0
LEFT JOIN course k ON k.id = c.course
LEFT JOIN room r ON r.id = coalesce(s.room, c.room)
LEFT JOIN sheet h ON h.class_session = s.id AND h.removed = 0
WHERE t.member = ?1 AND t.removed = 0 AND s.removed = 0 AND s.day BETWEEN ?2 AND ?3
ORDER BY s.day, s.starts, s.id;
