-- The private notes of a person, latest first. Whoever asks decides whose text may be read.
SELECT private_note.id, private_note.member, member.name, private_note.written_on, coalesce(private_note.note, '')
FROM private_note
LEFT JOIN member ON member.id = private_note.member
WHERE private_note.person = ?1 AND private_note.removed = 0
ORDER BY private_note.written_on DESC, private_note.id DESC;
