-- The proofs of an application, in the order they were written.
SELECT proof.id, coalesce(proof.proof, ''), proof.document, document.name, proof.asked_on, proof.received_on,
       proof.issued_on, proof.refused_on, proof.reason, proof.chased_on, member.name
FROM pass_proof AS proof
JOIN pass_application AS application ON application.id = proof.pass_application
LEFT JOIN document ON document.person = application.person AND document.id = proof.document AND document.removed = 0
LEFT JOIN member ON member.id = proof.member
WHERE proof.pass_application = ?1 AND proof.removed = 0
ORDER BY proof.id;
