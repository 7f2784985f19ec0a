-- The proofs of these applications (a JSON list of identities), as the rule reads them.
SELECT proof.pass_application, coalesce(proof.proof, ''), proof.document IS NOT NULL, proof.asked_on, proof.received_on,
       proof.issued_on, proof.refused_on, proof.reason, proof.chased_on
FROM json_each(?1) AS wanted
CROSS JOIN pass_proof AS proof ON proof.pass_application = unhex(wanted.value, '-')
WHERE proof.removed = 0;
