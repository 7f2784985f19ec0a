-- One action.
INSERT INTO action (person, id, title, member, due_on, done_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
