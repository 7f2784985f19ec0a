-- The assessments of a cohort.
SELECT enrolment, block, result, assessed_on, note
FROM assessment
WHERE cohort = ?1 AND removed = 0 AND result IS NOT NULL;
