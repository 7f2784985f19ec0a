-- One appointment.
INSERT INTO appointment (person, id, member, starts_at, duration, mode, status) VALUES (?1, ?2, ?3, ?4, 60, 'house', ?5);
