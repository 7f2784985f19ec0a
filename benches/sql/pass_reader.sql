-- A reader with an opinion.
INSERT INTO pass_reader (pass_application, id, member, named_on, conflict, opinion, comment, given_on)
VALUES (?1, ?2, ?3, ?4, 0, 'favourable', 'Projet utile au quartier, équipe prête.', ?4);
