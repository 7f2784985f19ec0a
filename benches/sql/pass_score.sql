-- A score.
INSERT INTO pass_score (pass_application, id, member, criterion, score, comment) VALUES (?1, ?2, ?3, ?4, ?5, 'Bien établi.');
