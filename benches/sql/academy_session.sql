-- One half-day of three hours.
INSERT INTO class_session (id, cohort, day, half, starts, ends) VALUES (?1, ?2, ?3, ?4, ?5, ?5 + 180);
