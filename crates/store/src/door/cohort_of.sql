-- The cohort that a subject of the journal is about: itself, or that of a half-day.
SELECT id FROM cohort WHERE id = ?1
UNION ALL
SELECT cohort FROM class_session WHERE id = ?1 AND cohort IS NOT NULL;
