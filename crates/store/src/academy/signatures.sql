SELECT id, enrolment, member, signed_at, strokes
FROM signature
WHERE class_session = ?1 AND removed = 0 AND strokes IS NOT NULL
ORDER BY signed_at, id;
