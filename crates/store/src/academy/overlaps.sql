-- The other cohorts in which the trainees of a cohort are enrolled, with their days.
SELECT DISTINCT o.person, o.cohort, coalesce(c.title, k.title),
       (SELECT min(s.day) FROM class_session s WHERE s.cohort = c.id AND s.removed = 0 AND coalesce(s.cancelled, 0) = 0),
       (SELECT max(s.day) FROM class_session s WHERE s.cohort = c.id AND s.removed = 0 AND coalesce(s.cancelled, 0) = 0)
FROM enrolment e
JOIN enrolment o ON o.person = e.person AND o.cohort <> e.cohort AND o.removed = 0 AND o.state = 'enrolled'
JOIN cohort c ON c.id = o.cohort AND c.removed = 0
LEFT JOIN course k ON k.id = c.course
WHERE e.cohort = ?1 AND e.removed = 0 AND e.state = 'enrolled';
