-- An answer to a criterion.
INSERT INTO pass_answer (pass_application, id, criterion, answer, note, as_of, member) VALUES (?1, ?2, ?3, 'met', 'Vu avec la personne.', ?4, ?5);
