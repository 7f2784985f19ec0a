-- The card of a person who has none.
INSERT INTO person_card (person, name_key, number, birth_date, opened_on, referent, stage, qpv, last_contact_on,
                         expected_until)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);
