SELECT enrolment, planned, given, attended, absences, unjustified
FROM enrolment_tally
WHERE cohort = ?1;
