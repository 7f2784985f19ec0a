-- The lines of one register.
SELECT class_session, enrolment, mark, late
FROM attendance
WHERE class_session = ?1 AND removed = 0 AND mark IS NOT NULL AND enrolment IS NOT NULL;
