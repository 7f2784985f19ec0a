-- The proofs of the applications that are not decided yet, application by application.
SELECT application.id, application.person, person.family_name, person.given_name, application.title, member.name,
       application.regulation, application.filed_on, committee.held_at, coalesce(proof.proof, ''), proof.asked_on,
       proof.received_on, proof.issued_on, proof.refused_on, proof.chased_on
FROM pass_application AS application
JOIN pass_proof AS proof ON proof.pass_application = application.id AND proof.removed = 0
JOIN person ON person.id = application.person AND person.removed = 0
LEFT JOIN member ON member.id = application.member
LEFT JOIN committee ON committee.id = application.committee
WHERE application.removed = 0 AND application.state IN ('draft', 'filed', 'to_complete', 'complete', 'instructed', 'listed')
  AND (:member IS NULL OR application.member = :member)
ORDER BY application.id;
