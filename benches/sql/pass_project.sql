-- A project.
INSERT INTO project (id, name, summary, opened_on) VALUES (?1, ?2, ?3, ?4);
