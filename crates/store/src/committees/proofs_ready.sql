-- The proofs of what an agenda may be made of.
SELECT proof.pass_application, coalesce(proof.proof, ''), proof.document IS NOT NULL, proof.asked_on, proof.received_on,
       proof.issued_on, proof.refused_on, proof.reason, proof.chased_on
FROM pass_application application
JOIN pass_proof proof ON proof.pass_application = application.id
WHERE application.removed = 0 AND application.state = 'instructed' AND proof.removed = 0;
