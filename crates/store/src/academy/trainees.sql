-- The trainees of cohorts that ended, or end, from ?1 to ?2 (of one course, unless ?3 is NULL), with their minutes and the
-- days of their cohort.
SELECT e.id, e.person, e.state, e.applied_on, e.admitted_on, e.enrolled_on, e.queued, e.starts_on, e.left_on,
       e.leave_reason, e.certification, e.certified_on, t.planned, t.given, t.attended, t.absences, t.unjustified,
       c.starts_on, c.ends_on, p.family_name, p.given_name, c.id, coalesce(c.title, k.title)
FROM cohort c
JOIN enrolment_tally t ON t.cohort = c.id
JOIN enrolment e ON e.cohort = c.id AND e.id = t.enrolment AND e.removed = 0
LEFT JOIN person p ON p.id = e.person
LEFT JOIN course k ON k.id = c.course
WHERE c.removed = 0 AND coalesce(c.cancelled, 0) = 0 AND c.ends_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR c.course = ?3)
  AND e.state IS NOT NULL AND e.person IS NOT NULL;
