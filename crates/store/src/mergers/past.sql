-- Files that became one and still are, latest first.
SELECT merger.id, merger.kept, merger.gone, merger.millis, member.name, merger.first_op, merger.last_op,
       coalesce(kept.family_name, '') || ' ' || coalesce(kept.given_name, ''), coalesce(kept.number, ''),
       coalesce(gone.family_name, '') || ' ' || coalesce(gone.given_name, ''), coalesce(gone.number, '')
FROM merger
LEFT JOIN member ON member.id = merger.member
LEFT JOIN person AS kept ON kept.id = merger.kept
LEFT JOIN person AS gone ON gone.id = merger.gone
WHERE merger.removed = 0 AND merger.undone IS NULL
ORDER BY merger.millis DESC, merger.id DESC;
