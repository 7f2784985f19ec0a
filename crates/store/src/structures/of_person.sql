-- The structures of a person, with what they are in them, latest first.
SELECT structure.id, link.id, link.role, structure.name, structure.ess_kind, structure.city, structure.created_on
FROM structure_person AS link
JOIN structure ON structure.id = link.structure AND structure.removed = 0
WHERE link.person = ?1 AND link.removed = 0
ORDER BY structure.created_on DESC, structure.id DESC;
