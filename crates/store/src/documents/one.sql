-- One document of a person.
SELECT document.id, coalesce(document.name, ''), coalesce(document.media_type, ''), coalesce(document.size, 0),
       document.added_on, member.name, coalesce(document.note, ''), document.digest,
       EXISTS (SELECT 1 FROM chunk WHERE chunk.digest = document.digest)
FROM document
LEFT JOIN member ON member.id = document.member
WHERE document.person = ?1 AND document.id = ?2 AND document.removed = 0;
