-- The lines of the registers of a cohort: one range per half-day.
SELECT a.class_session, a.enrolment, a.mark, a.late
FROM class_session s
JOIN attendance a ON a.class_session = s.id
WHERE s.cohort = ?1 AND s.removed = 0 AND a.removed = 0 AND a.mark IS NOT NULL AND a.enrolment IS NOT NULL
ORDER BY s.day, s.starts, s.id;
