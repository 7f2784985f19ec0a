-- The enrolments of a cohort, by name.
SELECT e.id, e.person, e.state, e.applied_on, e.admitted_on, e.enrolled_on, e.queued, e.starts_on, e.left_on,
       e.leave_reason, e.certification, e.certified_on, p.family_name, p.given_name, e.prescriber, e.prescriber_name,
       e.funding, e.funding_reference, e.note, e.removed
FROM enrolment e
LEFT JOIN person p ON p.id = e.person
WHERE e.cohort = ?1 AND e.removed = 0 AND e.person IS NOT NULL AND e.state IS NOT NULL
ORDER BY p.family_name, p.given_name, e.id;
