-- The readers of an application, in the order in which they were named; of one day, by name.
SELECT reader.id, reader.member, member.name, reader.named_on, coalesce(reader.conflict, 0), reader.conflict_reason,
       reader.opinion, coalesce(reader.comment, ''), reader.given_on
FROM pass_reader AS reader
LEFT JOIN member ON member.id = reader.member
WHERE reader.pass_application = ?1 AND reader.removed = 0 AND reader.member IS NOT NULL
ORDER BY reader.named_on, member.name, reader.id;
