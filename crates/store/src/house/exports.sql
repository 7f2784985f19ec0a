-- The lists that left the house, latest first.
SELECT export.millis, coalesce(member.name, ''), coalesce(export.rows, 0), coalesce(export.reason, ''),
       coalesce(export.what, 'persons')
FROM export
LEFT JOIN member ON member.id = export.member
WHERE export.removed = 0 AND export.millis IS NOT NULL
ORDER BY export.millis DESC, export.id;
