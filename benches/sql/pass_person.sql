-- A person who applies.
INSERT INTO person (seq, id, number, family_name, given_name, birth_date, opened_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
