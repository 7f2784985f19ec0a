-- One trainee.
INSERT INTO enrolment (cohort, id, person, state, applied_on, enrolled_on, queued)
VALUES (?1, ?2, ?3, 'enrolled', ?4, ?4, ?5);
