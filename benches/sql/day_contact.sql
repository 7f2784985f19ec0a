-- One contact.
INSERT INTO contact (person, id, member, held_on, mode, minute) VALUES (?1, ?2, ?3, ?4, 'interview', ?5);
