-- Every project with the person in whose file it is read: whoever leads it, otherwise the first who came. A project
-- that nobody holds any more is read nowhere.
SELECT project.id, coalesce(project.name, ''), project.sector, project.city, person.id,
       coalesce(person.given_name, '') || ' ' || coalesce(person.family_name, '')
FROM project
JOIN holder ON holder.project = project.id AND holder.id = (
    SELECT one.id
    FROM holder AS one JOIN person ON person.id = one.person AND person.removed = 0
    WHERE one.project = project.id AND one.removed = 0
    ORDER BY one.role = 'leader' DESC, one.since, one.id
    LIMIT 1)
JOIN person ON person.id = holder.person
WHERE project.removed = 0
ORDER BY project.id;
