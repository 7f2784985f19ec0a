-- The contacts of a person, latest first.
SELECT contact.id, held_on, mode, duration, coalesce(minute, ''), member.name
FROM contact
LEFT JOIN member ON member.id = contact.member
WHERE person = ?1 AND contact.removed = 0
ORDER BY held_on DESC, contact.id DESC;
