-- Files that hold a field with two values.
SELECT person.id, person.id, person.family_name, person.given_name, NULL, NULL, NULL, NULL, NULL,
       CAST(count(*) AS TEXT), member.name
FROM conflict
JOIN person ON person.id = conflict.subject
LEFT JOIN person_card AS card ON card.person = person.seq
LEFT JOIN member ON member.id = card.referent
WHERE person.removed = 0 AND (:member IS NULL OR card.referent = :member)
GROUP BY person.id
ORDER BY person.family_name, person.given_name;
