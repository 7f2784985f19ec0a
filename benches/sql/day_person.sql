-- One person of a large house.
INSERT INTO person (seq, id, number, family_name, given_name, opened_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
