-- The minutes of a trainee, as the door derives them.
INSERT INTO enrolment_tally (cohort, enrolment, planned, given, attended, absences, unjustified)
VALUES (?1, ?2, 18000, 17820, ?3, ?4, 0);
