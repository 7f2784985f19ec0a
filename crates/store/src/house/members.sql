-- The members of the house, by name.
SELECT id, coalesce(name, ''), role, coalesce(active, 0)
FROM member
WHERE removed = 0
ORDER BY name, id;
