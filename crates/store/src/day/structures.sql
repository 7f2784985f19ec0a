-- Structures of which the day of creation is known, with the person one asks. Whether a check is to be made is a rule.
SELECT structure.id, person.id, person.family_name, person.given_name, structure.name, structure.created_on, NULL,
       NULL, NULL, NULL, member.name
FROM structure
LEFT JOIN structure_person ON structure_person.id = (
    SELECT min(id) FROM structure_person AS any WHERE any.structure = structure.id AND any.removed = 0)
    AND structure_person.structure = structure.id
LEFT JOIN person ON person.id = structure_person.person AND person.removed = 0
LEFT JOIN person_card AS card ON card.person = person.seq
LEFT JOIN member ON member.id = card.referent
WHERE structure.removed = 0 AND structure.created_on IS NOT NULL
  AND (:member IS NULL OR card.referent = :member)
ORDER BY structure.created_on;
