-- The enrolments of a person, latest cohort first: enrolment, cohort, its course, its days.
SELECT e.id, e.cohort, coalesce(c.title, k.title), k.title, e.state,
       (SELECT min(s.day) FROM class_session s WHERE s.cohort = c.id AND s.removed = 0 AND coalesce(s.cancelled, 0) = 0),
       (SELECT max(s.day) FROM class_session s WHERE s.cohort = c.id AND s.removed = 0 AND coalesce(s.cancelled, 0) = 0)
FROM enrolment e
JOIN cohort c ON c.id = e.cohort
LEFT JOIN course k ON k.id = c.course
WHERE e.person = ?1 AND e.removed = 0 AND c.removed = 0 AND e.state IS NOT NULL
ORDER BY c.starts_on DESC, e.id DESC;
