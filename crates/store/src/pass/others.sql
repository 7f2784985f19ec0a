-- The living applications of a person, or of a project, besides one.
SELECT id, coalesce(number, ''), state, person IS :person
FROM pass_application
WHERE removed = 0 AND id <> :besides AND person = :person
UNION
SELECT id, coalesce(number, ''), state, person IS :person
FROM pass_application
WHERE removed = 0 AND id <> :besides AND :project IS NOT NULL AND project = :project
ORDER BY 1;
