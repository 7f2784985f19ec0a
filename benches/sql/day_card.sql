-- Its card.
INSERT INTO person_card (person, name_key, number, opened_on, referent, stage, last_contact_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
