-- The diagnoses of a person, oldest first.
SELECT diagnosis.id, project, member.name, held_on, score_person, score_offer, score_market, score_finance, score_legal,
       score_network, score_impact, coalesce(note, '')
FROM diagnosis
LEFT JOIN member ON member.id = diagnosis.member
WHERE person = ?1 AND diagnosis.removed = 0 AND held_on IS NOT NULL
ORDER BY held_on, diagnosis.id;
