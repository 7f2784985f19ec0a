-- One person who was trained.
INSERT INTO person (seq, id, number, family_name, given_name, opened_on)
VALUES (?1, ?2, ?3, ?4, 'Prénom', '2016-01-04');
