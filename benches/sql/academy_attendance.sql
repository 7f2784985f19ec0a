-- One line of a register.
INSERT INTO attendance (class_session, id, enrolment, mark, late) VALUES (?1, ?2, ?3, ?4, ?5);
