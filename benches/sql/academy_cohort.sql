-- One cohort of fifteen places.
INSERT INTO cohort (id, course, title, starts_on, ends_on, capacity) VALUES (?1, ?2, ?3, ?4, ?5, 15);
