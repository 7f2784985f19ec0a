-- The lists that left the house, latest first.
SELECT export.millis, coalesce(member.name, ''), coalesce(export.rows, 0), coalesce(export.reason, ''),
       coalesce(export.what, 'persons'), person.number
FROM export
LEFT JOIN member ON member.id = export.member
LEFT JOIN person ON person.id = export.person
WHERE export.removed = 0 AND export.millis IS NOT NULL
ORDER BY export.millis DESC, export.id;
