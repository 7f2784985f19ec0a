-- One structure.
INSERT INTO structure (id, name, created_on) VALUES (?1, ?2, ?3);
