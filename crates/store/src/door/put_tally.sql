INSERT INTO enrolment_tally (cohort, enrolment, planned, given, attended, absences, unjustified)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
