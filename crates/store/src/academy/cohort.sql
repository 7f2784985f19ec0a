-- One cohort, removed or not, as the list gives it.
SELECT c.id, c.course, k.title, k.family, c.title, c.starts_on, c.ends_on, c.capacity, c.room, c.note,
       coalesce(c.cancelled, 0), c.removed,
       (SELECT min(s.day) FROM class_session s WHERE s.cohort = c.id AND s.removed = 0 AND coalesce(s.cancelled, 0) = 0),
       (SELECT max(s.day) FROM class_session s WHERE s.cohort = c.id AND s.removed = 0 AND coalesce(s.cancelled, 0) = 0),
       (SELECT count(*) FROM enrolment e WHERE e.cohort = c.id AND e.removed = 0 AND e.state = 'enrolled')
FROM cohort c
LEFT JOIN course k ON k.id = c.course
WHERE c.id = ?1
LIMIT 1;
