SELECT a.id, a.enrolment, a.from_mark, a.from_late, a.to_mark, a.to_late, a.made_at, a.reason, m.name
FROM amendment a
LEFT JOIN member m ON m.id = a.member
WHERE a.class_session = ?1 AND a.removed = 0 AND a.enrolment IS NOT NULL AND a.to_mark IS NOT NULL
ORDER BY a.made_at, a.id;
