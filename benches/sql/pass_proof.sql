-- A proof.
INSERT INTO pass_proof (pass_application, id, proof, asked_on, received_on, issued_on, member) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
