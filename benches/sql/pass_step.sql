-- A passage of it.
INSERT INTO pass_step (pass_application, id, verb, from_state, to_state, since, day, member) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7);
