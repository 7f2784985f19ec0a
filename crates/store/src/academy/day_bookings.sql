-- Half-days from ?1 to ?2 that are held, of every cohort: what each takes.
SELECT s.id, s.day, s.starts, s.ends, t.member, t.name, coalesce(s.room, c.room), s.cohort, coalesce(c.title, k.title)
FROM class_session s
JOIN cohort c ON c.id = s.cohort AND c.removed = 0 AND coalesce(c.cancelled, 0) = 0
LEFT JOIN course k ON k.id = c.course
LEFT JOIN trainer t ON t.cohort = s.cohort AND t.id = s.trainer AND t.removed = 0
WHERE s.day BETWEEN ?1 AND ?2 AND s.removed = 0 AND coalesce(s.cancelled, 0) = 0 AND s.ends > s.starts;
