-- Who holds it.
INSERT INTO structure_person (structure, id, person) VALUES (?1, ?2, ?3);
