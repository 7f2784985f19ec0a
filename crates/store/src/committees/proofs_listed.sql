-- The proofs of the files of a sitting.
SELECT proof.pass_application, coalesce(proof.proof, ''), proof.document IS NOT NULL, proof.asked_on, proof.received_on,
       proof.issued_on, proof.refused_on, proof.reason, proof.chased_on
FROM committee_item item
JOIN pass_proof proof ON proof.pass_application = item.application
WHERE item.committee = ?1 AND item.removed = 0 AND proof.removed = 0;
