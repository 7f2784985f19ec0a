-- Attempts at the trainees of cohorts that ended from ?1 to ?2 (of one course, unless ?3 is NULL), cohort by cohort.
SELECT o.enrolment, o.months, o.tried_on, coalesce(o.answered, 0), o.situation
FROM cohort c
JOIN outcome o ON o.cohort = c.id
WHERE c.removed = 0 AND c.ends_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR c.course = ?3)
  AND o.removed = 0 AND o.months IS NOT NULL AND o.tried_on IS NOT NULL AND o.enrolment IS NOT NULL;
