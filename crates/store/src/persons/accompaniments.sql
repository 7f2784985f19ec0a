-- The follow-ups of a person, oldest first.
SELECT accompaniment.id, referent, member.name, opened_on, project
FROM accompaniment
LEFT JOIN member ON member.id = accompaniment.referent
WHERE person = ?1 AND accompaniment.removed = 0
ORDER BY opened_on, accompaniment.id;
