-- Who is what in a structure, in the order in which they were written.
SELECT link.id, link.person, link.role, person.family_name, person.given_name, person.number
FROM structure_person AS link
JOIN person ON person.id = link.person AND person.removed = 0
WHERE link.structure = ?1 AND link.removed = 0
ORDER BY link.id;
