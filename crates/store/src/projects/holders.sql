-- Who holds a project, in the order they came. Two desks that named the same person made two rows.
SELECT holder.id, holder.person, coalesce(person.family_name, ''), coalesce(person.given_name, ''),
       coalesce(person.number, ''), holder.role, holder.since, coalesce(person.removed, 1)
FROM holder
LEFT JOIN person ON person.id = holder.person
WHERE holder.project = ?1 AND holder.removed = 0 AND holder.person IS NOT NULL
ORDER BY holder.since, holder.id;
